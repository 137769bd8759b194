"""Whatever is typed, and whatever became of the home: words, never a stack trace.

Nothing hangs, and nothing changes on disk.
"""

from __future__ import annotations

import os
import shutil
import tempfile
from pathlib import Path

import pytest

from api.commands import CHORES
from api.errors import ANSWERED, ASKED_WRONGLY, FAILED, UNKNOWN
from graph.generation import CURRENT
from queries.catalogue import CATALOGUE
from tests.api.conftest import tree, unprivileged

NAMES = [
    "",
    " ",
    "\0",
    "Komiteti\0Drejtues",
    "\ud800",
    "Komiteti \udcff",
    "x" * 10_000,
    "ë" * 5_000,
    "Komiteti " * 2_000,
    "e" + "\u0301" * 1_000,
    "\u202eseutjerD itetimoK",
    "Komiteti\u200f Drejtues\u200e",
    "Kom\u200biteti",
    "\ufeffKomiteti",
    "Komiteti\u2028Drejtues",
    "\n\n",
    "\t\r\v\f",
    "\x1b[31mKomiteti\x1b[0m",
    "\a\b",
    "'; MATCH (n) DETACH DELETE n //",
    "') RETURN n UNION MATCH (m) RETURN m //",
    "*/ DROP DATABASE ura /*",
    "$on",
    "${HOME}",
    "`id`",
    "{.label_sq}",
    "%s%n%d",
    "{0.__class__}",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    "&lt;&amp;&#0;",
    "[bold red]Komiteti[/]",
    "[/]",
    ":bomb:",
    "=HYPERLINK('x')",
    "../../etc/passwd",
    "/",
    "//",
    "territory/",
    "mechanism/lu-lumas/../../x",
    "passage/lumas-page/1-1",
    "*",
    "?",
    ".*",
    "(((((((((((((((((",
    "\\",
    '"',
    "'",
    "—",
    "0",
    "-1",
    "NaN",
    "null",
    "true",
    "1e999",
    "9" * 400,
    "๑๒๓",
    "Комитет",
    "委員会",
    "لجنة",
    "👩‍👩‍👧‍👦" * 20,
]
ASKED = [
    ("who-chairs", "{}"),
    ("members-of", "Komiteti Drejtues", "{}"),
    ("show", "{}", "--json"),
    ("find", "{}"),
]
DAYS = [
    " ",
    "2026-13-01",
    "2026-02-30",
    "32.01.2026",
    "nesër",
    "tomorrow",
    "0000-00-00",
    "-1",
    "99999-01-01",
    "2026-11-22T10:00:00",
    "1e9",
    "\0",
    "\ud800",
    "2" * 5_000,
    "2026--11",
    "11/22/2026",
    "' OR 1=1 --",
]
MAPPING = str(Path(__file__).parent.parent / "data" / "zyrat.yaml")
WRONGLY = [
    ("no-such-question",),
    ("who-chairs", "KD", "Lumas", "--no-such-option"),
    ("who-chairs", "KD", "Lumas", "--lang", "xx"),
    ("who-chairs", "KD", "Lumas", "--lang"),
    ("who-chairs", "KD", "Lumas", "--role", "perandor"),
    ("who-chairs", "KD", "Lumas", "një", "emër", "i", "tepërt", "fare"),
    ("members-of", "KD", "Lumas", "--field", "magji"),
    ("relations-of", "Sektori Social", "--tie", "loves"),
    ("who-is-responsible", "KD", "Lumas", "--action", "fluturon"),
    ("bodies-for", "--level", "galaktik"),
    ("activities-where", "Lumas", "--cost-above", "shumë"),
    ("activities-where", "Lumas", "--cost-below", ""),
    ("activities-where", "Lumas", "--year", "sivjet"),
    ("activities-where", "Lumas", "--year", "1.5"),
    ("counts", "plani social", "Lumas", "--top", "x"),
    ("record-of", "plani social", "--kind", "ëndërr"),
    ("find", "KD", "--type", "Nonsense"),
    ("find", "KD", "-t", "Atlantida"),
    ("find",),
    ("ontology", "Nonsense"),
    ("ontology", "\0"),
    ("ontology", "Mechanism", "--lang", "xx"),
    ("template", "Nonsense"),
    ("graph",),
    ("graph", "-o", "x.txt"),
    ("graph", "-o", "x.json", "--depth", "99"),
    ("graph", "-o", "x.json", "--around", "nothing/like/this"),
    ("serve", "--port", "99999"),
    ("serve", "--port", "x"),
    ("serve", "--host", "no.such.host.invalid"),
    ("serve", "--host", "256.1.1.1"),
    ("serve", "--host", "a\0b"),
    ("map",),
    ("map", "-o", "x.html", "--around", "nothing/like/this"),
    ("map", "-o", "x.html", "--around", "territory/lu/lumas", "--depth", "99"),
    ("map", "-o", "x.html", "--around", "territory/lu/lumas", "--types", "Nonsense"),
    ("matrix",),
    ("matrix", "-t", "Lumas", "-o", "x.pdf"),
    ("matrix", "-t", "Lumas", "--rows", "magji"),
    ("matrix", "-t", "Lumas", "--lang", "xx"),
    ("heatmap",),
    ("heatmap", "-t", "Lumas", "-o", "x.pdf"),
    ("heatmap", "-t", "\0"),
    ("heatmap", "-t", "Lumas", "--lang", "xx"),
    ("heatmap", "-t", "Lumas", "--rules", "."),
    ("review",),
    ("review", "KD", "KD", "agree", "-t", "Lumas", "--because", "x", "--as", "y"),
    ("review", "KD", "magji", "agree", "-t", "Lumas", "--because", "x", "--as", "y"),
    (
        "review",
        "KD",
        "Mekanizmi i Referimit",
        "magji",
        "-t",
        "Lumas",
        "--because",
        "x",
        "--as",
        "y",
    ),
    (
        "review",
        "KD",
        "Mekanizmi i Referimit",
        "agree",
        "-t",
        "Lumas",
        "--because",
        " ",
        "--as",
        "y",
    ),
    (
        "review",
        "KD",
        "Mekanizmi i Referimit",
        "agree",
        "--because",
        "x",
        "--as",
        "y",
        "--recorded",
        "31.02.2026",
    ),
    ("contact", "magji", "Lumas"),
    ("contact", "DHF", "Askund"),
    ("contact", "DHF", "Lumas", "--at", "2026-03-29T02:30"),
    ("contact", "DHF", "Lumas", "--at", "2026-06-30T23:59:60"),
    ("contact", "DHF", "Lumas", "--at", "sonte"),
    ("contact", "DHF", "Lumas", "--age=-1"),
    ("contact", "DHF", "Lumas", "--age", "400"),
    ("contact", "DHF", "Lumas", "--age", "nëntë"),
    ("contact", "DHF", "Lumas", "--need", "magji"),
    ("next", "--step", "magji", "-t", "Lumas"),
    ("next", "--step", "1", "-t", "Askund"),
    ("next-step", "--step", "1"),
    ("swimlane",),
    ("swimlane", "magji", "Lumas"),
    ("swimlane", "DHF", "Askund"),
    ("swimlane", "DHF", "Lumas", "-o", "x.pdf"),
    ("act",),
    ("act", "ligji 999/1999", "-o", "x.html"),
    ("act", "5/2020", "-o", "x.pdf"),
    ("act", "5/2020", "-t", "Askund", "-o", "x.html"),
    ("act", "5/2020", "--lang", "xx", "-o", "x.html"),
    ("chain",),
    ("chain", "ligji 999/1999", "-o", "x.html"),
    ("chain", "5/2020", "7", "-o", "x.svg"),
    ("chain", "5/2020", "7", "-t", "Askund", "-o", "x.html"),
    ("card",),
    ("card", "magji", "Lumas"),
    ("card", "DHF", "Askund"),
    ("card", "DHF", "Lumas", "-o", "x.docx"),
    ("rdf",),
    ("rdf", "-o", "law.txt"),
    ("rdf", "-o", "law.ttl", "--base", "not an address"),
    ("correct",),
    ("correct", "nothing/like/this", "label_sq", "x", "--because", "y"),
    ("correct", "institution/lu-lumas/policia", "no_such", "x", "--because", "y"),
    ("correct", "institution/lu-lumas/policia", "kind", "magji", "--because", "y"),
    ("correct", "institution/lu-lumas/policia", "label_sq", "x"),
    ("load",),
    ("load", "no/such/file.yaml"),
    ("load", "\0"),
    ("load", "."),
    ("withdraw",),
    ("withdraw", "no-such-source"),
    ("withdraw", "../records"),
    ("withdraw", "lumas-page", "--recorded", "nesër"),
    ("export",),
    ("export", "\0"),
    ("export", "--neo4j-import"),
    ("export", "--neo4j-import", "\0"),
    ("adopt", "neo4j://127.0.0.1"),
    ("adopt", "neo4j://127.0.0.1", "--mapping", "none.yaml"),
    ("adopt", "neo4j://user:hunter2@127.0.0.1", "--mapping", MAPPING),
    ("adopt", "file:records", "--mapping", MAPPING),
    ("adopt", "neo4j://127.0.0.1", "--mapping", MAPPING, "--password-file", "none"),
    ("sources", "--store", "bolt://nowhere:7687"),
    ("sources", "--store", "neo4j://user:hunter2@nowhere"),
]


