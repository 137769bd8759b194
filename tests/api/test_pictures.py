"""`ura map`, `ura matrix`, `ura heatmap`: files and tables, and what they refuse."""

from __future__ import annotations

import csv
import io
import zipfile

import pytest
from python_calamine import CalamineWorkbook

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


def test_overlaps_are_printed_as_csv(ura):
    done = ura("heatmap", "-t", "Lumas")
    assert done.exit_code == ANSWERED, done.stderr
    head, *rows = csv.reader(io.StringIO(done.stdout))
    assert head[:3] == ["Organi i parë", "Organi i dytë", "Shkalla"]
    assert BODY in [name for row in rows for name in row[:2]]
    assert all(row[-2:] == ["", ""] for row in rows)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_overlaps_are_one_page(lang, ura, tmp_path):
    path = tmp_path / "lumas.html"
    done = ura("heatmap", "-t", "Lumas", "--lang", lang, "-o", str(path))
    assert done.exit_code == ANSWERED, done.stderr
    counted = {"sq": "organe: 4, çifte: 3", "en": "4 bodies, 3 pairs"}[lang]
    assert done.stdout.strip() == f"{path}: {counted}"
    page = read(path.read_text("utf-8"))
    assert page.tags[0] == ("html", {"lang": lang})
    assert len(page.cells("pairs", lang)) == 4


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_the_workbook_has_the_rows_of_the_csv(lang, ura, tmp_path):
    book, table = tmp_path / "lumas.xlsx", tmp_path / "lumas.csv"
    for path in (book, table):
        assert (
            ura("heatmap", "-t", "Lumas", "--lang", lang, "-o", str(path)).exit_code
            == ANSWERED
        )
    read_back = CalamineWorkbook.from_path(str(book))
    pairs, members = (read_back.get_sheet_by_name(n) for n in read_back.sheet_names)
    told = [[str(cell) for cell in row] for row in pairs.to_python()]
    assert told == list(csv.reader(io.StringIO(table.read_text("utf-8"))))
    assert told[0][-1] in ("Shënimet e grupit", "The group's notes")
    assert len(members.to_python()) > 2


def test_the_workbook_offers_verdicts_and_reckons_nothing(ura, tmp_path):
    book = tmp_path / "lumas.xlsx"
    assert ura("heatmap", "-t", "Lumas", "-o", str(book)).exit_code == ANSWERED
    with zipfile.ZipFile(book) as parts:
        sheet = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in sheet
    assert "pajtohet,nuk pajtohet" in sheet
    assert sheet.count('t="inlineStr"') == sheet.count("<c ")


def test_another_rule_table_counts(ura, tmp_path):
    from graph.measures.overlap.rules import SHIPPED

    table = tmp_path / "rules.yaml"
    table.write_text(SHIPPED.read_text("utf-8").replace("part_of, ", ""), "utf-8")
    one = ura("heatmap", "-t", "Lumas", "--lang", "en").stdout
    two = ura("heatmap", "-t", "Lumas", "--lang", "en", "--rules", str(table)).stdout
    assert one != two


@pytest.mark.parametrize(
    "words",
    [
        ("-t", "Lumas", "-o", "overlap.pdf"),
        ("-t", "Lumas", "--lang", "sr"),
        ("-t", "Lumas", "--rules", "no-such.yaml"),
        ("-t", "Askundi i tillë"),
        (),
    ],
    ids=" ".join,
)
def test_a_heat_map_that_cannot_be_is_refused(words, ura):
    assert ura("heatmap", *words).exit_code in (ASKED_WRONGLY, UNKNOWN)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_an_act_and_a_chain_are_one_page_each(lang, ura, tmp_path):
    asked = {
        "act": ("act", "5/2020", "-t", "Lumas"),
        "chain": ("chain", "neni 8 i ligjit 5/2020", "-t", "Lumas"),
    }
    for name, words in asked.items():
        path = tmp_path / f"{name}.html"
        done = ura(*words, "--lang", lang, "-o", str(path))
        assert done.exit_code == ANSWERED, done.stderr
        assert str(path) in done.stdout
        page = read(path.read_text("utf-8"))
        assert page.tags[0] == ("html", {"lang": lang})
        assert len(page.cells(next(iter(page.tables)), lang)) > 1


def test_an_article_by_number_is_the_one_that_is_cited(ura, tmp_path):
    one, two = tmp_path / "one.html", tmp_path / "two.html"
    assert ura("chain", "5/2020", "8", "-o", str(one)).exit_code == ANSWERED
    assert ura("chain", "5/2020", "7", "-o", str(two)).exit_code == ANSWERED
    assert "Neni 8" in one.read_text("utf-8")
    assert "Neni 8" not in two.read_text("utf-8")


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_a_way_that_no_source_states_is_unknown(lang, ura, tmp_path):
    path = tmp_path / "way.html"
    asked = ("mbrojtja e fëmijëve", "Lumas", "--lang", lang, "-o", str(path))
    done = ura("swimlane", *asked)
    assert done.exit_code == UNKNOWN
    said = {
        "sq": "Burimet nuk thonë asnjë rrugë.",
        "en": "The sources state no pathway.",
    }
    matter = {"sq": "Mbrojtja e fëmijëve · Lumas", "en": "Child protection · Lumas"}
    assert matter[lang] in done.stdout
    assert said[lang] in done.stdout
    assert said[lang] in path.read_text("utf-8")


@pytest.mark.parametrize("command", ["swimlane", "card"])
def test_the_terminal_names_each_pathway(command, ura, tmp_path):
    path = tmp_path / "way.html"
    done = ura(command, "DHF", "Lumas", "-o", str(path))
    assert done.exit_code == ANSWERED, done.stderr
    assert "Rruga e rastit të dhunës — hapa: 2" in done.stdout


def test_a_chain_of_nothing_says_what_is_unknown_and_ends_so(ura, tmp_path):
    path = tmp_path / "chain.html"
    done = ura("chain", "5/2020", "999", "-t", "Lumas", "-o", str(path))
    assert done.exit_code == UNKNOWN
    assert "nuk përmendin nenin 999" in done.stdout
    assert "7, 8" in done.stdout
    assert "nuk thonë çfarë mbështetet te ky nen" in done.stdout
    assert "999" in path.read_text("utf-8")


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("act", "5/2020", "-t", "Lumas"), "nene: 2, data dhe efekte"),
        (("chain", "5/2020", "8", "-t", "Lumas"), "zinxhirë: "),
        (("matrix", "-t", "Lumas"), "rreshta: "),
    ],
)
def test_what_was_written_is_told_in_the_page_s_language(words, said, ura, tmp_path):
    path = tmp_path / "page.html"
    told = ura(*words, "-o", str(path)).stdout
    assert told.startswith(f"{path}: {said}")
    english = ura(*words, "--lang", "en", "-o", str(path)).stdout
    assert said not in english


@pytest.mark.parametrize(
    "words",
    [
        ("map", "--around", BODY),
        ("matrix", "-t", "Lumas"),
        ("heatmap", "-t", "Lumas"),
        ("swimlane", "dhuna në familje", "Lumas"),
        ("card", "dhuna në familje", "Lumas"),
        ("chain", "1/2020"),
        ("act", "1/2020"),
        ("graph",),
        ("rdf",),
    ],
    ids=lambda words: words[0],
)
@pytest.mark.parametrize("ending", [".png", ".svg", ""])
def test_a_file_of_another_sort_is_refused(words, ending, ura, tmp_path):
    path = tmp_path / f"made{ending}"
    done = ura(*words, "-o", str(path))
    assert done.exit_code == ASKED_WRONGLY
    assert not path.exists()
