"""Empty sheets to fill in: columns, allowed codes, two explained rows."""

import csv
from collections.abc import Iterator
from io import StringIO
from itertools import zip_longest

from graph.errors import BadInput
from loaders import terms
from loaders.misfits import CASES
from loaders.sheets.columns import Column
from loaders.sheets.kinds import Kind, kind_named, kinds
from loaders.sheets.reading import COMMENT, TYPE
from loaders.sources.tables import letters
from loaders.workbook import Sheet, workbook
from ontology.messages import said
from ontology.model import ontology

_CODES = f"{COMMENT}codes"
_HELP = f"{COMMENT}help"
_EXAMPLES = {
    "bool": ("yes", "no"),
    "date": ("02.06.2021", "2021-06"),
    "duration": ("PT24H", "P30D"),
    "hours": ("Mo-Fr 08:00-16:00", "24/7"),
    "int": ("3", "12"),
    "number": ("12.5", "4000"),
    "period": ("2026/2030", "2026"),
    "url": ("https://www.example.org", ""),
}


def template(name: str, *, xlsx: bool = False) -> bytes:
    """Return an empty sheet of a kind, as CSV or as a workbook.

    Rows that begin with # are for people: they explain and are never read as data.
    """
    kind = kind_named(name)
    if kind is None:
        raise BadInput(said("no sheet kind", said=name), allowed=tuple(kinds()))
    return _workbook(kind) if xlsx else _csv(kind)


def example_rows(kind: Kind) -> list[list[str]]:
    """Return two rows as they would be filled in."""
    return [
        [kind.name, *(_example(kind, column, number) for column in kind.columns)]
        for number in (0, 1)
    ]


def _csv(kind: Kind) -> bytes:
    text = StringIO()
    writer = csv.writer(text, lineterminator="\r\n")
    writer.writerow([TYPE, *(column.name for column in kind.columns)])
    for row in _explained(kind):
        writer.writerow(row)
    # The mark makes office programs read it as UTF-8.
    return text.getvalue().encode("utf-8-sig")


def _workbook(kind: Kind) -> bytes:
    codes = [column for column in kind.columns if _codes_of(column)]
    choices = {
        place: f"'{_CODES}'!${letters(n)}$2:${letters(n)}${len(_codes_of(column)) + 1}"
        for n, column in enumerate(codes)
        for place, other in enumerate(kind.columns, 1)
        if other is column
    }
    head = [TYPE, *(column.name for column in kind.columns)]
    return workbook(
        [
            Sheet(kind.name, [head, *_explained(kind)], choices),
            Sheet(_HELP, [["column", "sq", "en", "required", "allowed"], *_help(kind)]),
            Sheet(_CODES, _code_rows(codes)),
        ]
    )


def _explained(kind: Kind) -> Iterator[list[str]]:
    yield [f"{COMMENT} sq", *(_meaning(column, column.sq) for column in kind.columns)]
    yield [f"{COMMENT} en", *(_meaning(column, column.en) for column in kind.columns)]
    yield [
        f"{COMMENT} allowed",
        *(" ".join(_codes_of(column)) for column in kind.columns),
    ]
    for number, row in enumerate(example_rows(kind), 1):
        what = f"{COMMENT} example {number}: take away the # and write {kind.name} here"
        yield [what, *row[1:]]


def _meaning(column: Column, said: str) -> str:
    return f"{said} *" if column.required else said


def _help(kind: Kind) -> Iterator[list[str]]:
    for column in kind.columns:
        required = "yes" if column.required else ""
        allowed = ", ".join(_codes_of(column)) or column.kind
        yield [column.name, column.sq, column.en, required, allowed]


def _codes_of(column: Column) -> tuple[str, ...]:
    name, _, of = column.kind.removeprefix("list:").partition(":")
    codes = terms.codes(of) if name == "code" else ()
    return tuple(code for code in codes if code not in column.without)


def _code_rows(columns: list[Column]) -> list[list[str]]:
    lists = [_codes_of(column) for column in columns]
    rows = zip_longest(*lists, fillvalue="")
    return [[column.name for column in columns], *map(list, rows)]


def _example(kind: Kind, column: Column, number: int) -> str:
    if any(column.examples) or kind.name not in ontology().types:
        return column.examples[number]
    if column.name == "id" and kind.name in CASES:
        return f"{_prefix(kind)}/al-elbasan/2026-00{number + 1}"
    if column.name == "id":
        return f"{_prefix(kind)}/al/shembull-{number + 1}"
    if column.name.startswith("label_"):
        return f"Shembull {number + 1}" if column.name.endswith("sq") else ""
    if codes := _codes_of(column):
        return codes[min(number, len(codes) - 1)]
    return _EXAMPLES.get(column.kind, ("", ""))[number]


def _prefix(kind: Kind) -> str:
    return ontology().types[kind.name].prefix
