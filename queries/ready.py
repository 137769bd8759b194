"""Letting the engine read the texts of a question before it is asked.

An engine reads a text at its first use, and that takes it longer than the answer does;
a store that is opened for one question meets every text for the first time.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from queries.entry import Entry
from queries.question import query_text
from queries.viewer import Reader

_FINDING = (
    *(("names", stem) for stem in ("keys", "rows", "around", "weights")),
    *(("shared", stem) for stem in ("above", "kinds")),
    ("names", "inside"),
)
"""What names are found with, in the order in which it is asked."""
_CITING = (("shared", "passages"),)
_USES = 2
"""At its first use a text is read; with several ties in it, its plan is made at the second."""
_FOR_EACH = re.compile(r"UNWIND \$\w+ AS ")
_PARAMETER = re.compile(r"\$(\w+)")


def texts_of(entry: Entry) -> Iterator[str]:
    """Yield the texts that a question is likely to ask with, the first ones first."""
    for group, stem in (*_FINDING, (entry.group, entry.stem), *_CITING):
        cypher = query_text(group, stem).cypher
        if _FOR_EACH.match(cypher):
            yield cypher


def make_ready(reader: Reader, cypher: str) -> None:
    """Ask for each of nothing: the engine reads the text and touches no record."""
    nothing: dict[str, list[str]] = {name: [] for name in _PARAMETER.findall(cypher)}
    for _ in range(_USES):
        reader.read(cypher, nothing)
