"""Answers to standard output: a table with numbered sources, JSON, or CSV."""

from __future__ import annotations

import csv
import io
import json
import re
import sys
from dataclasses import replace
from importlib import import_module

from api.layout import phone, widths, wrapped
from api.wording import CODE_LISTS, code_label, say, type_label
from queries.answer import Answer, Citation, Row
from queries.notes import note

_HIDDEN = {"id", "stance", "stated_for", "holds", "citations"} | {
    *("who_id", "who_type", "body_id", "body_type", "place_id", "kind_id")
}
_ISO = re.compile(r"^(\d{4})-(\d\d)(?:-(\d\d))?$")
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1a\x1c-\x1f\x7f]|\x1b(?!\[[0-9;]*m)")
"""What a terminal would obey; the styles of our own tables stay."""
_WORDED = frozenset(
    {"available", "by", "fact", "effect", "relation", "body_status", "rule"}
)
"""Columns of plain words that the terminal says in the reader's language."""
_PLAIN_WIDTH = 80


def prepare() -> None:
    """Import what draws tables: a good moment is while something else is waited for."""
    for name in ("rich.box", "rich.console", "rich.table"):
        import_module(name)


def write(text: str) -> None:
    """Write to standard output as UTF-8, whatever the terminal's locale is."""
    clean = _CONTROL.sub("\ufffd", text.rstrip("\n"))
    sys.stdout.buffer.write((clean + "\n").encode("utf-8", "replace"))
    sys.stdout.buffer.flush()


def as_json(answer: Answer) -> str:
    """Return the envelope as JSON text."""
    return json.dumps(answer.envelope(), ensure_ascii=False, indent=1)


def as_csv(answer: Answer) -> str:
    """Return the rows as CSV: lists joined by `; `, citations as document:first-last."""
    rows = [row.as_data() for row in answer.rows]
    columns = list(
        dict.fromkeys(key for row in rows for key in row if key != "citations")
    )
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow([*columns, "citations"])
    for row in rows:
        cited = [_place(answer.citations[n]) for n in row.get("citations", ())]
        writer.writerow(
            [_safe(_cell(row.get(c), "sq")) for c in columns] + ["; ".join(cited)]
        )
    return out.getvalue()


def _safe(text: str) -> str:
    """Return a cell that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(("=", "+", "@", "\t")) else text


def _place(citation: Citation) -> str:
    return f"{citation.document}:{citation.lines[0]}-{citation.lines[1]}"


def _cell(value: object, lang: str) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return say("yes" if value else "no", lang)
    if isinstance(value, dict):
        return str(value.get(lang) or next(iter(value.values()), ""))
    if isinstance(value, (list, tuple)):
        return "; ".join(_cell(one, lang) for one in value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return _plain(str(value))


def _plain(text: str) -> str:
    """Return a text that no terminal takes for orders."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def _shown(column: str, value: object, lang: str) -> str:
    """Return a cell for a reader: codes labelled, dates and durations in words."""
    if isinstance(value, tuple) and (column in _WORDED or _phones(value)):
        return "; ".join(_shown(column, one, lang) for one in value)
    if not isinstance(value, str):
        return _cell(value, lang)
    if column in ("type", "holder_type"):
        return type_label(value, lang)
    if column in ("kind", "measure") or column in CODE_LISTS:
        return _plain(code_label(column, value, lang))
    if column in _WORDED:
        return say(value, lang)
    if found := _ISO.match(value):
        return ".".join(part for part in reversed(found.groups()) if part)
    if value[:1] == "P" and (words := _duration(value, lang)):
        return words
    return phone(_plain(value))


def _phones(values: tuple[object, ...]) -> bool:
    return any(isinstance(one, str) and phone(one) != one for one in values)


def _duration(value: str, lang: str) -> str | None:
    from ontology.values.durations import duration_words  # few answers have one

    return duration_words(value, lang)


def as_table(answer: Answer, lang: str, *, day_asked: bool = False) -> str:
    """Return the answer for a terminal: heading, rows, sources, notes.

    With `day_asked` a day was typed: then it is said when rows are not sure for it.
    """
    from rich.console import Console

    console = Console(
        file=io.StringIO(),
        width=_width(),
        force_terminal=sys.stdout.isatty(),
        highlight=False,
        markup=False,
        emoji=False,
    )
    console.print(_headline(answer, lang))
    if answer.rows and hasattr(answer.rows[0], "fact"):
        from api.facts import worded

        answer = replace(answer, rows=worded(answer.rows, lang))
    if answer.rows:
        columns = _columns(answer.rows)
        table = _grid(answer, columns, lang) if _fits(answer, columns) else None
        console.print(table or _cards(answer, columns, lang))
    for line in _sources(answer, lang):
        console.print(line)
    doubts = _doubts(answer, lang) if day_asked else ()
    for one in (*answer.notes, *doubts):
        console.print(f"{say('notes', lang)}: {_plain(one)}", style="dim")
    text: str = console.file.getvalue()  # type: ignore[attr-defined]
    return text


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
    return (note(lang, "attested", until=_shown("on", max(dated), lang)),)


def _width() -> int:
    from shutil import get_terminal_size

    return max(40, min(get_terminal_size((_PLAIN_WIDTH, 24)).columns, 120))


def _headline(answer: Answer, lang: str) -> str:
    asked = ", ".join(_cell(v, lang) for v in answer.parameters.values() if v)
    asked = asked or say(answer.question, lang)
    on = _shown("on", answer.on, lang)
    return f"{asked} — {say('as of', lang)} {on}: {say(answer.status, lang)}"


def _columns(rows: tuple[Row, ...]) -> list[str]:
    fields = type(rows[0]).columns()
    return [
        f
        for f in fields
        if f not in _HIDDEN
        and (f in rows[0].ALWAYS or any(getattr(r, f) is not None for r in rows))
    ]


def _fits(answer: Answer, columns: list[str]) -> bool:
    """Tell whether a grid is readable: few columns, and none of them long texts."""
    longest = sum(
        min(28, max(len(_cell(getattr(r, c), "sq")) for r in answer.rows)) + 2
        for c in columns
    )
    return len(columns) <= 5 and longest <= _width() + 24


def _mark(row: Row, lang: str) -> str:
    notes = "".join(f"[{n + 1}]" for n in row.citations[:4]) + (
        "…" if len(row.citations) > 4 else ""
    )
    kind = f" ({say('for every such place', lang)})" if row.stated_for == "kind" else ""
    stance = f" ({say(row.stance, lang)})" if row.stance != "reported" else ""
    return f"{notes}{kind}{stance}"


def _grid(answer: Answer, columns: list[str], lang: str) -> object | None:
    """Return the rows as a table; None where a word would have to be broken."""
    rows = [[*_cells(row, columns, lang), _mark(row, lang)] for row in answer.rows]
    heads = [say(column, lang) for column in (*columns, "sources")]
    wide = widths(list(zip(heads, *rows, strict=True)), _width())
    if wide is None:
        return None
    from rich.box import SIMPLE_HEAD
    from rich.table import Table

    table = Table(box=SIMPLE_HEAD, pad_edge=False, show_edge=False)
    for head, width in zip(heads, wide, strict=True):
        table.add_column("\n".join(wrapped(head, width)), width=width, no_wrap=True)
    for row in rows:
        each = zip(row, wide, strict=True)
        table.add_row(*("\n".join(wrapped(cell, width)) for cell, width in each))
    return table


def _cells(row: Row, columns: list[str], lang: str) -> list[str]:
    """Return a row's cells for a reader, a dash where nothing is."""
    return [_shown(c, getattr(row, c), lang) or "—" for c in columns]


def _cards(answer: Answer, columns: list[str], lang: str) -> object:
    from rich.table import Table

    table = Table.grid(padding=(0, 2))
    table.add_column(no_wrap=True, style="bold")
    table.add_column(overflow="fold")
    room = _width() - 2 - max(len(say(c, lang)) for c in (*columns, "sources"))

    def add(head: str, text: str) -> None:
        table.add_row(head, "\n".join(wrapped(text, room)))

    for row in answer.rows:
        for column, text in zip(columns, _cells(row, columns, lang), strict=True):
            if getattr(row, column) is not None:
                add(say(column, lang), text)
            elif column in row.ALWAYS:
                add(say(column, lang), say("unknown", lang))
        add(say("sources", lang), _mark(row, lang))
        table.add_row("", "")
    return table


def _sources(answer: Answer, lang: str) -> list[str]:
    """Return the numbered passages, document by document."""
    if not answer.citations:
        return []
    heading = "searched" if answer.status in ("unknown", "none") else "sources"
    documents: dict[str, list[tuple[int, Citation]]] = {}
    for n, one in enumerate(answer.citations, 1):
        documents.setdefault(one.document, []).append((n, one))
    lines = [f"{say(heading, lang)}:"]
    for document, cited in documents.items():
        first = cited[0][1]
        dated = (
            f" ({_shown('date', first.attested_on, lang)})" if first.attested_on else ""
        )
        named = f"{first.title}{dated} · {document}" if first.title else document
        places = ", ".join(_lines(n, one, lang) for n, one in cited)
        key = "line" if len(cited) == 1 and _one_line(first) else "lines"
        where = places if not first.lines[0] else f"{say(key, lang)} {places}"
        lines += [*_indented(named, 2), *_indented(where, 4)]
    return lines


def _lines(n: int, citation: Citation, lang: str) -> str:
    first, last = citation.lines
    if not first:
        return f"[{n}] {say('no lines', lang)}"
    return f"[{n}] {first}" + (f"–{last}" if last != first else "")


def _one_line(citation: Citation) -> bool:
    return citation.lines[0] == citation.lines[1]


def _indented(text: str, indent: int) -> list[str]:
    """Return the text as lines that keep their indent when they wrap."""
    from textwrap import wrap

    margin = " " * indent
    return wrap(text, _width(), initial_indent=margin, subsequent_indent=margin + "  ")
