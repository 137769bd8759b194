"""What is wrong in a file: collected until the end, then raised at once."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from difflib import get_close_matches

from graph.errors import BadInput

SHOWN = 50
"""So many problems of one file are kept; a broken export has millions."""

_CLIP = 80


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong: where it stands, what stands there, what may stand there."""

    file: str
    place: str
    """``line 12``, or ``sheet 'Holders', row 3, cell C3``."""
    key: str
    value: str
    message: str

    def __str__(self) -> str:
        said = [self.place, self.key] if self.key else [self.place]
        shown = f" {clip(self.value)!r}" if self.value else ""
        return f"{self.file}: {', '.join(part for part in said if part)}:{shown} {self.message}"


@dataclass(slots=True)
class Problems:
    """Collects what is wrong in one file; the first fifty are kept, all are counted."""

    file: str
    found: list[Problem] = field(default_factory=list)
    count: int = 0

    def add(self, place: str, key: str, value: object, message: str) -> None:
        """Remember one problem."""
        self.count += 1
        if len(self.found) < SHOWN:
            self.found.append(Problem(self.file, place, key, clip(value), message))

    def raise_any(self) -> None:
        """Raise all that was found as one error; nothing when nothing was."""
        if self.count:
            raise BadInput(self.text())

    def text(self) -> str:
        """Return every kept problem on a line of its own."""
        lines = [str(problem) for problem in self.found]
        if self.count > len(lines):
            lines.append(f"{self.file}: and {self.count - len(lines)} more problems")
        return "\n".join(lines)


def clip(value: object) -> str:
    """Return a value as it may be shown: short, and printable anywhere."""
    text = str(value).encode("utf-8", "backslashreplace").decode("utf-8")
    text = "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in text[:_CLIP])
    return text if len(str(value)) <= _CLIP else text + "…"


def allowed(value: str, names: Iterable[str], *, most: int = 40) -> str:
    """Return what is allowed in place of `value`, the nearest first."""
    known = sorted(names)
    near = get_close_matches(value, known, n=1, cutoff=0.6)
    listed = ", ".join(known[:most]) + (", …" if len(known) > most else "")
    hint = f"did you mean {near[0]!r}? " if near else ""
    return f"{hint}allowed: {listed}" if known else "nothing is allowed here"
