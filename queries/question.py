"""A question: its Cypher file with the header that documents it, read once."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple, cast

from graph.policy import expand
from queries.memory import remember
from queries.viewer import Viewer

_FOLDER = Path(__file__).parent
_HEADER = re.compile(r"^// (question|pyetja|reading|parameters): (.+)$", re.M)


class QueryText(NamedTuple):
    """One `.cypher` file: the text that runs and what its header says."""

    stem: str
    cypher: str
    header: dict[str, str]


@cache
def query_text(group: str, stem: str) -> QueryText:
    """Return `queries/<group>/<stem>.cypher`, its clauses expanded."""
    raw = (_FOLDER / group / f"{stem}.cypher").read_text("utf-8")
    header = {key: " ".join(value.split()) for key, value in _HEADER.findall(raw)}
    body = "\n".join(li for li in raw.splitlines() if not li.lstrip().startswith("//"))
    return QueryText(stem, expand(body).strip(), header)


def rows_of(
    viewer: Viewer, group: str, stem: str, **given: object
) -> list[dict[str, Any]]:
    """Return the raw rows of a query file for this viewer."""
    return viewer.read(query_text(group, stem).cypher, **given)


def kept_rows(
    viewer: Viewer, group: str, stem: str, **given: object
) -> list[dict[str, Any]]:
    """Return the raw rows, remembered for whoever sees the same: nobody may change them."""
    values = (tuple(v) if isinstance(v, list) else v for v in given.values())
    key = ("rows", group, stem, *values)
    found = cast("list[dict[str, Any]] | None", viewer.memo.get(key))
    if found is None:
        found = remember(viewer.memo, key, rows_of(viewer, group, stem, **given))
    return list(found)
