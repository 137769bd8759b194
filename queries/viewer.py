"""Who asks, of which store, for which day: what every question needs besides its names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any, Protocol

from graph.policy import LATEST_KNOWN, parameters
from graph.records import HIDDEN
from queries.memory import Memo, Memory

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
    memo: Memo = field(default_factory=dict, compare=False, repr=False)
    """What was found already: a viewer sees one state of the store."""
    memory: Memory | None = field(default=None, compare=False, repr=False)
    """Where others of the same state find it too; None where nobody else asks."""

    def remembering(self) -> Viewer:
        """Return the viewer with what others found who see the same."""
        if self.memory is None:
            return replace(self, memo={})
        clause = (self.on, self.known, self.tiers, self.lang)
        return replace(self, memo=self.memory.of(clause))

    def speaking(self, lang: str | None) -> Viewer:
        """Return the viewer asking in another language: names are remembered in one."""
        if lang == self.lang:
            return self
        return replace(self, lang=lang).remembering()

    def seeing(
        self, *, on: str | None = None, tiers: tuple[str, ...] | None = None
    ) -> Viewer:
        """Return a viewer of another day, or of other tiers, of the same store."""
        day, seen = on or self.on, self.tiers if tiers is None else tiers
        if (day, seen) == (self.on, self.tiers):
            return self
        return replace(self, on=day, tiers=seen).remembering()

    def unhidden(self) -> Viewer:
        """Return the viewer without what is hidden, whoever asks."""
        return self.seeing(tiers=tuple(one for one in self.tiers if one != HIDDEN))

    def read(self, cypher: str, /, **given: object) -> list[dict[str, Any]]:
        """Return the rows of an expanded query, with the clause's parameters added."""
        clause = parameters(self.on, self.known, self.tiers)
        return self.store.read(cypher, {**clause, **given})