@pytest.mark.parametrize("asked", ASKED, ids=lambda words: words[0])
def test_any_name_is_answered_or_refused(asked, ura, world_home):
    before = tree(world_home)
    for name in NAMES:
        result = ura(*(name if word == "{}" else word for word in asked))
        assert result.exit_code in (ANSWERED, ASKED_WRONGLY, UNKNOWN), repr(name)
        assert "\x1b[31m" not in result.output
    assert tree(world_home) == before


@pytest.mark.parametrize("option", ["--on", "--known"])
def test_a_bad_day_is_refused(option, ura):
    for text in DAYS:
        result = ura("who-chairs", "KD", "Lumas", option, text)
        assert result.exit_code == ASKED_WRONGLY, repr(text)
        assert option in result.stderr


@pytest.mark.parametrize("words", WRONGLY, ids=lambda words: " ".join(map(repr, words)))
def test_what_is_asked_wrongly_is_refused(
    words, ura, world_home, tmp_path, monkeypatch
):
    monkeypatch.chdir(tmp_path)
    before = tree(world_home)
    result = ura(*words)
    assert result.exit_code in (ASKED_WRONGLY, FAILED), result.output
    assert result.stdout.strip() == ""
    assert result.stderr.strip()
    assert "hunter2" not in result.stderr
    assert tree(world_home) == before
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.command)
def test_a_question_without_its_names_says_what_it_takes(one, ura):
    result = ura(one.command)
    needed = [slot for slot in one.slots if slot.required]
    assert result.exit_code in ((ASKED_WRONGLY,) if needed else (ANSWERED, UNKNOWN))
    assert not needed or needed[0].about in result.stderr


