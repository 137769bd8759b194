"""Duties, services, referrals, contacts, cooperation and activities."""

from collections import Counter
from dataclasses import dataclass, field

from graph.records import Value
from loaders import terms
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc, Lines
from loaders.facts.fact import Fact
from loaders.facts.guess import action_of, code_in, deontic_of, is_called, speaks_of
from loaders.facts.law import Law
from loaders.facts.where import Spot
from loaders.hours import opening_hours
from loaders.identity import concern_slug, slug, tail
from loaders.names import scope_of
from ontology.values.durations import read_duration
from ontology.values.folding import fold

_STANCES = {"True": "reported", "False": "denied", "": "prescribed"}
_CURRENCY = {"al": "ALL", "xk": "EUR"}
_BODIES = ("Mechanism", "MechanismKind")
_WORDS = 9


@dataclass(slots=True)
class Work:
    """States what is done, offered and passed on."""

    doc: Doc
    law: Law
    _ids: dict[str, str] = field(default_factory=dict)
    _steps: Counter[str] = field(default_factory=Counter)

    def _own(self, key: str, said: str) -> str:
        """Return an id that no other text of this document has."""
        number, own = 1, key
        while self._ids.setdefault(own, said) != said:
            number += 1
            own = f"{key}-{number}"
        return own

    def duty(self, fact: Fact) -> None:
        """State who must do what for whom, by which article, until when."""
        doc, at, said = self.doc, fact.at, fact.text("duty")
        home = doc.where.at_home()
        bearers = doc.actors(fact.text("bearer"), at, home)
        basis = self.law.basis(fact.text("act"), fact.text("article"), at)
        path = tail(bearers[0].id) if bearers else home.scope
        key = self._own(f"duty/{path}/{slug(' '.join(said.split()[:_WORDS]))}", said)
        props: dict[str, Value] = {
            "label_en": said,
            "deontic": deontic_of(said),
            "action": action_of(said),
        }
        if fact.text("deadline"):
            props["deadline"] = str(read_duration(fact.text("deadline")))
        props |= doc.quoted(at)
        duty = Thing(key, "Duty", said)
        doc.draft.node(key, "Duty", at, props, ours=["action", "deontic"])
        for bearer in bearers:
            doc.tie("BORNE_BY", duty, bearer, at)
        for recipient in doc.actors(fact.text("recipient"), at, home):
            doc.tie("OWED_TO", duty, recipient, at)
        if basis is not None:
            doc.tie("BASED_ON", duty, basis, at)
        self._matter(duty, said, basis, bearers, at)
        doc.place(duty, doc.spot_of(*bearers), at)

    def _matter(
        self,
        duty: Thing,
        said: str,
        basis: Thing | None,
        bearers: list[Thing],
        at: Lines,
    ) -> None:
        """State what a duty is about, as its summary tells."""
        doc = self.doc
        code = code_in("concern", said)
        if code:
            concern = doc.concern(code, at)
            doc.tie("ADDRESSES", duty, concern, at, ours=True)
            for bearer in bearers:
                if bearer.type in _BODIES and not doc.draft.has(
                    "ADDRESSES", bearer.id, concern.id
                ):
                    how: dict[str, Value] = {"how": "contributes"}
                    doc.tie("ADDRESSES", bearer, concern, at, how, ours=True)
        if basis is not None and "/plan/" in basis.id and "plan" in fold(said):
            doc.tie("ABOUT", duty, basis, at, ours=True)
        body = self._body(said, bearers, at)
        if body is not None:
            doc.tie("ABOUT", duty, body, at, ours=True)

    def _body(self, said: str, bearers: list[Thing], at: Lines) -> Thing | None:
        """Return the body that a summary speaks of, when one of that sort is near."""
        sort = code_in("body", said)
        return (
            self.doc.cast.near(sort, at[0], {one.id for one in bearers})
            if sort
            else None
        )

    def service(self, fact: Fact) -> None:
        """State a service, reported, denied or only prescribed."""
        doc, at, name = self.doc, fact.at, fact.text("service")
        stance = _STANCES[
            str(fact.fields["exists"]) if fact.fields.get("exists") is not None else ""
        ]
        spot = doc.where.spot(fact.text("territory"))
        providers = doc.actors(fact.text("provider"), at, spot)
        found = doc.reused(["Service"], [name], spot)
        said = f"{fold(name)}|{','.join(one.id for one in providers)}"
        key = found.id if found else f"service/{spot.scope}/{slug(name)}"
        if found is None and self._ids.setdefault(key, said) != said:
            key = (
                f"{key}-{tail(providers[0].id).split('/')[-1]}"
                if providers
                else f"{key}-te-tjera"
            )
        thing = Thing(key, "Service", name, at[0])
        doc.cast.add(thing, [name])
        doc.state(thing, at, self._service_props(fact), stance=stance, ours=["kind"])
        doc.place(thing, spot, at, stance=stance)
        for provider in providers:
            doc.tie("PROVIDED_BY", thing, provider, at, stance=stance)
        doc.serve(thing, fact.texts("target_groups"), at, stance)

    def _service_props(self, fact: Fact) -> dict[str, Value]:
        props: dict[str, Value] = {}
        kind = code_in("service_kind", fact.text("service"))
        if kind:
            props["kind"] = kind
        if fact.text("hours"):
            props["hours_said"] = fact.text("hours")
            hours = opening_hours(fact.text("hours"))
            if hours:
                props["hours"] = hours
        return props

    def referral(self, fact: Fact) -> None:
        """State a step of the way of a case."""
        doc, at = self.doc, fact.at
        home = doc.where.at_home()
        senders = doc.actors(fact.text("from"), at, home)
        into = fact.text("to") if speaks_of("register", fact.text("to")) else ""
        receivers = [] if into else doc.actors(fact.text("to"), at, home)
        spot = doc.spot_of(*senders, *receivers)
        pathway = self._pathway(fact, spot)
        self._steps[pathway.id] += 1
        position = self._steps[pathway.id]
        said = fact.text("action") or fact.text("to")
        names = " → ".join(filter(None, (fact.text("from"), fact.text("to"))))
        key = f"step/{tail(pathway.id)}/{position:02}-{slug(' '.join(said.split()[:_WORDS]) or 'hap')}"
        props: dict[str, Value] = {"position": position, "action": action_of(said)}
        props |= {k: v for k, v in (("label_en", said), ("label_sq", names)) if v}
        props |= doc.quoted(at)
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
        of = doc.draft.document.removeprefix("document/").split("_")[0]
        key = f"pathway/{spot.scope}/{concern_slug(concern.id)}/referimi-{slug(of)}"
        thing = Thing(key, "Pathway", f"Referimi: {code.replace('-', ' ')}", at[0])
        doc.state(thing, at, {"label_en": f"Referral: {code.replace('-', ' ')}"})
        doc.tie("ADDRESSES", thing, concern, at)
        doc.place(thing, spot, at)
        return thing

    def contact(self, fact: Fact) -> None:
        """State a way to reach something."""
        doc, at, value = self.doc, fact.at, fact.text("value")
        target = self._reached(fact.text("entity"), at)
        kind = (
            fact.text("channel")
            if fact.text("channel") in terms.codes("channel_kind")
            else "address"
        )
        scope = scope_of(target.id) or doc.where.at_home().scope
        key = self._own(f"channel/{scope}/{kind}-{slug(value)}", f"{kind} {value}")
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

    def cooperation(self, fact: Fact) -> None:
        """State that two work together, and how well where it is said."""
        doc, at = self.doc, fact.at
        home = doc.where.at_home()
        froms = doc.actors(fact.text("from"), at, home)
        withs = doc.actors(fact.text("to"), at, home)
        said = f"{fact.text('from')}|{fact.text('to')}|{fact.text('measure')}|{fact.text('value')}"
        start = tail(froms[0].id) if froms else home.scope
        end = (
            tail(withs[0].id).split("/")[-1]
            if withs
            else slug(fact.text("to") or "te-tjere")
        )
        key = self._own(f"cooperation/{start}/{end}", said)
        label = " – ".join(filter(None, (fact.text("from"), fact.text("to"))))
        props: dict[str, Value] = {"label_sq": label} if label else {}
        props |= {
            k: fact.text(f)
            for k, f in (("measure", "measure"), ("rating", "value"))
            if fact.text(f)
        }
        doc.draft.node(key, "Cooperation", at, props)
        tie = Thing(key, "Cooperation", label)
        for one in froms:
            doc.tie("FROM", tie, one, at)
        for one in withs:
            doc.tie("WITH", tie, one, at)

    def activity(self, fact: Fact, plan: Thing) -> None:
        """State what a plan promises."""
        doc, at = self.doc, fact.at
        home = doc.where.at_home()
        code = fact.text("code")
        key = self._own(
            f"activity/{tail(plan.id)}/{_code(code)}", code + fact.text("summary")
        )
        activity = Thing(key, "Activity", code)
        props = {**self._activity_props(fact), **doc.quoted(at)}
        doc.draft.node(key, "Activity", at, props)
        doc.tie("PART_OF", activity, plan, at)
        for name in fact.texts("responsible"):
            for one in doc.actors(name, at, home):
                doc.tie("RESPONSIBLE", activity, one, at)
        for one in doc.actors(fact.text("monitored_by"), at, home):
            doc.tie("MONITORED_BY", activity, one, at)
        concern = code_in("concern", fact.text("summary"))
        if concern:
            doc.tie("ADDRESSES", activity, doc.concern(concern, at), at, ours=True)

    def _activity_props(self, fact: Fact) -> dict[str, Value]:
        props: dict[str, Value] = {"code": fact.text("code")}
        props |= {
            k: fact.text(f)
            for k, f in (("label_en", "summary"), ("objective", "objective"))
            if fact.text(f)
        }
        if fact.fields.get("years"):
            props["years"] = tuple(fact.fields["years"])
        if fact.fields.get("cost") is not None:
            props["cost"] = fact.fields["cost"]
            props["currency"] = _CURRENCY.get(self.doc.where.country, "")
        return {name: value for name, value in props.items() if value != ""}


def _code(code: str) -> str:
    return "".join(
        c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in code
    ).strip("-.") or slug(code)


def _concern(fact: Fact) -> str:
    return fact.text("case_type").replace("_", "-") or "other"
