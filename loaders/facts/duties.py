"""Duties and services: what is owed and what is offered."""

from collections.abc import Sequence
from dataclasses import dataclass

from graph.records import Value
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc, Lines
from loaders.facts.fact import Fact
from loaders.facts.guess import action_of, code_in, deontic_of
from loaders.facts.law import Law
from loaders.hours import opening_hours
from loaders.identity import leaf, slug, tail
from ontology.values.durations import read_duration
from ontology.values.folding import fold

_STANCES = {"True": "reported", "False": "denied", "": "prescribed"}
_BODIES = ("Mechanism", "MechanismKind")
WORDS = 9
"""So many words of a summary make an id."""


@dataclass(frozen=True, slots=True)
class Duties:
    """States who must do what, and who offers what."""

    doc: Doc
    law: Law

    def duty(self, fact: Fact) -> None:
        """State who must do what for whom, by which article, until when."""
        doc, at, said = self.doc, fact.at, fact.text("duty")
        home = doc.where.at_home()
        bearers = doc.actors(fact.text("bearer"), at, home)
        bases = self.law.bases(fact.text("act"), fact.text("article"), at)
        path = tail(bearers[0].id) if bearers else home.scope
        key = doc.own(f"duty/{path}/{slug(' '.join(said.split()[:WORDS]))}", said)
        props: dict[str, Value] = {
            "label_en": said,
            "deontic": deontic_of(said),
            "action": action_of(said),
        }
        if fact.text("deadline"):
            props["deadline"] = str(read_duration(fact.text("deadline")))
        duty = Thing(key, "Duty", said)
        doc.draft.node(key, "Duty", at, props, ours=["action", "deontic"])
        for bearer in bearers:
            doc.tie("BORNE_BY", duty, bearer, at)
        recipients = doc.actors(fact.text("recipient"), at, home)
        for recipient in recipients:
            doc.tie("OWED_TO", duty, recipient, at)
        for basis in bases:
            doc.tie("BASED_ON", duty, basis, at)
        self._matter(duty, said, bases, bearers, at)
        body = self._body(said, bearers, recipients, at)
        if body is not None:
            doc.tie("ABOUT", duty, body, at, ours=True)
        doc.place(duty, doc.spot_of(*bearers), at)

    def _matter(
        self,
        duty: Thing,
        said: str,
        bases: Sequence[Thing],
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
        for basis in bases:
            if "/plan/" in basis.id and "plan" in fold(said):
                doc.tie("ABOUT", duty, basis, at, ours=True)

    def _body(
        self,
        said: str,
        bearers: Sequence[Thing],
        recipients: Sequence[Thing],
        at: Lines,
    ) -> Thing | None:
        """Return the body that a summary speaks of: its recipient, else one that is near.

        Both must be of the sort that is said: a committee, a team.
        """
        sort = code_in("body", said)
        if not sort:
            return None
        for one in recipients:
            if one.type in _BODIES and sort == (one.sort or code_in("body", one.name)):
                return one
        return self.doc.cast.near(sort, at[0], {one.id for one in bearers})

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
        if found is None and doc.ids.setdefault(key, said) != said:
            key = (
                f"{key}-{leaf(providers[0].id, spot.scope)}"
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
        kind = _kind(fact)
        if kind:
            props["kind"] = kind
        if fact.text("hours"):
            props["hours_said"] = fact.text("hours")
            hours = opening_hours(fact.text("hours"))
            if hours:
                props["hours"] = hours
        return props


def _kind(fact: Fact) -> str:
    """Return the kind of a service by its name: housing for victims is shelter."""
    name = fact.text("service")
    kind = code_in("service_kind", name)
    if kind != "housing":
        return kind
    whom = " ".join((name, *fact.texts("target_groups")))
    return "shelter" if code_in("service_kind", whom) == "shelter" else kind
