"""One document while its facts become records: its draft, its cast, its places."""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, field

from graph.records import Value
from loaders import terms
from loaders.facts.cast import Cast, Thing
from loaders.facts.draft import Draft
from loaders.facts.guess import is_called, speaks_of
from loaders.facts.known import kind_of, known_as
from loaders.facts.where import Spot, Where
from loaders.identity import institution_id, slug, tail, without_place
from loaders.names import Names, scope_of, territory_of
from loaders.naming import Naming
from loaders.typed import identifier
from ontology.model import ontology
from ontology.values.words import roots_of

ACTORS = (
    "Mechanism", "MechanismKind", "Institution", "InstitutionKind", "Post", "Role",
    "Person", "TargetGroup",
)  # fmt: skip
_JOINED = re.compile(r",\s+|\s+(?:dhe|ose|si dhe|përfshirë)\s+")
Lines = tuple[int, int]


@dataclass(slots=True)
class Doc:
    """The document being read."""

    draft: Draft
    names: Names
    where: Where
    cast: Cast = field(default_factory=Cast)
    notes: dict[str, str] = field(default_factory=dict)
    ids: dict[str, str] = field(default_factory=dict)
    """Ids that were given, and for what."""
    matched: dict[str, str] = field(default_factory=dict)
    """Numbers that name no kind of act, and the one known act that has each."""
    others: set[str] = field(default_factory=set)
    """Known bodies whose name this document gives to one of another concern."""
    rounds: list[tuple[str, str]] = field(default_factory=list)
    """Facts, by their place, that make something a part of itself, and the parent."""
    lent: Mapping[str, str] = field(default_factory=dict)
    """Ids that only other sources name, and the names they keep."""

    @property
    def naming(self) -> Naming:
        """Return how names of the shipped data set are found."""
        return Naming(self.names)

    def own(self, key: str, said: str) -> str:
        """Return an id that nothing else in this document has."""
        number, own = 1, key
        while self.ids.setdefault(own, said) != said:
            number += 1
            own = f"{key}-{number}"
        return own

    def state(
        self,
        thing: Thing,
        at: Lines,
        props: Mapping[str, Value] | None = None,
        *,
        stance: str = "reported",
        ours: Collection[str] = (),
    ) -> Thing:
        """State a thing at lines; what the shipped data set names keeps its name."""
        label: dict[str, Value] = {}
        if thing.id not in self.names:
            label = {"label_sq": thing.name}
            self.notes.setdefault(thing.id, thing.name)
        elif thing.id in self.lent:
            self._lend(thing, at)
        self.draft.node(
            thing.id,
            thing.type,
            at,
            {**label, **(props or {})},
            stance=stance,
            ours=ours,
        )
        return thing

    def _lend(self, thing: Thing, at: Lines) -> None:
        """State the name that another source gives, and the one that this one uses."""
        name = self.lent[thing.id]
        props: dict[str, Value] = {"label_sq": name}
        if thing.type != "LegalAct" and roots_of(name) != roots_of(thing.name):
            props["alias"] = (thing.name,)
        self.draft.node(thing.id, thing.type, at, props, ours=props)

    def tie(
        self,
        relation: str,
        start: Thing,
        end: Thing,
        at: Lines,
        props: Mapping[str, Value] | None = None,
        *,
        stance: str = "reported",
        ours: bool = False,
    ) -> bool:
        """Relate two things where the ontology lets them be; say whether it does."""
        fit = relation in terms.relations_from(start.type)
        if not fit or end.type not in terms.targets(relation, start.type):
            return False
        self.draft.relation(
            relation, start.id, end.id, at, props, stance=stance, ours=ours
        )
        return True

    def place(
        self, thing: Thing, spot: Spot, at: Lines, *, stance: str = "reported"
    ) -> None:
        """Say where a thing is, or in which jurisdiction its kind is found."""
        if not spot.territory:
            return
        target = Thing(spot.territory, "Territory", "")
        if not self.tie("COVERS", thing, target, at, stance=stance):
            self.tie("APPLIES_IN", thing, target, at, stance=stance)

    def reused(
        self,
        types: Collection[str],
        names: Iterable[str],
        spot: Spot,
        *,
        concern: str = "",
    ) -> Thing | None:
        """Return what the shipped data set has under one of these names there.

        With a concern, by its code, only a body that is for it.
        """
        key = known_as(self.names, types, names, spot, concern, self.others)
        return Thing(key[0], identifier(key[0]), key[1]) if key else None

    def of_kind(
        self,
        thing: Thing,
        called: Iterable[str],
        spot: Spot,
        at: Lines,
        concern: str = "",
    ) -> None:
        """Say of which kind a new thing of a place is, where its names tell: our reading."""
        key = kind_of(self.names, thing, called, spot, concern)
        if key:
            kind = self.state(Thing(key, identifier(key), thing.name), at)
            self.tie("OF_KIND", thing, kind, at, ours=True)

    def actors(self, name: str, at: Lines, spot: Spot) -> list[Thing]:
        """Return who a name means; several where it names several that we know."""
        if not name:
            return []
        found = self.known_actor(name, at, spot)
        if found is not None:
            return [self.state(found, at)]
        parts = [part for part in _JOINED.split(name) if part.strip()]
        known = [self.known_actor(part, at, spot) for part in parts]
        if len(parts) > 1 and all(known):
            return [self.state(one, at) for one in known if one is not None]
        return [self.state(self.new_actor(name, at, spot), at)]

    def actor(self, name: str, at: Lines, spot: Spot) -> Thing | None:
        """Return the one that a name means, made by the rules when it is new."""
        found = self.actors(name, at, spot)
        return found[0] if found else None

    def known_actor(self, name: str, at: Lines, spot: Spot) -> Thing | None:
        """Return who a name means in this document or the shipped data set."""
        found = self.cast.find(name, at[0], ACTORS)
        if found is None:
            for type_ in ACTORS:
                found = found or self.reused([type_], [name], spot)
            found = found or self._own_office(name, spot) or self._elsewhere(name)
            if found is not None:
                self.cast.add(found, [name])
        return found

    def _own_office(self, name: str, spot: Spot) -> Thing | None:
        """Return the known institution there that a name is by the rules of ids."""
        key = self.institution_key(name, spot) if spot.local else ""
        return Thing(key, "Institution", name) if key in self.names else None

    def _elsewhere(self, name: str) -> Thing | None:
        """Return who in another place has a name that ends in that very place."""
        hits = self.names.named(ACTORS, name)
        if len(hits) == 1 and self.where.in_its_place(hits[0], name):
            return Thing(hits[0], identifier(hits[0]), name)
        seat = self.where.seat(name)
        key = self.institution_key(name, seat) if seat else ""
        return Thing(key, "Institution", name) if key in self.names else None

    def new_actor(self, name: str, at: Lines, spot: Spot) -> Thing:
        """Return somebody whom only this name introduces."""
        seat = self.where.seat(name)
        if seat is not None:
            spot = seat
            thing = Thing(self.institution_key(name, seat), "Institution", name, at[0])
        elif is_called("person", name):
            thing = self.office(name, spot, at[0])
        elif is_called("people", name):
            thing = Thing(f"target-group/{slug(name)}", "TargetGroup", name, at[0])
        elif spot.local or speaks_of("national", name):
            key = self.institution_key(name, spot)
            thing = Thing(key, "Institution", name, at[0])
        else:
            key = f"institution-kind/{spot.scope}/{slug(name)}"
            thing = Thing(key, "InstitutionKind", name, at[0])
        if thing.type in ("Institution", "InstitutionKind"):
            self.place(thing, spot, at)
            self.of_kind(thing, self._without_place(name, spot), spot, at)
        return self.cast.add(thing, [name])

    def office(self, name: str, spot: Spot, line: int) -> Thing:
        """Return an office that no institution is named for."""
        if spot.local:
            return Thing(f"post/{spot.scope}/{slug(name)}", "Post", name, line)
        return Thing(f"role/{spot.scope}/{slug(name)}", "Role", name, line)

    def institution_key(self, name: str, spot: Spot) -> str:
        """Return the id of an institution there."""
        if not spot.territory:
            return f"institution/{spot.scope}/{slug(name)}"
        places = self.naming.places(spot.territory)
        return institution_id(name, spot.territory, self.names, places)[0]

    def _without_place(self, name: str, spot: Spot) -> list[str]:
        """Return what is left of a name that ends in its place."""
        places = self.naming.places(spot.territory) if spot.local else []
        return [
            bare for place in places if (bare := without_place(name, place)) != name
        ]

    def is_home(self, thing: Thing) -> bool:
        """Whether a thing is of the document's own place."""
        return scope_of(thing.id) == self.where.at_home().scope

    def spot_of(self, *things: Thing | None) -> Spot:
        """Return where things are: the first local place among their ids."""
        scopes = [scope_of(thing.id) for thing in things if thing]
        home = self.where.at_home()
        for scope in scopes:
            if scope == home.scope:
                return home
            if territory := territory_of(scope):
                return Spot(scope, territory)
        return self.where.jurisdiction() if any(scopes) else home

    def group(self, name: str, at: Lines) -> Thing:
        """Return the target group that a name means."""
        found = self.reused(["TargetGroup"], [name], Spot(""))
        key = f"target-group/{slug(name)}"
        return self.state(found or Thing(key, "TargetGroup", name, at[0]), at)

    def serve(
        self, thing: Thing, names: Iterable[str], at: Lines, stance: str = "reported"
    ) -> None:
        """Say for whom a thing is."""
        for name in names:
            self.tie("SERVES", thing, self.group(name, at), at, stance=stance)

    def concern(self, code: str, at: Lines) -> Thing:
        """Return a concern by its code."""
        thing = Thing(f"concern/{code}", "Concern", label_of(code, "sq"), at[0])
        new = thing.id not in self.names
        return self.state(thing, at, {"label_en": label_of(code, "en")} if new else {})


def label_of(concern: str, language: str) -> str:
    """Return the name of a concern in a language, its code where it has none."""
    known = concern in ontology().code_list("concern").codes
    return ontology().label("concern", concern, language) if known else concern


def under(parent: Thing, name: str) -> str:
    """Return the id of a unit of an institution; units of an office lie flat under it."""
    parts = tail(parent.id).split("/")
    return f"institution/{'/'.join(parts[:2])}/{slug(name)}"
