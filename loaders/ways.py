"""What no way of a case and no rota can be: a ring without an exit, an end before it begins."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from graph.errors import LoadFailed
from graph.records import Statement
from graph.stance import stance_of_one
from loaders.problems import Problems, Unfit
from ontology.errors import BadValue
from ontology.messages import said
from ontology.values.moments import read_moment

_STEP, _ACTOR, _WHOLE, _THEN = "Step", "BY", "PART_OF", "NEXT"
DENIED = "denied"


@dataclass(slots=True)
class Ways:
    """Remembers the steps of all files of a load, with where each stands."""

    _places: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Step to the file and the place in it that state it first."""
    _then: dict[str, list[str]] = field(default_factory=dict)

    def step(self, key: str, file: str, place: str, then: Sequence[str] = ()) -> None:
        """Remember a step and what it says of the next ones."""
        self._places.setdefault(key, (file, place))
        self._then.setdefault(key, []).extend(then)

    def says(self, statement: Statement, file: str, place: str) -> None:
        """Remember a step or what follows it; what a source denies is neither."""
        if stance_of_one(statement) == DENIED:
            return
        if statement.type == _STEP:
            self.step(statement.id, file, place)
        elif statement.type == _THEN and statement.start and statement.end:
            self.step(statement.start, file, place, [statement.end])

    def check(self, problems: Problems) -> None:
        """Note each ring of steps that no step of it leaves, for one file read alone.

        A step that another file states may lead out: it counts as an exit.
        """
        for file, place, ring in self._found():
            if file == problems.file:
                _note(problems, place, ring)

    def wrong(self) -> Iterator[LoadFailed]:
        """Yield what is wrong with the ways of a whole load, file by file.

        A ring may go through several files; it is told where its first step stands.
        """
        every: dict[str, Problems] = {}
        for file, place, ring in self._found():
            _note(every.setdefault(file, Problems(file)), place, ring)
        for problems in every.values():
            yield problems.failure()

    def _found(self) -> Iterator[tuple[str, str, list[str]]]:
        for ring in self._rings():
            yield *self._places[ring[0]], ring

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
        """Return the steps that lead to no end, in the order in which they were read."""
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


def _note(problems: Problems, place: str, ring: Sequence[str]) -> None:
    shown = " → ".join([*ring, ring[0]])
    problems.add(place, f"{ring[0]} {_THEN}", "", said("no way out", ring=shown))


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
