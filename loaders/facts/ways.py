"""The way of a case, and the ways to reach somebody."""

from collections import Counter
from dataclasses import dataclass, field

from graph.records import Value
from loaders import terms
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc, Lines, label_of
from loaders.facts.duties import WORDS
from loaders.facts.fact import Fact
from loaders.facts.guess import action_of, is_called, speaks_of
from loaders.facts.law import Law
from loaders.facts.where import Spot
from loaders.identity import concern_slug, slug, tail
from loaders.misfits import read_channel
from loaders.names import scope_of
from ontology.values.durations import read_duration


@dataclass(frozen=True, slots=True)
class Ways:
    """States the steps of pathways, and channels."""

    doc: Doc
    law: Law
    _steps: Counter[str] = field(default_factory=Counter)

    def referral(self, fact: Fact) -> None:
        """State a step of the way of a case."""
        doc, at = self.doc, fact.at
        home = doc.where.at_home()
        senders = doc.actors(fact.text("from"), at, home)
        into = fact.text("to") if speaks_of("register", fact.text("to")) else ""
        receivers = [] if into else doc.actors(fact.text("to"), at, home)
        there = [*senders, *receivers]
        spot = home if any(map(doc.is_home, there)) else doc.spot_of(*there)
        pathway = self._pathway(fact, spot)
        self._steps[pathway.id] += 1
        position = self._steps[pathway.id]
        said = fact.text("action") or fact.text("to")
        names = " → ".join(filter(None, (fact.text("from"), fact.text("to"))))
        key = f"step/{tail(pathway.id)}/{position:02}-{slug(' '.join(said.split()[:WORDS]) or 'hap')}"
        props: dict[str, Value] = {"position": position, "action": action_of(said)}
        props |= {k: v for k, v in (("label_en", said), ("label_sq", names)) if v}
        if fact.text("deadline"):
            props["deadline"] = str(read_duration(fact.text("deadline")))
        doc.draft.node(key, "Step", at, props, ours=["action", "position"])
        step = Thing(key, "Step", said)
        doc.tie("PART_OF", step, pathway, at)
        for sender in senders:
            doc.tie("BY", step, sender, at)
        for receiver in receivers:
            doc.tie("TO", step, receiver, at)
        if into:
            self._entered(step, into, fact)

    def _entered(self, step: Thing, name: str, fact: Fact) -> None:
        """State that a step enters a case in a register."""
        register = self._reached(name, fact.at)
        self.doc.tie("USES", step, register, fact.at)
        concern = self.doc.concern(_concern(fact), fact.at)
        self.doc.tie("RECORDS", register, concern, fact.at, ours=True)

    def _pathway(self, fact: Fact, spot: Spot) -> Thing:
        doc, at = self.doc, fact.at
        code = _concern(fact)
        concern = doc.concern(code, at)
        of = f"referimi-{doc.draft.name}"
        key = f"pathway/{spot.scope}/{concern_slug(concern.id)}/{of}"
        name = f"Referimi: {label_of(code, 'sq')}"
        thing = Thing(key, "Pathway", name, at[0])
        doc.state(thing, at, {"label_en": f"Referral: {label_of(code, 'en')}"})
        doc.tie("ADDRESSES", thing, concern, at)
        doc.place(thing, spot, at)
        return thing

    def contact(self, fact: Fact) -> None:
        """State a way to reach something."""
        doc, at = self.doc, fact.at
        target = self._reached(fact.text("entity"), at)
        kind = (
            fact.text("channel")
            if fact.text("channel") in terms.codes("channel_kind")
            else "address"
        )
        value = read_channel(kind, fact.text("value"), doc.where.country)
        scope = scope_of(target.id) or doc.where.at_home().scope
        key = doc.own(f"channel/{scope}/{kind}-{slug(value)}", f"{kind} {value}")
        doc.draft.node(
            key, "Channel", at, {"kind": kind, "value": value, "label_sq": value}
        )
        doc.tie("REACHES", Thing(key, "Channel", value), target, at)

    def _reached(self, name: str, at: Lines) -> Thing:
        doc = self.doc
        known = doc.cast.find(name, at[0]) or self.law.named(name, at)
        spot = doc.where.at_home()
        known = known or doc.reused(
            ["Service", "Register", "Institution"], [name], spot
        )
        if known is not None:
            return doc.state(known, at)
        for table, type_ in (("register", "Register"), ("service", "Service")):
            if speaks_of(table, name):
                thing = Thing(
                    f"{type_.lower()}/{spot.scope}/{slug(name)}", type_, name, at[0]
                )
                doc.place(doc.state(thing, at), spot, at)
                return doc.cast.add(thing, [name])
        if is_called("report", name):
            thing = Thing(f"document/{slug(name)}", "Document", name, at[0])
            return doc.state(doc.cast.add(thing, [name]), at, {"seen": False})
        return doc.actor(name, at, spot) or doc.new_actor(name, at, spot)


def _concern(fact: Fact) -> str:
    return fact.text("case_type").replace("_", "-") or "other"
