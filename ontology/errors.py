"""The root of all errors, and what goes wrong in this room; the whole tree is drawn in `graph.errors`."""

from __future__ import annotations

from typing import Any

from typing_extensions import override

from ontology.messages import Said, joined


class UraError(Exception):
    """Root of the tree: `what` is wrong, `where`, and the `remedy`."""

    default_remedy = ""

    def __init__(self, what: str, *, where: str = "", remedy: str = "") -> None:
        self.what = what
        self.where = where
        self.remedy = remedy or self.default_remedy
        super().__init__(what)

    @override
    def __str__(self) -> str:
        return str(self.message)

    @property
    def message(self) -> Said:
        """All of it as one message, in both languages."""
        stop = " " if self.what.endswith(".") else ". "
        what = joined(stop, (self.what, self.remedy))
        return joined(": ", (self.where, what))

    @override
    def __reduce__(self) -> tuple[Any, ...]:
        # Keyword-only facts survive a trip between processes.
        return _rebuild, (type(self), self.args, self.__dict__)


def _rebuild(
    kind: type[UraError], args: tuple[Any, ...], facts: dict[str, Any]
) -> UraError:
    error = kind.__new__(kind)
    error.args = args
    error.__dict__.update(facts)
    return error


class OntologyError(UraError):
    """A mistake in a schema file, or a name that the schema does not know."""


class UnknownTerm(OntologyError):  # noqa: N818
    """Somebody asked for a type, relation or code list that there is not."""


class BadValue(UraError, ValueError):  # noqa: N818  (a ValueError to pydantic)
    """A text that is no value of its type; the message says what would be one."""
