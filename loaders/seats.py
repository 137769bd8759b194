"""The seats of the shipped data set: on which body, of whom, as what."""

from collections import defaultdict
from dataclasses import dataclass, field

from graph.records import Statement
from ontology.values.folding import fold


@dataclass(frozen=True, slots=True)
class Sitting:
    """Who sits on a body, and as what; empty what is not said."""

    body: str
    of: str
    """The id of the post, office or institution that takes the seat."""
    role: str
    represents: str = ""
    level: str = ""
    function: str = ""


@dataclass(slots=True)
class _Seat:
    said: dict[str, str] = field(default_factory=dict)
    ties: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))

    def is_of(self, sitting: Sitting) -> bool:
        """Whether this is the seat of just that one, as far as both say it."""
        represents = self.ties["REPRESENTS"]
        return (
            self.ties["ON"] == {sitting.body}
            and self.ties["OF"] == {sitting.of}
            and self.said.get("role") == sitting.role
            and (not represents or represents == {sitting.represents})
            and _agree(self.said.get("level", ""), sitting.level)
            and _agree(self.said.get("function_sq", ""), sitting.function)
        )


class Seats:
    """Finds a known seat by who takes it, on which body, in which role."""

    def __init__(self) -> None:
        self._seats: dict[str, _Seat] = defaultdict(_Seat)
        self._on: dict[str, set[str]] = defaultdict(set)

    def add(self, statement: Statement) -> None:
        """Remember what a statement says of a seat."""
        if statement.type == "Seat":
            said = {key: str(value) for key, value in statement.props.items()}
            self._seats[statement.id].said |= said
        elif statement.start and statement.end and statement.start.startswith("seat/"):
            self._seats[statement.start].ties[statement.type].add(statement.end)
            if statement.type == "ON":
                self._on[statement.end].add(statement.start)

    def known(self, sitting: Sitting) -> str:
        """Return the id of the one known seat of just that one; nothing else is it."""
        on = self._on.get(sitting.body, ())
        found = [key for key in on if self._seats[key].is_of(sitting)]
        return found[0] if len(found) == 1 else ""

    def function(self, seat: str) -> str:
        """Return what who takes a seat does there, empty where it is not said."""
        return (
            self._seats[seat].said.get("function_sq", "") if seat in self._seats else ""
        )


def _agree(one: str, other: str) -> bool:
    return not one or not other or fold(one) == fold(other)
