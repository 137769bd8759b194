"""Answers to standard output: a table with numbered sources, JSON, or CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import replace

from api.cell import asked, cell, plain, shown
from api.footnotes import footnotes, sources
from api.layout import indented, widths, wrapped
from api.table import cards, dim, grid, knows_styles
from api.wording import say
from queries.answer import Answer, Citation, Row
from queries.catalogue import CATALOGUE
from queries.choices import choice_label
from queries.notes import note

_HIDDEN = (
    {"id", "stance", "stated_for", "holds", "our_reading", "citations"}
    | {*("who_id", "who_type", "body_id", "body_type", "place_id", "kind_id")}
    | {"first_id", "second_id"}
    | {"bearer_id", "unit_id", "institution_id", "post_id", "links"}
)
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?!\[[0-9;]*m)")
"""What a terminal would obey; the styles of our own tables stay."""
_TITLES = {"overlaps": "all overlaps", "conflicts": "all conflicts"}
"""What a question without any names is called where its own name says something else."""
_PLAIN_WIDTH = 80


def write(text: str) -> None:
    """Write to standard output as UTF-8, whatever the terminal's locale is."""
    clean = _CONTROL.sub("\ufffd", text.rstrip("\n"))
    sys.stdout.buffer.write((clean + "\n").encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def tell_of(file: object, lines: Iterable[str]) -> None:
    """Write of which file it is and what is in it, wrapped between words."""
    told = (line for one in lines for line in indented(one, 2, _width()))
    write("\n".join([f"{file}:", *told]))


def as_json(answer: Answer) -> str:
    """Return the envelope as JSON text."""
    return json.dumps(answer.envelope(), ensure_ascii=False, indent=1)


def as_csv(answer: Answer, lang: str = "sq") -> str:
    """Return the rows as CSV: lists joined by `; `, citations as document:first-last."""
    rows = [
        {**row.as_data(), **{name: getattr(row, name) for name in row.PARTS}}
        for row in answer.rows
    ]
    columns = list(
        dict.fromkeys(key for row in rows for key in row if key != "citations")
    )
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*columns, "citations"])
    for row in rows:
        cited = [_place(answer.citations[n]) for n in row.get("citations", ())]
        writer.writerow(
            [_safe(cell(row.get(c), lang)) for c in columns] + ["; ".join(cited)]
        )
    return out.getvalue()


def _safe(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "@", "\t")) else text


def _place(citation: Citation) -> str:
    return f"{citation.document}:{citation.lines[0]}-{citation.lines[1]}"


def as_table(answer: Answer, lang: str, *, day_asked: bool = False) -> str:
    """Return the answer for a terminal: heading, rows, sources, notes.

    With `day_asked` a day was typed: then it is said when rows are not sure for it.
    """
    return "\n".join(_lines_of(answer, lang, day_asked)) + "\n"


def _lines_of(answer: Answer, lang: str, day_asked: bool) -> Iterator[str]:
    yield from wrapped(_headline(answer, lang), _width())
    doubts = _doubts(answer, lang) if day_asked else ()
    answer = replace(answer, rows=_put_together(answer.rows, lang))
    for one in answer.summary:
        yield from wrapped(one, _width())
    if answer.summary:
        yield ""
    if answer.rows:
        yield from _table(answer, lang)
    yield from sources(answer, lang, _width())
    styles = knows_styles()
    for one in (*answer.notes, *doubts):
        for line in wrapped(f"{say('notes', lang)}: {plain(one)}", _width()):
            yield dim(line, styles=styles)


def _put_together(rows: tuple[Row, ...], lang: str) -> tuple[Row, ...]:
    """Return the rows as a terminal tells them: some in words, some put together."""
    if rows and hasattr(rows[0], "fact"):
        from api.facts import worded

        return worded(rows, lang)
    if rows and hasattr(rows[0], "new_role"):
        from api.changes import grouped

        return grouped(rows, lang)
    if rows and hasattr(rows[0], "difference"):
        from api.clashes import together

        return together(rows, lang, lambda row: _mark(row, lang))
    return rows