def test_a_template_without_its_kind_is_refused(ura):
    assert ura("template").exit_code == ASKED_WRONGLY


@pytest.mark.parametrize("milliseconds", ["x", "0", "-5", "1.5", "1e3"])
def test_a_bad_timeout_is_refused(milliseconds, ura):
    result = ura("who-chairs", "KD", "Lumas", URA_TIMEOUT_MS=milliseconds)
    assert result.exit_code == ASKED_WRONGLY
    assert "URA_TIMEOUT_MS" in result.stderr


# What may have become of the home


def a_file(home):
    shutil.rmtree(home)
    home.write_text("no folder")


def inside_a_file(home):
    a_file(home)
    return home / "inner"


def no_pointer(home):
    (home / "store" / CURRENT).unlink()


def empty_pointer(home):
    (home / "store" / CURRENT).write_text("")


def pointer_to_nothing(home):
    (home / "store" / CURRENT).write_text("gen-9999\n")


def pointer_of_garbage(home):
    (home / "store" / CURRENT).write_bytes(os.urandom(64))


def pointer_upwards(home):
    (home / "store" / CURRENT).write_text("../../../etc\n")


def pointer_a_folder(home):
    no_pointer(home)
    (home / "store" / CURRENT).mkdir()


def no_store(home):
    shutil.rmtree(home / "store")


