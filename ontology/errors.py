"""What goes wrong below every room; `graph.errors` grows the same tree."""

from __future__ import annotations


class UraError(Exception):
    """The root: every message names the thing, the place and the remedy."""


class OntologyError(UraError):
    """A mistake in a schema file, or a name that the schema does not know."""


class BadValue(UraError, ValueError):  # noqa: N818  (a ValueError to pydantic)
    """A text that is no value of its type; the message says what would be one."""