def _doubts(answer: Answer, lang: str) -> tuple[str, ...]:
    """Return when the rows are attested that may not hold on the day asked for.

    The answer itself says it of holders and numbers.
    """
    doubtful = [row for row in answer.rows if row.holds == "possible"]
    if any(getattr(row, "attested_on", None) for row in doubtful):
        return ()
    cited = [answer.citations[n] for row in doubtful for n in row.citations]
    dated = [one.attested_on for one in cited if one.attested_on]
    if not dated:
        return (note(lang, "undated"),) if doubtful else ()
    return (note(lang, "attested", until=shown("on", max(dated), lang)),)


def _width() -> int:
    from shutil import get_terminal_size

    return max(40, min(get_terminal_size((_PLAIN_WIDTH, 24)).columns, 120))


def _headline(answer: Answer, lang: str) -> str:
    choices = {
        slot.name
        for one in CATALOGUE
        if one.stem == answer.question
        for slot in one.slots
        if slot.choices
    }
    typed = ", ".join(
        choice_label(str(v), lang) if name in choices else asked(v, lang)
        for name, v in answer.parameters.items()
        if v
    )
    typed = typed or say(_TITLES.get(answer.question, answer.question), lang)
    on = shown("on", answer.on, lang)
    return f"{typed} — {say('as of', lang)} {on}: {say(answer.status, lang)}"


def _columns(rows: tuple[Row, ...]) -> list[str]:
    fields = type(rows[0]).columns()
    return [
        f
        for f in fields
        if f not in _HIDDEN
        and (f in rows[0].ALWAYS or any(getattr(r, f) not in (None, ()) for r in rows))
    ]


def _fits(answer: Answer, columns: list[str]) -> bool:
    """Tell whether a grid is readable: few columns, and none of them long texts."""
    longest = sum(
        min(28, max(len(cell(getattr(r, c), "sq")) for r in answer.rows)) + 2
        for c in columns
    )
    return len(columns) <= 5 and longest <= _width() + 24


def _mark(row: Row, lang: str) -> str:
    notes = footnotes(row.citations)
    kind = f" ({say('for every such place', lang)})" if row.stated_for == "kind" else ""
    stance = f" ({say(row.stance, lang)})" if row.stance != "reported" else ""
    read = f" ({say('our_reading', lang)})" if row.our_reading else ""
    return f"{notes}{kind}{stance}{read}"


def _table(answer: Answer, lang: str) -> Iterator[str]:
    """Return the rows as a grid, or as cards where a grid would break a word."""
    columns = _columns(answer.rows)
    heads = [say(column, lang) for column in (*columns, "sources")]
    rows = [[*_cells(row, columns, lang), _mark(row, lang)] for row in answer.rows]
    wide = widths(list(zip(heads, *rows, strict=True)), _width())
    styles = knows_styles()
    if wide and _fits(answer, columns):
        return grid(heads, rows, wide, styles=styles)
    groups = [_card(row, columns, lang) for row in answer.rows]
    return cards(groups, _width(), styles=styles)


def _cells(row: Row, columns: list[str], lang: str) -> list[str]:
    """Return a row's cells for a reader, a dash where nothing is."""
    return [shown(c, getattr(row, c), lang) or "—" for c in columns]


def _card(row: Row, columns: list[str], lang: str) -> list[tuple[str, str]]:
    """Return what is known of a row under its headings, and what a reader must see."""
    known = []
    for column, text in zip(columns, _cells(row, columns, lang), strict=True):
        if getattr(row, column) not in (None, ()):
            known.append((say(column, lang), text))
        elif column in row.ALWAYS:
            known.append((say(column, lang), say("unknown", lang)))
    mark = _mark(row, lang)
    return [*known, (say("sources", lang), mark)] if mark else known
