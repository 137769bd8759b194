"""What a reader of an act must take care of: it is over, repealed, or contested."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from ontology.values.dates import read_date
from queries.answer import Answer, Citation
from queries.evidence import Notebook
from queries.law.effects import stale_bases
from queries.law.effects_of import UNDERGOES
from queries.viewer import Viewer
from viz.text import Words, both, clean, day
from viz.words import said

Warned = tuple[Words, tuple[int, ...]]


def warnings_of(
    viewer: Viewer,
    act: str,
    record: Answer,
    effects: Sequence[tuple[Any, Any, tuple[int, ...]]],
    bound: Sequence[tuple[Any, Any, Any]],
) -> tuple[list[Warned], tuple[Citation, ...]]:
    """Return the warnings with the numbers of their citations, and these."""
    notebook = Notebook()
    found: list[Warned] = [*_over(viewer, record), *_repealed(effects)]
    if record.status == "contradicted":
        found.append((said("warn contested"), ()))
    found += _resting(viewer, act, [row.id for row, *_ in bound], notebook)
    return found, notebook.citations(viewer)


def _over(viewer: Viewer, record: Answer) -> Iterator[Warned]:
    """Yield that the act is over, where its own record says so."""
    rows: Any = record.rows
    said_of = {row.what: row.value for row in rows if row.fact == "value"}
    end = str(said_of.get("valid_to") or "")
    if said_of.get("status") == "repealed" or (
        end and read_date(end).latest < viewer.on
    ):
        until = _filled("warn until", day=day(end)) if end else ("", "")
        yield _filled_each("warn over", until=until), ()


def _repealed(effects: Sequence[tuple[Any, Any, tuple[int, ...]]]) -> Iterator[Warned]:
    """Yield which act repeals it as a whole, today or later."""
    for sq, en, _ in effects:
        whole = sq.effect == "REPEALS" and sq.way == UNDERGOES and not sq.article
        if whole and sq.force != "over":
            since = _filled("warn from", day=day(sq.since)) if sq.since else ("", "")
            names = clean(str(sq.other)), clean(str(en.other))
            yield _filled_each("warn repealed", other=names, day=since), ()


def _resting(
    viewer: Viewer, act: str, things: Sequence[str], notebook: Notebook
) -> Iterator[Warned]:
    """Yield what still rests on the act though it is over."""
    rows = stale_bases(viewer, sorted(set(things))) if things else []
    once = {row["id"]: row for row in rows if row["act"] == act}
    for row in once.values():
        labels = {f"label_{lang}": text for lang, text in row["what"].items()}
        what = both(labels) or (row["id"], row["id"])
        yield _filled_each("warn rests", what=what), notebook.note(row["cites"])


def _filled(key: str, **given: str) -> Words:
    sq, en = (text.format(**given) for text in said(key))
    return sq, en


def _filled_each(key: str, **given: Words) -> Words:
    """Return a sentence with words put in, each language its own."""
    sq, en = (
        text.format(**{name: words[n] for name, words in given.items()})
        for n, text in enumerate(said(key))
    )
    return sq, en
