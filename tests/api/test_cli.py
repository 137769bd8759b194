"""Every command: its help, how it ends, what it prints and where."""

from __future__ import annotations

import csv
import io
import json
from importlib.metadata import version

import pytest
from rich.cells import cell_len

from api.commands import CHORES
from api.errors import ANSWERED, ASKED_WRONGLY, FAILED, UNKNOWN
from api.output import as_table
from api.wording import code_label
from loaders import pipeline
from queries.catalogue import CATALOGUE
from tests.asked import ON, answered, askings, told
from tests.questions.commands import COMMANDS
from tests.world import DATA

QUESTIONS = [one.command for one in CATALOGUE]
SHAPES = [(width, lang) for width in (80, 40) for lang in ("sq", "en")]
each_asking = pytest.mark.parametrize("words", askings(clear=True), ids=" ".join)


def test_every_command_is_listed(run):
    listed = run("--help").stdout
    assert [one for one in (*QUESTIONS, *CHORES) if f" {one} " not in listed] == []


@pytest.mark.parametrize("name", [*QUESTIONS, *CHORES])
def test_every_command_has_help(name, run):
    result = run(name, "--help")
    assert result.exit_code == ANSWERED
    assert "Usage" in result.stdout


def test_without_a_command_it_helps(run):
    assert "who-chairs" in run().output


def test_it_says_which_ura_it_is(run):
    result = run("--version")
    assert result.exit_code == ANSWERED
    assert result.stdout == f"ura {version('ura')}\n"


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (("who-chairs", "Komiteti Drejtues", "Lumas"), ANSWERED),
        (("members-of", "Komiteti Drejtues", "Lumas", "prokuroria"), ANSWERED),
        (("contradictions", "Lumas", "banorë"), ANSWERED),
        (("services-of", "Gropas"), UNKNOWN),
        (("who-chairs", "Klubi i Shahut", "Lumas"), UNKNOWN),
        (("who-chairs", "Grupi Teknik", "Lumas"), ASKED_WRONGLY),
        (("who-chairs",), ASKED_WRONGLY),
        (("find", "Komiteti Drejtues", "-t", "Lumas"), ANSWERED),
        (("find", "Grupi Teknik"), ASKED_WRONGLY),
        (("find", "qwertyuiop"), UNKNOWN),
        (("sources", "--store", "mysql://somewhere"), ASKED_WRONGLY),
        (("sources",), ANSWERED),
        (("questions",), ANSWERED),
        (("ontology",), ANSWERED),
        (("ontology", "Mechanism", "--lang", "en"), ANSWERED),
        (("check",), ANSWERED),
    ],
    ids=lambda part: " ".join(part) if isinstance(part, tuple) else "",
)
def test_how_a_command_ends(words, code, ura):
    result = ura(*words)
    assert result.exit_code == code, result.output
    assert bool(result.stdout.strip()) or result.stderr.strip()


def test_a_home_that_cannot_be_is_an_error(run, tmp_path):
    (tmp_path / "home").write_text("not a folder")
    assert run("sources", home=tmp_path / "home").exit_code == FAILED


@each_asking
def test_json_is_one_object_and_nothing_else(words, ura, world):
    result = ura(*words, "--json", *_today(words))
    said = json.loads(result.stdout)
    assert said == told(world, words)
    assert result.exit_code == (UNKNOWN if said["status"] == "unknown" else ANSWERED)
    assert result.stderr == ""


def test_json_of_an_unclear_name_is_one_object_too(ura):
    result = ura("show", "Grupi Teknik", "Lumas", "--json")
    assert result.exit_code == ASKED_WRONGLY
    assert len(json.loads(result.stdout)["candidates"]) == 2
    assert "mechanism/lu-lumas/grupi-teknik/mbrojtja-e-femijeve" in result.stderr


@each_asking
def test_csv_has_a_line_for_each_row(words, ura, world):
    result = ura(*words, "--csv", *_today(words))
    head, *rows = csv.reader(io.StringIO(result.stdout))
    assert head[-1] == "citations"
    assert len(rows) == len(told(world, words)["rows"])
    assert {len(row) for row in rows} <= {len(head)}


def _today(words: list[str]) -> list[str]:
    return [] if "--on" in words else ["--on", ON]


@each_asking
def test_tables_fit(words, world, monkeypatch):
    answer = answered(world, words)
    for width, lang in SHAPES:
        monkeypatch.setenv("COLUMNS", str(width))
        assert widest(as_table(answer, lang)) <= width


def test_tables_about_real_places_fit(shipped_store, monkeypatch):
    for key, words in COMMANDS.items():
        answer = answered(shipped_store, words)
        for width, lang in SHAPES:
            monkeypatch.setenv("COLUMNS", str(width))
            assert widest(as_table(answer, lang)) <= width, key


def widest(table: str) -> int:
    return max(map(cell_len, table.splitlines()))


def test_a_table_says_its_sources_in_both_languages(ura):
    words = ("who-chairs", "Komiteti Drejtues", "Lumas")
    assert "Burimet:" in ura(*words).stdout
    assert "Sources:" in ura(*words, "--lang", "en").stdout


def test_the_first_command_builds_the_data_set_and_says_so(run, tmp_path, monkeypatch):
    monkeypatch.setattr(pipeline, "shipped", lambda: (DATA / "law.yaml",))
    first = run("sources", home=tmp_path / "home")
    assert "Nothing is loaded" in first.stderr
    assert "lugina-law" in first.stdout
    assert run("sources", home=tmp_path / "home").stderr == ""


@pytest.mark.parametrize(
    ("measure", "sq", "en"),
    [
        ("activity_kinds", "llojet e veprimtarive", "kinds of activities"),
        ("count", "numri", "number"),
        ("bashkëpunimi me policinë", "bashkëpunimi me policinë", None),
    ],
)
def test_a_measure_is_said_in_words(measure, sq, en):
    assert code_label("measure", measure, "sq") == sq
    assert code_label("measure", measure, "en") == (en or measure)
