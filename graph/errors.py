"""All errors of Ura. What is wrong, where, and what to do about it.

UraError
├── BadInput             what was given or asked cannot be used
│   ├── NotFound         no such thing (carries near ones)
│   ├── Ambiguous        a name that several things share (carries them)
│   └── LoadFailed       a file with mistakes (carries all of them)
├── OntologyProblem      a record or schema that the ontology does not allow
└── StoreProblem         the store cannot answer
    ├── StoreMissing     nothing is there yet
    ├── StoreDamaged     files are broken, cut short or gone
    ├── StoreBusy        somebody else is writing, or a server is busy
    │   └── StoreBehind  a server does not have what was written before
    ├── StoreFull        the disk has no room left
    ├── StoreTimeout     the question took longer than allowed
    ├── StoreUnreachable the server does not answer, or cannot now
    ├── StoreDenied      the server does not let this user in, or do this
    ├── StoreOverloaded  the server has no memory for it
    ├── StoreUnsupported a server that Ura was not made for
    └── QueryFailed      the engine refused the question
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from typing_extensions import override

from ontology.errors import BadValue, OntologyError, UraError
from ontology.messages import Said, joined, said

__all__ = [
    "Ambiguous",
    "BadInput",
    "BadValue",
    "LoadFailed",
    "Mistake",
    "NotFound",
    "OntologyError",
    "QueryFailed",
    "StoreBehind",
    "StoreBusy",
    "StoreDamaged",
    "StoreDenied",
    "StoreFull",
    "StoreMissing",
    "StoreOverloaded",
    "StoreProblem",
    "StoreTimeout",
    "StoreUnreachable",
    "StoreUnsupported",
    "UraError",
]


class BadInput(UraError):  # noqa: N818
    """What was given or asked cannot be used; `allowed` lists what could."""

    def __init__(
        self,
        what: str,
        *,
        where: str = "",
        remedy: str = "",
        allowed: Sequence[str] = (),
    ) -> None:
        super().__init__(what, where=where, remedy=remedy)
        self.allowed = tuple(allowed)


class NotFound(BadInput):
    """No such thing; `allowed` lists near ones."""


CandidateT = TypeVar("CandidateT")


class Ambiguous(BadInput, Generic[CandidateT]):
    """Several things share the name; `candidates` are they, best first."""

    default_remedy = said("ask by id")

    def __init__(
        self, what: str, candidates: Sequence[CandidateT], *, where: str = ""
    ) -> None:
        super().__init__(what, where=where)
        self.candidates = tuple(candidates)


@dataclass(frozen=True, slots=True)
class Mistake:
    """One thing that is wrong in a file that somebody gave us."""

    what: str
    where: str = ""
    """File, sheet, row and cell, as far as they apply."""
    value: str = ""
    allowed: tuple[str, ...] = ()
    nearest: str = ""

    @override
    def __str__(self) -> str:
        return str(self.message)

    @property
    def message(self) -> Said:
        """All of it as one message, in both languages."""
        value = f"{self.value!r}" if self.value else ""
        what = joined(" ", (self.what, value and f"({value})"))
        place = joined(": ", (self.where, what))
        stopped = joined("", (place, "."))
        return joined(" ", (stopped, *self.hints))

    @property
    def hints(self) -> tuple[Said, ...]:
        """What may have been meant, and what is allowed."""
        hints: list[Said] = []
        if self.nearest:
            hints.append(said("did you mean", near=self.nearest))
        if self.allowed:
            hints.append(said("allowed", names=joined(", ", self.allowed)))
        return tuple(hints)


class LoadFailed(BadInput):
    """A file with mistakes; nothing of it was kept."""

    default_remedy = said("mend")

    def __init__(
        self,
        mistakes: Sequence[Mistake],
        *,
        where: str = "",
        more: int = 0,
    ) -> None:
        self.mistakes = tuple(mistakes)
        self.more = more
        """How many further mistakes are not listed."""
        lines = [one.message for one in self.mistakes]
        rest = [said("more mistakes", n=more)] if more else []
        super().__init__(joined("\n  ", (self.count, *lines, *rest)), where=where)

    @property
    def count(self) -> Said:
        """How many mistakes there are, in words."""
        count = len(self.mistakes) + self.more
        return said("mistake") if count == 1 else said("mistakes", n=count)

    @property
    @override
    def message(self) -> Said:
        """All of it as one message, in both languages."""
        what = joined(": ", (self.where, self.what))
        return joined("\n", (what, self.remedy))


class StoreProblem(UraError):  # noqa: N818
    """The store cannot answer or be written."""


class StoreMissing(StoreProblem):
    """Nothing is there yet."""

    default_remedy = said("load first")


class StoreDamaged(StoreProblem):
    """Files are broken, cut short or gone."""

    default_remedy = said("mend it")


class StoreBusy(StoreProblem):
    """Somebody else is writing, or a server is busy or behind; it passes."""

    default_remedy = said("wait")


class StoreBehind(StoreBusy):
    """A server does not have what was written before: not yet, or it is another database."""


class StoreFull(StoreProblem):
    """The disk has no room left."""

    default_remedy = said("free space")


class StoreTimeout(StoreProblem):
    """The question took longer than allowed."""

    default_remedy = said("ask for less")


class StoreUnreachable(StoreProblem):
    """The server does not answer."""

    default_remedy = said("start the server")


class StoreDenied(StoreProblem):
    """The server does not let this user in, or not do this."""

    default_remedy = said("name the user")


class StoreOverloaded(StoreProblem):
    """The server has no memory for what was asked of it."""

    default_remedy = said("give memory")


class StoreUnsupported(StoreProblem):
    """A server, or a version of it, that Ura was not made for."""

    default_remedy = said("take a server")


class QueryFailed(StoreProblem):
    """The engine refused the question."""

    default_remedy = said("report it")