def store_a_file(home):
    no_store(home)
    (home / "store").write_text("")


def a_dangling_store(home):
    no_store(home)
    (home / "store").symlink_to(home / "nowhere")


BROKEN = [
    a_file,
    inside_a_file,
    no_pointer,
    empty_pointer,
    pointer_to_nothing,
    pointer_of_garbage,
    pointer_upwards,
    pointer_a_folder,
    no_store,
    store_a_file,
    a_dangling_store,
]
MENDED = [
    no_pointer,
    empty_pointer,
    pointer_to_nothing,
    pointer_of_garbage,
    pointer_upwards,
    no_store,
]


@pytest.fixture
def broken(world_home, tmp_path):
    def broken(how):
        home = tmp_path / "home"
        shutil.copytree(world_home, home)
        return how(home) or home

    return broken


@pytest.mark.parametrize("how", BROKEN, ids=lambda how: how.__name__)
def test_a_broken_home_is_told(how, broken, run, tmp_path):
    home = broken(how)
    before = tree(tmp_path)
    for words in (("who-chairs", "KD", "Lumas"), ("show", "KD"), ("find", "KD")):
        result = run(*words, home=home)
        assert result.exit_code in (FAILED, ASKED_WRONGLY), result.output
        assert result.stdout == ""
        assert "ura: " in result.stderr
    assert tree(tmp_path) == before


@pytest.mark.parametrize("how", MENDED, ids=lambda how: how.__name__)
def test_a_broken_store_is_built_anew(how, broken, run):
    home = broken(how)
    assert run("check", home=home).exit_code == FAILED
    rebuilt = run("rebuild", home=home)
    assert rebuilt.exit_code == ANSWERED, rebuilt.output
    assert run("who-chairs", "KD", "Lumas", home=home).exit_code == ANSWERED


def test_records_without_their_manifest_are_told(broken, run):
    def a_bad_manifest(home):
        next((home / "records").rglob("manifest.json")).write_text("{")

    home = broken(a_bad_manifest)
    for words in (("check",), ("rebuild",), ("load", str(home / "lock"))):
        assert run(*words, home=home).exit_code in (FAILED, ASKED_WRONGLY)
    assert run("who-chairs", "KD", "Lumas", home=home).exit_code == ANSWERED


@pytest.fixture
def lent(world_home):
    """A copy of the home where somebody without rights can get at it."""
    folder = Path(tempfile.mkdtemp(prefix="ura-"))
    folder.chmod(0o755)
    home = folder / "home"
    shutil.copytree(world_home, home)
    yield home
    shutil.rmtree(folder)


def allow(home: Path, folders: int, files: int) -> None:
    for path in [*home.rglob("*"), home]:
        path.chmod(folders if path.is_dir() else files)


def test_a_home_that_can_only_be_read_answers(lent, run):
    asked = ("who-chairs", "KD", "Lumas")
    expected = run(*asked, home=lent).stdout
    allow(lent, 0o555, 0o444)
    before = tree(lent)
    with unprivileged():
        answered = run(*asked, home=lent)
        refused = run("load", str(lent / "lock"), home=lent)
        anew = run("rebuild", home=lent)
    assert answered.exit_code == ANSWERED, answered.stderr
    assert answered.stdout == expected
    assert refused.exit_code in (FAILED, ASKED_WRONGLY)
    assert anew.exit_code == FAILED
    assert tree(lent) == before


def test_a_home_that_cannot_be_read_is_told(lent, run):
    asked = ("who-chairs", "KD", "Lumas")
    run(*asked, home=lent)
    allow(lent, 0o000, 0o000)
    with unprivileged():
        result = run(*asked, home=lent)
    assert result.exit_code == FAILED
    assert result.stderr.startswith("ura: ")


def test_every_chore_has_a_bad_input_here():
    takes_nothing = {"questions", "demo", "check", "rebuild"}
    assert CHORES.keys() <= {words[0] for words in WRONGLY} | takes_nothing
