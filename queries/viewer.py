"""Who asks, of which store, for which day: what every question needs besides its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Protocol

from graph.policy import LATEST_KNOWN, parameters

LATEST = LATEST_KNOWN
PUBLIC = ("public",)
PROFESSIONAL = ("public", "professional")
"""The tiers that everybody sees, and those that a professional sees."""


class Reader(Protocol):
    """Anything that answers Cypher with rows: a store, or a store's stand-in in tests."""

    def read(
        self, cypher: str, parameters: Mapping[str, Any], /
    ) -> list[dict[str, Any]]: ...


@dataclass(frozen=True, slots=True)
class Viewer:
    """A reader with the day, the knowledge date, the tiers and the language."""

    store: Reader
    on: str
    """The day the answer is about, ISO."""
    known: str = LATEST
    """What Ura knew on this day, ISO; by default all it knows."""
    tiers: tuple[str, ...] = PROFESSIONAL
    lang: str | None = None
    """`sq`, `en` or `sr`; None keeps every language of a text and names in Albanian."""
    unsettled: bool = False
    """Whether a load runs meanwhile, so that some of it may be of the state before."""
    memo: dict[tuple[object, ...], object] = field(
        default_factory=dict, compare=False, repr=False
    )
    """What was found for a name already: a viewer sees one state of the store."""

    def read(self, cypher: str, /, **given: object) -> list[dict[str, Any]]:
        """Return the rows of an expanded query, with the clause's parameters added."""
        clause = parameters(self.on, self.known, self.tiers)
        return self.store.read(cypher, {**clause, **given})
