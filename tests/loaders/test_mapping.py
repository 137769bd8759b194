"""Sheets with other headings, and the mapping that says which is which."""

import pytest

from graph.errors import LoadFailed
from loaders.files import open_source
from loaders.mapping import read_mapping
from loaders.source import Context

SHEET = """Kontaktet e bashkisë,,,
Nr.,Emri dhe mbiemri,Pozicioni,Gjendja
1,Arta Shembulli,Psikolog,aktiv
"""
MAPPING = """
sheet: holders
heading: 2
columns: {Emri dhe mbiemri: person, pozicioni: post, Gjendja: acting}
ignore: [Nr.]
constant: {body: Bashkia Elbasan, territory: Elbasan}
values: {acting: {aktiv: no, i komanduar: yes}}
source: elbasan-kontakte
recorded: 2026-11-20
date: 2026-10
official: 4
label: Kontaktet
"""


def test_a_mapping_reads_a_sheet_of_other_headings(write):
    path = write("x.csv", SHEET)
    source = open_source(path, Context(mapping=read_mapping(write("m.yaml", MAPPING))))
    found = {s.id: s for s in source.statements}
    assert (source.id, source.recorded) == ("elbasan-kontakte", "2026-11-20")
    holds = next(s for s in found.values() if s.type == "HOLDS")
    assert holds.props == {"acting": False}
    document = found["document/elbasan-kontakte"]
    assert document.props == {
        "label_sq": "Kontaktet",
        "label_en": "Kontaktet",
        "file": "x.csv",
        "official": 4,
        "date": "2026-10",
    }


def test_a_mapping_beside_its_sheet_is_found(write):
    write("x.map.yaml", MAPPING)
    assert open_source(write("x.csv", SHEET), Context()).id == "elbasan-kontakte"


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "must be a mapping"),
        ("- a", "must be a mapping"),
        ("colour: red", "is unknown"),
        ("sheet: planets", "is no kind of sheet"),
        ("sheet: [a]", "must be"),
        ("sheet: holders\ncolumns: {A: colour}", "is no column"),
        ("sheet: holders\nconstant: {colour: red}", "is no column"),
        ("columns: [a]", "must map"),
        ("columns: {a: [b]}", "must be plain text"),
        ("values: [a]", "must map"),
        ("values: {a: b}", "must map"),
        ("heading: first", "is no whole number|must|number"),
        ("heading: 0", "between 1 and 1000"),
        ("heading: 5000", "between 1 and 1000"),
        ("ignore: {a: b}", "must be"),
        ("recorded: soon", "is no date"),
        ("official: high", "number"),
    ],
)
def test_mistakes_in_a_mapping_are_told(write, text, told):
    with pytest.raises(LoadFailed, match=told):
        read_mapping(write("m.yaml", text))


def test_a_heading_that_is_not_there_is_told(write):
    mapping = read_mapping(write("m.yaml", "sheet: holders\nheading: 30"))
    with pytest.raises(LoadFailed, match="no row 30"):
        list(open_source(write("x.csv", SHEET), Context(mapping=mapping)).statements)


def test_only_the_named_sheets_are_read(write):
    import io

    import openpyxl

    book = openpyxl.Workbook()
    book.active.title = "Shënime"
    book.active.append(["nothing", "to", "read"])
    sheet = book.create_sheet("Kontakte")
    sheet.append(["post", "body", "territory"])
    sheet.append(["Psikolog", "Bashkia Elbasan", "Elbasan"])
    content = io.BytesIO()
    book.save(content)
    mapping = read_mapping(write("m.yaml", "sheet: holders\nonly: [kontakte]"))
    source = open_source(write("x.xlsx", content.getvalue()), Context(mapping=mapping))
    assert any(s.type == "Post" for s in source.statements)
