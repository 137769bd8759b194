"""From the names a person types to the ids a question is about."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from contextlib import suppress
from typing import Literal, NamedTuple

from graph.errors import Ambiguous, NotFound
from graph.name_index import scope_of
from ontology.messages import albanian, said, shortened
from ontology.values.folding import fold
from queries.names.choice import TAKEN
from queries.names.find import find
from queries.names.found import Candidate, Found
from queries.names.thing import KINDS
from queries.notes import found_note, note
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name

BODIES = ("Mechanism", "MechanismKind")
OFFICES = ("Post", "Role")
UNITS = ("Institution", "InstitutionKind")
ACTORS = (*BODIES, *OFFICES, *UNITS, "Person")
_AUTHORITY = re.compile(
    r"^\s*(bashki(a|së|në)|komun(a|ës|ën)|municipality of|municipality)\s+(e\s+|of\s+)?",
    re.IGNORECASE,
)
LIKE = 0.03
"""Candidates whose scores differ by no more than this fit a name equally well."""
HIGHEST = 5
"""So many steps a place may lie below its country."""
_NEAR = 5
"""So many near places are named when a name is no place's."""
_LITERAL = ("exact", "alias")
_JUST_SO = (*_LITERAL, "inflected")
SURE = 0.97
"""A name must fit so well before several alike concepts are all taken for it."""


class Place(NamedTuple):
    """A territory with all that it lies in, nearest first."""

    id: str
    label: str
    above: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    """The territories that lie in it."""

    @property
    def country(self) -> str:
        """The country's id, the place itself when it is one."""
        return self.above[-1] if self.above else self.id

    @property
    def scope(self) -> str:
        """The part of an id that says a thing is of this place."""
        return territory_scope(self.id)

    @property
    def all(self) -> list[str]:
        """The ids of the place and of all that lie in it."""
        return [self.id, *self.inside]

    def has(self, territory: str) -> bool:
        """Tell whether a territory is this place or lies in it."""
        return territory == self.id or territory in self.inside

    def holds(self, identifier: str) -> bool:
        """Tell whether an id says that a thing is of this place or of one in it."""
        mine = {self.scope, *map(territory_scope, self.inside)}
        return scope_in(identifier, self) in mine


def territory_scope(territory: str) -> str:
    """Return what the ids of a territory's things carry: `al-elbasan`."""
    parts = territory.split("/")[1:]
    return "-".join(parts[: 3 if parts[1:2] == ["qark"] else 2])


def scope_in(identifier: str, place: Place) -> str:
    """Return the part of an id that says of where a thing is, empty when none does."""
    parts = identifier.partition(" ")[0].split("/")  # the first of a pair of ids
    country = territory_scope(place.country)
    if len(parts) > 2 and parts[1].partition("-")[0] == country:
        return territory_scope("/".join(parts)) if parts[0] == "territory" else parts[1]
    return scope_of("/".join(parts))


class Aim(NamedTuple):
    """What a name stands for: the place's own things, and the kinds they are of."""

    own: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    place: Place | None = None
    notes: tuple[str, ...] = ()
    also: tuple[str, ...] = ()
    """Further ids whose lists were searched (the place itself, a wider body)."""

    @property
    def ids(self) -> list[str]:
        """All ids, the place's own first."""
        return [*self.own, *self.kinds]

    @property
    def subjects(self) -> list[str]:
        """What a search for lists covers: the things, their kinds, the place."""
        every = (*self.own, *self.kinds, *self.also, *self.places)
        return list(dict.fromkeys(every))

    @property
    def places(self) -> list[str]:
        """The place with all that it lies in."""
        return [self.place.id, *self.place.above] if self.place else []

    def plus(self, *others: Aim) -> Aim:
        """Return this aim and the others as one."""
        every = (self, *others)
        return Aim(
            own=_merged(one.own for one in every),
            kinds=_merged(one.kinds for one in every),
            place=self.place or next((o.place for o in others if o.place), None),
            notes=_merged(one.notes for one in every),
            also=_merged(one.also for one in every),
        )


def _merged(parts: Iterable[Sequence[str]]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(one for part in parts for one in part))


