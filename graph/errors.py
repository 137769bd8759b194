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
    ├── StoreBusy        somebody else is writing
    ├── StoreFull        the disk has no room left
    ├── StoreTimeout     the question took longer than allowed
    └── QueryFailed      the engine refused the question
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from typing_extensions import override

from ontology.errors import BadValue, OntologyError, UraError

__all__ = [
    "Ambiguous",
    "BadInput",
    "BadValue",
    "LoadFailed",
    "Mistake",
    "NotFound",
    "OntologyError",
    "QueryFailed",
    "StoreBusy",
    "StoreDamaged",
    "StoreFull",
    "StoreMissing",
    "StoreProblem",
    "StoreTimeout",
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

    default_remedy = "Ask again with one of the ids."

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
        place = f"{self.where}: " if self.where else ""
        value = f" ({self.value!r})" if self.value else ""
        hint = f" Did you mean {self.nearest!r}?" if self.nearest else ""
        allowed = f" Allowed: {', '.join(self.allowed)}." if self.allowed else ""
        return f"{place}{self.what}{value}.{hint}{allowed}"


class LoadFailed(BadInput):
    """A file with mistakes; nothing of it was kept."""

    default_remedy = "Nothing was changed; mend the file and load it again."

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
        count = len(self.mistakes) + more
        lines = "".join(f"\n  {mistake}" for mistake in self.mistakes)
        rest = f"\n  ... and {more} more" if more else ""
        noun = "mistake" if count == 1 else "mistakes"
        super().__init__(f"{count} {noun}{lines}{rest}\n", where=where)

    @override
    def __str__(self) -> str:
        place = f"{self.where}: " if self.where else ""
        return f"{place}{self.what}{self.remedy}"


class StoreProblem(UraError):  # noqa: N818
    """The store cannot answer or be written."""


class StoreMissing(StoreProblem):
    """Nothing is there yet."""

    default_remedy = "Load something first: ura load PATH."


class StoreDamaged(StoreProblem):
    """Files are broken, cut short or gone."""

    default_remedy = "Mend it with: ura rebuild."


class StoreBusy(StoreProblem):
    """Somebody else is writing."""

    default_remedy = "Wait until the other command has ended, then try again."


class StoreFull(StoreProblem):
    """The disk has no room left."""

    default_remedy = (
        "Free some space and do it again; what was there before still answers."
    )


class StoreTimeout(StoreProblem):
    """The question took longer than allowed."""

    default_remedy = "Ask for less (a place, a type), or allow more time."


class QueryFailed(StoreProblem):
    """The engine refused the question."""

    default_remedy = "This is a mistake in the question's Cypher file; report it."
