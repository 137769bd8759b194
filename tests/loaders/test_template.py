"""Templates: every kind, as CSV and workbook, and read back with their examples."""

import csv
import io

import openpyxl
import pytest

from graph.errors import BadInput
from loaders.files import open_source
from loaders.sheets.kinds import kinds
from loaders.source import Context
from loaders.template import example_rows, template

READY = ("holders", "members", "rota")


@pytest.mark.parametrize("name", sorted(kinds()))
def test_a_template_is_read_back_without_mistakes(write, name):
    for suffix, xlsx in (("csv", False), ("xlsx", True)):
        path = write(f"{name}.{suffix}", template(name, xlsx=xlsx))
        statements = list(open_source(path, Context()).statements)
        assert {s.type for s in statements} == {"Document", "Passage"}


@pytest.mark.parametrize("name", READY)
@pytest.mark.parametrize("xlsx", [False, True])
def test_the_examples_are_read_back_when_the_mark_is_taken_away(write, name, xlsx):
    path = write("x.xlsx" if xlsx else "x.csv", _filled(name, xlsx))
    statements = list(open_source(path, Context()).statements)
    assert sum(s.type == "Passage" for s in statements) == 3


def _filled(name, xlsx):
    content = template(name, xlsx=xlsx)
    if not xlsx:
        mark = "# example {}: take away the # and write " + name + " here"
        text = content.decode("utf-8-sig")
        return text.replace(mark.format(1), name).replace(mark.format(2), name)
    book = openpyxl.load_workbook(io.BytesIO(content))
    for row in book[name].iter_rows(min_row=2):
        if "example" in row[0].value:
            row[0].value = name
    filled = io.BytesIO()
    book.save(filled)
    return filled.getvalue()


@pytest.mark.parametrize(
    "name", ["Institution", "Service", "Role", "LegalAct", "Seat", "Case"]
)
def test_examples_of_a_type_are_records(write, name):
    kind = kinds()[name]
    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(["type", *(column.name for column in kind.columns)])
    writer.writerows(example_rows(kind))
    source = open_source(write("x.csv", text.getvalue()), Context())
    assert sum(s.type == name for s in source.statements) == 2


def test_no_template_offers_a_place_for_the_name_of_a_case():
    for name in ("Case", "CaseReferral"):
        columns = {column.name: column for column in kinds()[name].columns}
        assert not [
            one for one in columns if one.startswith(("label", "note", "alias"))
        ]
        assert columns["id"].required
        assert "public" not in template(name).decode()


def test_a_workbook_offers_the_codes_to_choose_from():
    book = openpyxl.load_workbook(io.BytesIO(template("members", xlsx=True)))
    assert book.sheetnames == ["members", "#help", "#codes"]
    lists = book["members"].data_validations.dataValidation
    assert len(lists) == 3
    assert all("#codes" in one.formula1 for one in lists)
    first = [row[0].value for row in book["#codes"].iter_rows()]
    assert first[:2] == ["role", "chair"]


def test_the_same_template_is_the_same_bytes():
    assert template("rota", xlsx=True) == template("rota", xlsx=True)


def test_a_kind_that_is_none_is_told_with_all_kinds():
    with pytest.raises(BadInput) as failed:
        template("planets")
    assert "holders" in failed.value.allowed
