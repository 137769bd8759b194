"""What is wrong in a file: collected until the end, then raised at once."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches

from graph.errors import LoadFailed, Mistake
from ontology.messages import joined
from ontology.messages import said as message
from ontology.nearest import nearest
from ontology.values.folding import fold

SHOWN = 50
"""So many mistakes of one file are kept; a broken export has millions."""

LISTED = 60
"""So many allowed values are listed; of more, the nearest."""

_CLIP = 80


class Unfit(ValueError):  # noqa: N818
    """A text that is no value of the wanted kind; says what is allowed."""

    def __init__(self, what: str, allowed: Iterable[str] = ()) -> None:
        super().__init__(what)
        self.what = what
        self.allowed = tuple(sorted(allowed))


@dataclass(slots=True)
class Problems:
    """Collects what is wrong in one file; the first fifty are kept, all are counted."""

    file: str
    mistakes: list[Mistake] = field(default_factory=list)
    count: int = 0

    def add(
        self,
        place: str,
        key: str,
        value: object,
        what: str,
        allowed: Sequence[str] = (),
    ) -> None:
        """Remember one mistake: where it stands, at which key, with which value."""
        self.count += 1
        if len(self.mistakes) >= SHOWN:
            return
        where = joined(": ", (self.file, joined(", ", (place, key))))
        given = clip(value)
        near = nearest(given, allowed) if given and allowed else None
        shown = (
            tuple(sorted(allowed)) if len(allowed) <= LISTED else _few(given, allowed)
        )
        self.mistakes.append(Mistake(what, where, given, shown, str(near or "")))

    def unfit(self, place: str, key: str, value: object, error: Unfit) -> None:
        """Remember a value that does not fit."""
        self.add(place, key, value, error.what, error.allowed)

    def raise_any(self) -> None:
        """Raise all that was found as one error; nothing when nothing was."""
        if self.count:
            raise self.failure()

    def failure(self) -> LoadFailed:
        """Return all that was found as one error."""
        more = self.count - len(self.mistakes)
        return LoadFailed(self.mistakes, where=self.file, more=more)


def _few(said: str, allowed: Sequence[str]) -> tuple[str, ...]:
    """Return the nearest of very many allowed values, and how many there are."""
    folded = {fold(one): one for one in allowed}
    close = get_close_matches(fold(said), folded, n=8, cutoff=0.4)
    found = [folded[one] for one in close] or sorted(allowed)[:8]
    return (*found, joined(" ", ("…", message("in all", n=len(allowed)))))


def clip(value: object) -> str:
    """Return a value as it may be shown: short, and printable anywhere."""
    text = str(value)
    short = text[:_CLIP].encode("utf-8", "backslashreplace").decode("utf-8")
    safe = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in short)
    return safe if len(text) <= _CLIP else safe + "…"
