"""What is known of one body, as far as it can be compared with another."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

Cites = tuple[str, ...]
"""Entries of `stated`: where something was read."""
Stated = Mapping[str, Cites]
"""Ids with where each is read."""

LEADS = ("chair", "coordinator")
WRITES = ("secretariat",)
ONCE = (*LEADS, *WRITES, "deputy_chair")
"""Roles that a body has once."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """A place on the body, and whom it stands for."""

    id: str
    role: str
    field: str | None = None
    member: str | None = None
    """The institution it stands for; the occupant itself where it has none."""
    occupant: str | None = None
    """The post, role, institution or person that takes it."""
    office: bool = False
    """The occupant is a post or person: the same one elsewhere is the same human being."""
    prescribed: bool = False
    """A rule for every such body says so, not a source about this one."""
    cites: Cites = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A duty that the body bears."""

    id: str
    action: str | None
    text: str
    """What is done to what, in words."""
    concerns: frozenset[str] = frozenset()
    groups: frozenset[str] = frozenset()
    prescribed: bool = False
    cites: Cites = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """A body at a place: what it is called, does, for whom, with whom and by which act.

    An empty collection says that nothing is known, not that there is nothing.
    """

    id: str
    names: tuple[str, ...] = ()
    kinds: frozenset[str] = frozenset()
    """The kinds it is of; its own id where it is a kind that a rule lays down here."""
    seats: tuple[Seat, ...] = ()
    drawn: Stated = field(default_factory=dict)
    """The institutions of another body that a seat here draws its people from."""
    tasks: tuple[Task, ...] = ()
    concerns: Stated = field(default_factory=dict)
    groups: Stated = field(default_factory=dict)
    acts: Stated = field(default_factory=dict)
    """Acts and provisions it stands on."""
    places: frozenset[str] = frozenset()
    level: str | None = None
    wholes: Stated = field(default_factory=dict)
    """What it is part of."""
    reports_to: Stated = field(default_factory=dict)
    first_day: str = "0001-01-01"
    last_day: str = "9999-12-31"
    """The days between which it may exist, ISO."""
    stance: str = "reported"
    cites: Cites = ()

    @property
    def ids(self) -> frozenset[str]:
        """Its own id with those of its kinds: what others may name it by."""
        return self.kinds | {self.id}

    def members(self) -> frozenset[str]:
        """Return whom its seats stand for, those that they draw people from included."""
        seated = frozenset(one.member for one in self.seats if one.member)
        return seated | self.drawn.keys()

    def offices(self) -> frozenset[str]:
        """Return the posts and persons that sit on it."""
        return frozenset(o.occupant for o in self.seats if o.office and o.occupant)

    def fields(self) -> frozenset[str]:
        """Return the fields its seats are for; `other` says nothing."""
        return frozenset(o.field for o in self.seats if o.field not in (None, "other"))

    def led_by(self, roles: tuple[str, ...] = LEADS) -> frozenset[str]:
        """Return who leads it, or holds another of these roles."""
        return frozenset(
            o.occupant for o in self.seats if o.role in roles and o.occupant
        )
