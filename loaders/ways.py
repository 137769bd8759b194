"""What no way of a case and no rota can be: a ring without an exit, an end before it begins."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.problems import Problems, Unfit
from ontology.errors import BadValue
from ontology.messages import said
from ontology.values.moments import read_moment

_ACTOR, _WHOLE, _THEN = "BY", "PART_OF", "NEXT"


@dataclass(slots=True)
class Ways:
    """Remembers the steps of one file, with where each stands, until all are read."""

    _places: dict[str, str] = field(default_factory=dict)
    _then: dict[str, list[str]] = field(default_factory=dict)

    def step(self, key: str, place: str, then: Sequence[str]) -> None:
        """Remember a step and what it says of the next ones."""
        self._places.setdefault(key, place)
        self._then.setdefault(key, []).extend(then)

    def check(self, problems: Problems) -> None:
        """Note each ring of steps that no step of it leaves.

        A step that another file states may lead out: it counts as an exit.
        """
        for ring in self._rings():
            shown = " → ".join([*ring, ring[0]])
            place = self._places[ring[0]]
            problems.add(
                place, f"{ring[0]} {_THEN}", "", said("no way out", ring=shown)
            )

    def _rings(self) -> Iterator[list[str]]:
        """Yield the rings of steps from which no end is reached, each once."""
        caught = self._caught()
        seen: set[str] = set()
        for start in caught:
            walk: list[str] = []
            here = start
            while here not in seen:
                seen.add(here)
                walk.append(here)
                here = self._then[here][0]
            if here in walk:
                yield walk[walk.index(here) :]

    def _caught(self) -> list[str]:
        """Return the steps that lead to no end, in the order of the file."""
        back: dict[str, list[str]] = {}
        free = []
        for key, then in self._then.items():
            if not then or any(one not in self._then for one in then):
                free.append(key)
            for one in then:
                back.setdefault(one, []).append(key)
        known = set(free)
        while free:
            for key in back.get(free.pop(), ()):
                if key not in known:
                    known.add(key)
                    free.append(key)
        return [key for key in self._then if key not in known]


def lacks_actor(ties: Mapping[str, object]) -> bool:
    """Tell whether a step of a pathway says nothing of who takes it.

    What only adds to a step that is stated elsewhere does not say of what it is part.
    """
    return _WHOLE in ties and _ACTOR not in ties


def wrong_span(starts: object, ends: object) -> tuple[str, Unfit] | None:
    """Return which end of a shift is wrong, and why; None where both are right."""
    moments = []
    for name, text in (("starts", starts), ("ends", ends)):
        if text is None:
            return None
        try:
            moments.append(read_moment(text))
        except BadValue as error:
            return name, Unfit(error.what)
    began, ended = moments
    return None if ended.local > began.local else ("ends", Unfit(said("ends before")))