def place_of(viewer: Viewer, text: str | None) -> Place | None:
    """Return the territory that a name stands for.

    Raises:
        Ambiguous: when several territories fit and none is clearly meant.
        NotFound: when none fits; it names the nearest.
    """
    if not text:
        return None
    found = territory(viewer, text)
    if found.best is None and not _likely(found):
        raise no_place(found, text)
    best = taken(found, text)
    above = _above(viewer, best.id)
    return Place(best.id, best.label, above, _below(viewer, best.id))


def _likely(found: Found) -> bool:
    return bool(found.candidates) and found.candidates[0].score >= TAKEN


def no_place(found: Found, text: str) -> NotFound:
    """Return the error that a name is no place's, with the nearest places."""
    near = [one.label for one in found.candidates if one.type == "Territory"]
    names = ", ".join(dict.fromkeys(near[:_NEAR]))
    remedy = said("near places", names=names) if near else said("write the place")
    return NotFound(said("no place called", name=shortened(text)), remedy=remedy)


def _above(viewer: Viewer, place: str) -> tuple[str, ...]:
    """Return the territories above a place, step by step, the nearest first."""
    found: list[str] = []
    here = [place]
    for _ in range(HIGHEST):
        # A country is part of none.
        here = [one for one in here if one.count("/") > 1]
        rows = rows_of(viewer, "shared", "above", places=here) if here else []
        here = [row["id"] for row in rows]
        found += here
    return tuple(dict.fromkeys(found))


def _below(viewer: Viewer, place: str) -> tuple[str, ...]:
    """Return the territories that lie in a place, step by step."""
    found: list[str] = []
    here = [place]
    for _ in range(HIGHEST):
        rows = rows_of(viewer, "names", "inside", places=here) if here else []
        here = [row["id"] for row in rows if row["id"] not in found]
        found += here
    return tuple(found)


def territory(viewer: Viewer, text: str) -> Found:
    """Return the territories of a name; "Bashkia Elbasan" also stands for its place."""
    found = look(viewer, text, types=("Territory",))
    bare = _AUTHORITY.sub("", text)
    if found.best is None and bare != text:
        return look(viewer, bare, types=("Territory",))
    return found


def look(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] = (),
    place: Place | None = None,
    concern: str | None = None,
) -> Found:
    """Return what fits a name or id, best first."""
    wanted = tuple(types) or None
    key = (text, wanted, place and place.id, concern)
    found = viewer.memo.get(key)
    if not isinstance(found, Found):
        known = _by_id(viewer, text) if "/" in text else None
        if known is None and _is_id(text):
            return Found(None, (), "exact")  # an id is never read as words
        found = (
            Found(known, (known,), "exact")
            if known
            else find(
                viewer,
                text,
                types=wanted,
                place=place.id if place else None,
                concern=concern,
            )
        )
        viewer.memo[key] = found
    return found


def _is_id(text: str) -> bool:
    """Tell whether a text is written as an id of some type: `post/al-elbasan/...`."""
    prefix, slash, rest = text.strip().partition("/")
    if not slash or not rest or " " in text.strip():
        return False
    from ontology.model import ontology  # few names have a slash

    return prefix in ontology().by_prefix


def _by_id(viewer: Viewer, text: str) -> Candidate | None:
    """Return the thing of exactly this id."""
    rows = rows_of(viewer, "shared", "things", things=[text.strip()])
    if not rows:
        return None
    labels = {k: v for k, v in rows[0]["properties"].items() if k.startswith("label_")}
    label = name(labels, viewer.lang) or text
    return Candidate(rows[0]["id"], rows[0]["type"], label, None, 1.0, text, "exact")


