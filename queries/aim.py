"""What a question is about: the things that a name stands for, with their kinds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Literal, NamedTuple

from ontology.values.folding import fold
from queries.covering import called_generally
from queries.look import LITERAL, alike, look, read_as, taken
from queries.names.choice import TAKEN
from queries.names.found import Candidate, Found
from queries.names.thing import KINDS
from queries.notes import found_note, note
from queries.place import Place, is_authority, local
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name

BODIES = ("Mechanism", "MechanismKind")
OFFICES = ("Post", "Role")
UNITS = ("Institution", "InstitutionKind")
LIKELY = 0.6
"""How well a local thing's name must fit when none of the kind is known there."""
ACTORS = (*BODIES, *OFFICES, *UNITS, "Person")


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
    meant = _meant(viewer, text, types, place, concern, spread, together)
    return _with_its_sort(viewer, text, meant)


def _meant(
    viewer: Viewer,
    text: str,
    types: Sequence[str],
    place: Place | None,
    concern: str | None,
    spread: bool,
    together: Literal["types", "mixed", "any"] | None,
) -> Aim:
    found = look(viewer, text, types=types, place=place, concern=concern)
    if together and found.best is None and (namesakes := _namesakes(found, together)):
        return _all_of(viewer, namesakes, place, spread=spread)
    if found.best is None and (of_one := _of_one_kind(viewer, found)):
        return _all_of(viewer, of_one, place, spread=spread)
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


def _with_its_sort(viewer: Viewer, text: str, meant: Aim) -> Aim:
    """Return the aim with the place's institutions that a general word is in the name of.

    `Policia` and `gjykata` are general; a name of several words says more than the sort.
    """
    place = meant.place
    kinds = [one for one in meant.kinds if one.startswith("institution-kind/")]
    if place is None or not place.above or not kinds or len(text.split()) > 1:
        return meant
    if any(map(place.holds, meant.own)):
        return meant
    found = called_generally(viewer, text, kinds, place)
    if not found:
        return meant
    labels = [name(row["name"], viewer.lang) or row["id"] for row in found]
    told = note(viewer.lang, "all meant", names=", ".join(labels))
    mine = tuple(row["id"] for row in found)
    return Aim(
        mine, meant.kinds, place, (*meant.notes, told), (*meant.own, *meant.also)
    )


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
    kinds = [c for c in found.candidates if c.type in KINDS and c.how in LITERAL]
    for kind in kinds:
        rows = rows_of(viewer, "shared", "instances", kinds=[kind.id])
        here = local(viewer, [row["id"] for row in rows], place)
        if best.id in here and len(here) > 1:
            return kind
    return None


def _of_one_kind(viewer: Viewer, found: Found) -> list[Candidate]:
    """Return the things that fit alike when all are of one kind: all are meant."""
    top = [c for c in alike(found) if c.type not in KINDS]
    if len(top) < 2:
        return []
    rows = rows_of(viewer, "shared", "kinds", things=[c.id for c in top])
    common = {row["id"] for row in rows}
    return top if len(common) == 1 and len(rows) == len(top) else []


def _with_its_kind(viewer: Viewer, found: Found) -> Candidate | None:
    """Return the one thing that fits best when all that fit alike are kinds of it."""
    if found.best or not found.candidates:
        return found.best
    top = alike(found)
    things = [c for c in top if c.type not in KINDS]
    if len(things) != 1 or (len(top) < 2 and top[0].score < TAKEN):
        return None  # one alone that fits badly was not taken for a reason
    rows = rows_of(viewer, "shared", "kinds", things=[things[0].id])
    kinds = {row["id"] for row in rows}
    return things[0] if {c.id for c in top if c is not things[0]} <= kinds else None


def _elsewhere(best: Candidate, place: Place) -> bool:
    """Tell whether a thing is of a smaller place than the one asked about."""
    wide = "/qark/" in place.id
    return wide and best.place is not None and best.place != place.label


def _namesakes(found: Found, together: str) -> list[Candidate]:
    """Return the best candidates when they are alike and their types are as wanted."""
    top = alike(found)
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
    from ontology.model import ontology  # only where a name is explained

    sorts = ontology().types
    lang = viewer.lang or "en"
    named = ", ".join(
        f"{c.label} ({sorts[c.type].label.get(lang)})" for c in candidates
    )
    every = note(viewer.lang, "all meant", names=named)
    return Aim(_merged([own, mine]), _merged([kinds, up]), place, (every,))


def like_here(viewer: Viewer, text: str, place: Place, *, types: Sequence[str]) -> Aim:
    """Return the place's things whose own name says nearly what was asked.

    `Gjykata` is a kind of which no source says that the place's district court is one.
    """
    found = look(viewer, text, types=types, place=place)
    near = [c.id for c in found.candidates if c.score >= LIKELY]
    return Aim(own=tuple(local(viewer, near, place)))


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


def posts_of(viewer: Viewer, target: Aim) -> dict[str, list[str]]:
    """Return the posts that the persons among what is meant hold, each with its lines."""
    persons = [one for one in target.own if one.startswith("person/")]
    rows = rows_of(viewer, "shared", "posts_held", persons=persons) if persons else []
    found: dict[str, list[str]] = {}
    for row in rows:
        found.setdefault(row["id"], []).extend(row["cites"])
    return found


def with_offices(viewer: Viewer, target: Aim) -> Aim:
    """Return the aim widened by the posts in its institutions and its roles' posts."""
    offices = rows_of(viewer, "shared", "offices", units=target.ids)
    own = [r["id"] for r in offices if r["asked"] in target.own]
    kinds = [r["id"] for r in offices if r["asked"] in target.kinds]
    return target._replace(
        own=_merged([target.own, tuple(own)]),
        kinds=_merged([target.kinds, tuple(kinds)]),
    )
