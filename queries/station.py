"""A case, and a station on its way: who or what may be turned to, and why."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from queries.aim import Aim
from queries.reasons import Reason

Raw = dict[str, Any]
CHILD = "concern/child-protection"
CHILDREN = "target-group/children"
ADULT = 18
NEXT_TO = 4
"""The order of what is shown for its channels only."""
SHELTER = "shelter"
LINES = ("emergency", "helpline")
"""Kinds of services that answer whoever calls."""


class Case(NamedTuple):
    """What is known of a case: never of whom."""

    concern: str
    age: int | None = None
    risk: str | None = None
    language: str | None = None
    need: tuple[str, ...] = ()

    @property
    def of_a_child(self) -> bool:
        """Whether it is about somebody under age."""
        return self.age is not None and self.age < ADULT


@dataclass(slots=True)
class Station:
    """A post, body, service or institution to turn to."""

    id: str
    order: int
    """0 who is on call, 1 whose duty it is, 2 a line, 3 in the pathway, 4 next to these."""
    why: list[Reason]
    body: Raw | None = None
    cites: tuple[str, ...] = ()
    role: str | None = None
    until: str | None = None
    """When a shift ends, where one is on call."""
    sure: bool | None = None
    """Whether the shift holds for sure."""
    place: int = 0
    """The how manieth station it is: who leads is found first."""


@dataclass(slots=True)
class Found:
    """The stations of a case by id, and what else was learned of it."""

    aim: Aim
    stations: dict[str, Station] = field(default_factory=dict)
    needed: set[str] = field(default_factory=set)
    """Services of the kind that is needed."""
    sheltering: set[str] = field(default_factory=set)
    """Shelters and who runs them: where they are is never shown."""
    notes: tuple[str, ...] = ()

    def copied(self) -> Found:
        """Return the same, to which more can be added while this one stays."""
        stations = {
            key: Station(s.id, s.order, [*s.why], s.body, s.cites, s.role, s.until, s.sure, s.place)
            for key, s in self.stations.items()
        }  # fmt: skip
        return Found(self.aim, stations, self.needed, self.sheltering, self.notes)

    def add(self, station: Station) -> None:
        """Keep a station, under the better of its orders, with all its reasons."""
        known = self.stations.get(station.id)
        if known is None:
            station.place = len(self.stations)
            self.stations[station.id] = station
            return
        first, second = sorted((known, station), key=lambda one: one.order)
        first.why += [one for one in second.why if one not in first.why]
        first.cites += second.cites
        first.body = first.body or second.body
        first.place = min(first.place, second.place)
        self.stations[station.id] = first