def taken(found: Found, text: str) -> Candidate:
    """Return the one clear best.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    if found.best is None:
        raise Ambiguous(text, [_offer(c) for c in found.candidates])
    return found.best


def _offer(candidate: Candidate) -> dict[str, str]:
    return {
        "id": candidate.id,
        "type": candidate.type,
        "label": candidate.label,
        "place": candidate.place or "",
    }


def aim(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str],
    place: Place | None = None,
    concern: str | None = None,
    spread: bool = False,
    together: Literal["types", "mixed", "any"] | None = None,
) -> Aim:
    """Return the things meant by `text`, with their kinds.

    A kind named with a place brings the place's own instances; with `spread` it brings
    its instances everywhere. With `together`, things of one name but of different types
    (a centre and its service, a group and its concern), of mixed or of any, are all meant.
    """
    found = look(viewer, text, types=types, place=place, concern=concern)
    if together and found.best is None and (namesakes := _namesakes(found, together)):
        return _all_of(viewer, namesakes, place, spread=spread)
    if found.best is None and (alike := _of_one_kind(viewer, found)):
        return _all_of(viewer, alike, place, spread=spread)
    best = _with_its_kind(viewer, found) or taken(found, text)
    best = _many_here(viewer, found, best, text, place) or best
    notes = read_as(viewer, best, text)
    if found.note and not notes:
        notes = (found_note(viewer.lang, found.note),)
    if place and best.type not in KINDS and _elsewhere(best, place):
        where = {"label": best.label, "other": best.place, "place": place.label}
        notes += (note(viewer.lang, "elsewhere", **where),)
    if best.type not in KINDS:
        kinds = rows_of(viewer, "shared", "kinds", things=[best.id])
        return Aim((best.id,), tuple(row["id"] for row in kinds), place, notes)
    rows = rows_of(viewer, "shared", "instances", kinds=[best.id])
    instances = [row["id"] for row in rows]
    own = instances if spread and place is None else local(viewer, instances, place)
    return Aim(tuple(own), (best.id,), place, notes)


def read_as(viewer: Viewer, best: Candidate | None, text: str) -> tuple[str, ...]:
    """Return a note that a name was taken for one that is spelt otherwise."""
    if best is None or best.how != "typo":
        return ()
    guess = said("read as", name=shortened(text), label=best.label)
    return (str(albanian(guess)) if viewer.lang == "sq" else str(guess),)


def _many_here(
    viewer: Viewer, found: Found, best: Candidate, text: str, place: Place | None
) -> Candidate | None:
    """Return the kind called just so where the place has several of it.

    "kopshti" in a municipality is each of its kindergartens, not the one that happens to
    be called after its main village.
    """
    typed = fold(text)
    if place is None or best.type in KINDS or fold(best.matched) == typed:
        return None
    kinds = [c for c in found.candidates if c.type in KINDS and c.how in _LITERAL]
    for kind in kinds:
        rows = rows_of(viewer, "shared", "instances", kinds=[kind.id])
        here = local(viewer, [row["id"] for row in rows], place)
        if best.id in here and len(here) > 1:
            return kind
    return None


def _of_one_kind(viewer: Viewer, found: Found) -> list[Candidate]:
    """Return the things that fit alike when all are of one kind: all are meant."""
    top = [
        c
        for c in found.candidates
        if c.score >= found.candidates[0].score - LIKE and c.type not in KINDS
    ]
    if len(top) < 2:
        return []
    rows = rows_of(viewer, "shared", "kinds", things=[c.id for c in top])
    common = {row["id"] for row in rows}
    return top if len(common) == 1 and len(rows) == len(top) else []


def _with_its_kind(viewer: Viewer, found: Found) -> Candidate | None:
    """Return the one thing that fits best when all that fit alike are kinds of it."""
    if found.best or not found.candidates:
        return found.best
    top = [c for c in found.candidates if c.score >= found.candidates[0].score - LIKE]
    things = [c for c in top if c.type not in KINDS]
    if len(things) != 1 or (len(top) < 2 and top[0].score < TAKEN):
        return None  # one alone that fits badly was not taken for a reason
    rows = rows_of(viewer, "shared", "kinds", things=[things[0].id])
    kinds = {row["id"] for row in rows}
    return things[0] if {c.id for c in top if c is not things[0]} <= kinds else None


def concepts(
    viewer: Viewer, text: str, types: Sequence[str], *, led: bool = True
) -> list[str]:
    """Return the concerns or groups of this name; a filter may mean several alike ones.

    A group named where a concern is asked for stands, with `led`, for the concerns that
    it belongs to.

    Raises:
        Ambiguous: when none is called just so; it carries the near ones.
    """
    found = look(viewer, text, types=types)
    if found.best and found.how in _JUST_SO:
        return [found.best.id]
    if led and "TargetGroup" not in types and (meant := _of_group(viewer, text)):
        return meant
    if found.best:
        return [found.best.id]
    if not found.candidates or found.candidates[0].score < SURE:
        raise Ambiguous(text, [_offer(c) for c in found.candidates])
    top = found.candidates[0].score - LIKE
    return [one.id for one in found.candidates if one.score >= top]


def concern_ids(
    viewer: Viewer, text: str, types: Sequence[str], place: Place | None
) -> list[str]:
    """Return the concerns called so, none where a thing of these types is called so too.

    A law that is merely about the concern has the same words in its title.
    """
    concern = look(viewer, text, types=("Concern", "TargetGroup"))
    thing = look(viewer, text, types=types, place=place).best
    if concern.how not in _JUST_SO or (thing and fold(thing.matched) == fold(text)):
        return []
    with suppress(Ambiguous):
        return concepts(viewer, text, ("Concern",))
    return []


def _of_group(viewer: Viewer, text: str) -> list[str]:
    """Return the concerns of the group called so, or of the nearest group it is one of."""
    group = look(viewer, text, types=("TargetGroup",)).best
    rows = rows_of(viewer, "shared", "belongs", groups=[group.id]) if group else []
    return [row["id"] for row in rows if row["steps"] == rows[0]["steps"]]


def _elsewhere(best: Candidate, place: Place) -> bool:
    """Tell whether a thing is of a smaller place than the one asked about."""
    wide = "/qark/" in place.id
    return wide and best.place is not None and best.place != place.label


def _namesakes(found: Found, together: str) -> list[Candidate]:
    """Return the best candidates when they are alike and their types are as wanted."""
    top = [c for c in found.candidates if c.score >= found.candidates[0].score - LIKE]
    if len(top) < 2 or top[0].score < TAKEN:
        return []  # one alone was not taken for a reason, and no reason is here
    sorts = len({c.type for c in top})
    wanted = {"types": sorts == len(top), "mixed": sorts > 1, "any": True}
    return top if wanted[together] else []


def _all_of(
    viewer: Viewer,
    candidates: Sequence[Candidate],
    place: Place | None,
    *,
    spread: bool,
) -> Aim:
    own = [c.id for c in candidates if c.type not in KINDS]
    meant = [c.id for c in candidates]
    down = [r["id"] for r in rows_of(viewer, "shared", "instances", kinds=meant)]
    up = [r["id"] for r in rows_of(viewer, "shared", "kinds", things=meant)]
    mine = down if spread and place is None else local(viewer, down, place)
    kinds = [c.id for c in candidates if c.type in KINDS]
    named = ", ".join(f"{c.label} ({c.type})" for c in candidates)
    every = note(viewer.lang, "all meant", names=named)
    return Aim(_merged([own, mine]), _merged([kinds, up]), place, (every,))


def is_authority(identifier: str) -> bool:
    """Tell whether an id is a whole municipality's, not one of its units'."""
    return identifier.endswith(("/bashkia", "/komuna"))


def with_authority(viewer: Viewer, target: Aim) -> Aim:
    """Return the aim with a territory's municipality, and a municipality's territory."""
    rows = rows_of(viewer, "shared", "whereabouts", things=list(target.own))
    places = [row["place"] for row in rows if row["place"] and is_authority(row["id"])]
    bodies = [
        f"institution/{'-'.join(one.split('/')[1:])}/{name}"
        for one in target.own
        if one.startswith("territory/")
        for name in ("bashkia", "komuna")
    ]
    return target._replace(own=_merged([target.own, places, bodies]))


def of_country(id_: str, place: Place | None) -> bool:
    """Tell whether a thing is of the place, or of its country as a whole."""
    if place is None:
        return True
    scope = id_.split("/")[1] if "/" in id_ else ""
    return scope in (place.scope, place.country.rsplit("/", 1)[-1])


def local(viewer: Viewer, ids: Sequence[str], place: Place | None) -> list[str]:
    """Return those of the things that are of this place, or of one that lies in it."""
    if place is None or not ids:
        return []
    rows = rows_of(viewer, "shared", "whereabouts", things=list(ids))
    covered = {row["id"] for row in rows if row["place"] and place.has(row["place"])}
    return [one for one in ids if one in covered or place.holds(one)]


def with_offices(viewer: Viewer, target: Aim) -> Aim:
    """Return the aim widened by the posts in its institutions and its roles' posts."""
    offices = rows_of(viewer, "shared", "offices", units=target.ids)
    own = [r["id"] for r in offices if r["asked"] in target.own]
    kinds = [r["id"] for r in offices if r["asked"] in target.kinds]
    return target._replace(
        own=_merged([target.own, tuple(own)]),
        kinds=_merged([target.kinds, tuple(kinds)]),
    )
