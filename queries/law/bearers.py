"""Who bears duties, as units and offices of a place, and who holds these."""

from __future__ import annotations

from typing import NamedTuple

from queries.conclude import Raw
from queries.law.links import stated
from queries.names.thing import KINDS
from queries.place import Place, local
from queries.question import rows_of
from queries.viewer import Viewer

_POST, _KIND = "post/", "institution-kind/"


class Bearers(NamedTuple):
    """Who bears the duties, as units and offices of the place, with their holders."""

    here: dict[str, list[str]]
    """What a bearer is in the place: itself, or the units and posts of its kind."""
    posts: dict[str, list[str]]
    """The post itself, or those that lead a unit."""
    held: dict[str, list[Raw]]
    units: dict[str, Raw]
    """What is said of each unit."""
    housed: dict[str, list[Raw]]
    """The institution of an office that nobody of the place is known in: its own, or the kind."""
    own: tuple[str, ...]
    kinds: tuple[str, ...]

    @classmethod
    def of(cls, viewer: Viewer, rows: list[Raw], place: Place | None) -> Bearers:
        """Return the bearers of these rows with their posts in the place and holders."""
        types = {row["bearer_id"]: row["bearer_type"] for row in rows}
        types.pop(None, None)
        kinds = [one for one, sort in types.items() if sort in KINDS]
        down = rows_of(viewer, "shared", "instances", kinds=kinds) if kinds else []
        mine = set(local(viewer, [row["id"] for row in down], place))
        here = {one: [one] for one, sort in types.items() if sort not in KINDS}
        for row in down:
            if row["id"] in mine:
                here.setdefault(row["asked"], []).append(row["id"])
        every = sorted({one for ids in here.values() for one in ids})
        posts = {one: [one] for one in every if one.startswith(_POST)}
        for row in rows_of(viewer, "shared", "led_by", units=every) if every else []:
            posts.setdefault(row["asked"], []).append(row["id"])
        asked = sorted({one for ids in posts.values() for one in ids})
        held = rows_of(viewer, "people", "holder_of", posts=asked) if asked else []
        units = _units(viewer, every)
        vacant = [one for one in kinds if one not in here]
        housed = _housed(viewer, vacant, place)
        own = {*every, *(row["id"] for rows in housed.values() for row in rows)}
        return cls(
            here,
            posts,
            _by_target(held),
            units,
            housed,
            tuple(sorted(one for one in own if not one.startswith(_KIND))),
            tuple(kinds),
        )

    def links_of(self, row: Raw) -> list[Raw]:
        """Return the further links of a row: one a post and holder in the place."""
        bearer = row["bearer_id"]
        if bearer is None:
            return [{}]
        units = self.here.get(bearer, ())
        links = [link for one in units for link in self._links(one, row)]
        return (
            links
            or [
                {"target": bearer, **_inside(row)}
                for row in self.housed.get(bearer, ())
            ]
            or [{"target": bearer}]
        )

    def _links(self, unit: str, row: Raw) -> list[Raw]:
        said = self._unit(unit, row["bearer_id"])
        return [
            {
                **said,
                "post": held["post"],
                "post_id": post,
                "post_link": stated({}, held["post_cites"]),
                "institution": held["institution"],
                "institution_id": held["institution_id"],
                "institution_link": stated({}, held["post_cites"])
                if held["institution_id"]
                else None,
                "holder": held["holder"],
                "holder_link": _holding(held),
                "attested_on": held["attested_on"],
                "cites": row["cites"] + held["cites"],
            }
            for post in self.posts.get(unit, ())
            for held in self.held.get(post, ())
        ] or [said]

    def _unit(self, unit: str, bearer: str) -> Raw:
        """Return the unit that a bearer is in the place; a post is told as a post."""
        if unit.startswith(_POST) or unit not in self.units:
            return {"target": unit}
        known = self.units[unit]
        props = known["properties"]
        labels = {k: v for k, v in props.items() if k.startswith("label_")}
        named = {"unit": labels, "unit_id": unit} if unit != bearer else {}
        link = stated({**props, "stance": known["stance"]}, known["cites"])
        return {"target": unit, **named, "unit_link": link if named else None}


def _inside(row: Raw) -> Raw:
    """Return the institution that an office is in, with where that was read."""
    link = stated({}, row["cites"])
    return {
        "institution": row["name"],
        "institution_id": row["id"],
        "institution_link": link,
    }


def _housed(
    viewer: Viewer, offices: list[str], place: Place | None
) -> dict[str, list[Raw]]:
    """Return what each office is in: the place's own of its kind, else the kind itself."""
    rows = rows_of(viewer, "shared", "housed", offices=offices) if offices else []
    kinds = sorted({row["id"] for row in rows if row["type"] in KINDS})
    down = rows_of(viewer, "shared", "instances", kinds=kinds) if kinds else []
    mine = set(local(viewer, [row["id"] for row in down], place))
    here: dict[str, list[str]] = {}
    for row in down:
        if row["id"] in mine:
            here.setdefault(row["asked"], []).append(row["id"])
    units = _units(viewer, sorted({one for ids in here.values() for one in ids}))
    found: dict[str, list[Raw]] = {}
    for row in rows:
        own = [_own(row, units[one]) for one in here.get(row["id"], ())]
        found.setdefault(row["asked"], []).extend(own or [row])
    return found


def _own(row: Raw, unit: Raw) -> Raw:
    """Return the row of an office in a kind, told of the place's own unit of the kind."""
    labels = {k: v for k, v in unit["properties"].items() if k.startswith("label_")}
    cites = row["cites"] + unit["cites"]
    return {**row, "id": unit["id"], "name": labels, "cites": cites}


def _units(viewer: Viewer, ids: list[str]) -> dict[str, Raw]:
    units = [one for one in ids if not one.startswith(_POST)]
    rows = rows_of(viewer, "shared", "things", things=units) if units else []
    return {row["id"]: row for row in rows}


def _holding(held: Raw) -> Raw | None:
    """Return where a holder was read; None where none is known."""
    if held["holder_type"] is None:
        return None
    times = {"valid_from": held["since"], "attested_on": held["attested_on"]}
    return stated({**times, "stance": held["stance"]}, held["cites"])


def _by_target(rows: list[Raw]) -> dict[str, list[Raw]]:
    found: dict[str, list[Raw]] = {}
    for row in rows:
        found.setdefault(row["target"], []).append(row)
    return found
