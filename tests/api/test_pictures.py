"""`ura map` and `ura matrix`: files and tables, and what they refuse."""

from __future__ import annotations

import csv
import io

import pytest

from api.errors import ANSWERED, ASKED_WRONGLY, UNKNOWN
from tests.viz.pages import read

BODY = "Komiteti Drejtues"


def test_a_map_is_one_file(ura, tmp_path):
    path = tmp_path / "map.html"
    done = ura("map", "--around", BODY, "--depth", "1", "-o", str(path))
    assert done.exit_code == ANSWERED, done.stderr
    assert str(path) in done.stdout
    page = read(path.read_text("utf-8"))
    assert page.tags[0] == ("html", {"lang": "sq"})
    assert page.cells("ties")


def test_a_map_takes_types_a_day_a_language_and_who_looks(ura, tmp_path):
    path = tmp_path / "map.html"
    more = ("--types", "Institution, Post", "--on", "2026-11-22", "--lang", "en")
    done = ura("map", "--around", BODY, *more, "--public", "-o", str(path))
    assert done.exit_code == ANSWERED, done.stderr
    page = read(path.read_text("utf-8"))
    assert page.tags[0] == ("html", {"lang": "en"})
    assert "22.11.2026" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("--around", "Grupi Teknik"),
        ("--around", BODY, "--types", "Passage"),
        ("--around", BODY, "--lang", "sr"),
        ("--around", BODY, "--on", "yesterday"),
        (),
    ],
    ids=" ".join,
)
def test_a_map_that_cannot_be_is_refused(words, ura, tmp_path):
    path = tmp_path / "map.html"
    done = ura("map", *words, "-o", str(path))
    assert done.exit_code == ASKED_WRONGLY
    assert not path.exists()


def test_a_matrix_is_printed_as_csv(ura):
    done = ura("matrix", "-t", "Lumas")
    assert done.exit_code == ANSWERED
    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert head[0] == "Institucioni"
    assert BODY in head
    assert "Bashkia Lumas" in [row[0] for row in rows]


@pytest.mark.parametrize("name", ["m.html", "m.csv"])
def test_a_matrix_is_one_file(name, ura, tmp_path):
    path = tmp_path / name
    shape = ("--rows", "territories", "--columns", "kinds")
    done = ura("matrix", *shape, "--lang", "en", "-o", str(path))
    assert done.exit_code == ANSWERED, done.stderr
    assert "2 rows" in done.stdout
    assert "Steering Committee" in path.read_text("utf-8")


@pytest.mark.parametrize(
    "words",
    [
        ("-t", "Lumas", "-o", "matrix.pdf"),
        ("-t", "Lumas", "--columns", "kinds"),
        ("-t", "Lumas", "--rows", "things"),
        ("-t", "Lumas", "--lang", "sr"),
        (),
    ],
    ids=" ".join,
)
def test_a_matrix_that_cannot_be_is_refused(words, ura):
    assert ura("matrix", *words).exit_code in (ASKED_WRONGLY, UNKNOWN)
