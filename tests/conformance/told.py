"""What sources say in random worlds, and from when until when they say so."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from graph.lines import Part, write_sorted
from graph.records import ENDLESS, Statement, from_line, to_line

DAYS = ("2026-01-01", "2026-03-01", "2026-06-01")
"""When the versions of the sources were learned."""


class Told(NamedTuple):
    """A statement, the version that says it first, and the one that says it no more."""

    statement: Statement
    since: str = DAYS[0]
    until: str = ENDLESS

    @property
    def line(self) -> dict[str, Any]:
        """The statement as a file of records has it, and when it was said."""
        fields: dict[str, Any] = json.loads(to_line(self.statement))
        return {**fields, "since": self.since, "until": self.until}


def told_in(lines: Sequence[Mapping[str, Any]]) -> list[Told]:
    """Return what such lines tell."""
    return [
        Told(from_line(json.dumps(line)), line["since"], line["until"])
        for line in lines
    ]


def parts_of(told: Iterable[Told], folder: Path) -> list[Part]:
    """Return a file for each version, in a folder."""
    every = list(told)
    parts = []
    for start, end in pairwise((*DAYS, ENDLESS)):
        path = folder / f"{start}.jsonl"
        said = (one.statement for one in every if one.since <= start < one.until)
        write_sorted(said, path)
        parts.append(Part(path, start, end))
    return parts
