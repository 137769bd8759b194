"""The chores: what goes in comes out, and what is said is so."""

from __future__ import annotations

import csv
import io
import json
import os
import subprocess
import sys
from datetime import date

import pytest

from api.commands import demo
from api.errors import ANSWERED, ASKED_WRONGLY, FAILED, UNKNOWN, guarded, told
from api.output import as_csv, as_table
from api.progress import Line, progress
from api.settings import day, read_settings
from graph.errors import Ambiguous, BadInput, LoadFailed, Mistake, StoreBusy
from graph.progress import SILENT
from queries.answer import Answer, Citation, Row, row_type
from tests.world import DATA

ASKED = ("who-chairs", "KD", "Lumas")


def test_load_says_what_it_did(here):
    said = here("load", str(DATA / "law.yaml"), "--recorded", "2026-01-10")
    assert said.exit_code == ANSWERED, said.stderr
    assert "1 files" in said.stdout
    assert "0 changed" in said.stdout


def test_a_file_with_mistakes_changes_nothing(here, tmp_path):
    bad = tmp_path / "bad.yaml"
    bad.write_text("records:\n  mechanism/x/y/z: {at: 1, colour: red}\n")
    said = here("load", str(bad))
    assert said.exit_code == FAILED
    assert "colour" in said.stderr
    assert "bad" not in here("sources").stdout


def test_what_is_withdrawn_is_no_longer_answered(here):
    assert here("withdraw", "lumas-board", "--recorded", "2026-07-01").exit_code == 0
    assert "sekretar" not in here(*ASKED).stdout
    assert "sekretar" in here(*ASKED, "--known", "2026-06-15").stdout


def test_a_correction_stands_beside_what_was_said(here):
    thing = "institution/lu-lumas/policia"
    told = ("--because", "its own sign", "--as", "local coordinator")
    fixed = here("correct", thing, "kind", "court", *told)
    assert fixed.exit_code == ANSWERED, fixed.stderr
    shown = json.loads(here("show", thing, "--json").stdout)
    claims = {r["value"]: r for r in shown["rows"] if r["fact"] == "claim"}
    assert claims.keys() == {"court", "police"}
    assert claims["court"]["chosen"] is True
    assert claims["court"]["author"] == "local coordinator"


def test_an_export_is_loaded_again(here, run, tmp_path):
    assert here("export", str(tmp_path / "out")).exit_code == ANSWERED
    other = tmp_path / "other"
    assert run("load", str(tmp_path / "out"), home=other).exit_code == ANSWERED
    assert "lugina" in run("sources", home=other).stdout
    assert run(*ASKED, home=other).stdout == here(*ASKED).stdout


def test_what_was_loaded_by_mistake_is_in_no_home_made_without_it(here, run, tmp_path):
    sheet = tmp_path / "gabim.csv"
    sheet.write_text("type,id,label_sq\nRole,role/al/gabim,Emri i Gabuar\n")
    assert here("load", str(sheet)).exit_code == ANSWERED
    out, other = tmp_path / "out", tmp_path / "other"
    options = ("--hidden", "--without", "gabim.csv")
    assert here("export", *options, str(out)).exit_code == ANSWERED
    assert run("load", str(out), home=other).exit_code == ANSWERED
    kept = [path.read_bytes() for path in other.rglob("*") if path.is_file()]
    assert kept
    assert not [content for content in kept if b"Emri i Gabuar" in content]
    refused = here("export", "--neo4j-import", "--without", "gabim.csv", str(out))
    assert "--neo4j-import and --without do not go together" in refused.stderr


def test_an_export_for_neo4j_says_what_to_type(here, tmp_path):
    out = tmp_path / "bulk"
    said = here("export", "--neo4j-import", str(out))
    assert said.exit_code == ANSWERED, said.stderr
    assert f"cd {out}" in said.stdout
    assert "database import full neo4j @import.args" in said.stdout
    told = (out / "import.txt").read_text("utf-8")
    assert "Then start the server" in told
    assert "Pastaj ndize serverin" in told


def test_an_export_takes_what_is_hidden_only_when_asked(here, tmp_path):
    secret = tmp_path / "secret.jsonl"
    line = {"id": "post/x/secret", "type": "Post", "props": {"label_sq": "Fshehur"}}
    secret.write_text(
        json.dumps({**line, "stated": ["*@passage/x/1-1"], "tier": "hidden"}) + "\n"
    )
    here("load", str(secret))
    found = []
    for options in ((), ("--hidden",)):
        out = tmp_path / f"out{len(options)}"
        here("export", str(out), *options)
        found.append(
            any("Fshehur" in p.read_text("utf-8") for p in out.rglob("*.jsonl"))
        )
    assert found == [False, True]
    both = here("export", "--hidden", "--public", str(tmp_path / "both"))
    assert both.exit_code == ASKED_WRONGLY
    assert "--hidden" in both.output


def test_a_public_export_has_nothing_else(here, tmp_path):
    here("export", str(tmp_path / "all"))
    here("export", str(tmp_path / "public"), "--public")
    number = "+355690000001"
    assert number in everything(tmp_path / "all")
    assert number not in everything(tmp_path / "public")


def everything(folder):
    return "".join(p.read_text("utf-8") for p in folder.rglob("*") if p.is_file())


@pytest.mark.parametrize("ending", ["json", "graphml", "gexf"])
def test_the_graph_is_written(ending, here, tmp_path):
    file = tmp_path / f"graph.{ending}"
    around = ("--around", "Komiteti Drejtues", "--depth", "1")
    assert here("graph", "-o", str(file)).exit_code == ANSWERED
    whole = file.stat().st_size
    near = here("graph", "-o", str(file), *around)
    assert near.exit_code in (ANSWERED, ASKED_WRONGLY)
    assert file.stat().st_size <= whole


def test_a_template_is_a_sheet(here, tmp_path):
    rows = list(csv.reader(io.StringIO(here("template", "holders").stdout)))
    assert len(rows) > 1
    sheet = tmp_path / "sheet.xlsx"
    assert here("template", "Service", "--xlsx", "-o", str(sheet)).exit_code == 0
    assert sheet.read_bytes().startswith(b"PK")


def test_the_catalogue_is_data_too(here):
    listed = json.loads(here("questions", "--json").stdout)
    assert {one["command"] for one in listed} > {"who", "who-chairs", "show"}
    assert all(one["asks"]["question"] for one in listed)


def test_sources_are_data_too(here):
    listed = {one["name"]: one for one in json.loads(here("sources", "--json").stdout)}
    assert len(listed["lumas-board"]["versions"]) == 2
    assert "version 2" in here("sources").stdout


def test_what_is_found_is_what_the_asker_may_see_and_knew_then(here):
    """The number is for professionals; nothing was known in 2020."""
    asked = ("find", "celulari", "--type", "Channel")
    assert "channel/" in here(*asked).stdout
    assert "channel/" not in here(*asked, "--public").stdout
    early = here("find", "Komiteti Drejtues", "--known", "2020-01-01")
    assert early.exit_code == UNKNOWN


def test_what_is_found_is_data_too(here):
    found = json.loads(here("find", "KD", "-t", "Lumas", "--json").stdout)
    assert found["best"] == "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"
    several = here("find", "Grupi Teknik", "--json")
    assert json.loads(several.stdout)["best"] is None
    assert several.exit_code == ASKED_WRONGLY
    assert here("find", "qwertyuiop", "--json").exit_code == UNKNOWN


def test_rebuild_and_check_agree(here):
    assert here("rebuild").exit_code == ANSWERED
    assert here("check").exit_code == ANSWERED


def test_the_demo_answers(here, monkeypatch):
    shown = (
        ("somebody", "who-chairs", ("KD", "Lumas")),
        ("an analyst", "who", ("DHF",)),
    )
    monkeypatch.setattr(demo, "SHOWN", shown)
    said = here("demo")
    assert said.exit_code == ANSWERED, said.stderr
    assert "$ ura who-chairs KD Lumas" in said.stdout


def test_the_demo_ends_as_its_question_does(here, monkeypatch):
    monkeypatch.setattr(demo, "SHOWN", (("somebody", "who-chairs", ("Klubi",)),))
    assert here("demo").exit_code == UNKNOWN


def test_what_is_wrong_in_a_home_is_told_in_both_languages(here, own_home):
    stray = own_home / "records" / "x.jsonl"
    stray.touch()
    done = here("check")
    assert done.exit_code == FAILED
    told = next(line for line in done.stdout.splitlines() if str(stray) in line)
    assert "nuk është në asnjë listë" in told
    assert "is in no manifest" in told
    assert told.count(str(stray)) == 1


# Settings


def test_options_go_before_the_environment(tmp_path):
    settings = read_settings(tmp_path, None, {"URA_HOME": "elsewhere"})
    assert settings.home == tmp_path
    assert read_settings(None, None, {"URA_HOME": "here"}).home.name == "here"
    assert read_settings(None, None, {}).home.is_absolute()


def test_a_store_may_be_a_folder(tmp_path):
    uri = f"file:{tmp_path}"
    assert read_settings(None, uri, {}).home == tmp_path
    assert read_settings(None, None, {"URA_STORE": uri}).home == tmp_path


@pytest.mark.parametrize(
    ("store", "given"),
    [
        (None, {"URA_HOME": "~nobody-of-this-name/x"}),
        ("bolt://x", {"URA_STORE_CA": "~nobody-of-this-name/x"}),
        ("bolt://x", {"URA_STORE_PASSWORD_FILE": "~nobody-of-this-name/x"}),
    ],
)
def test_a_folder_of_nobody_is_told_of(store, given):
    with pytest.raises(BadInput, match="where this user's folder is") as told:
        read_settings(None, store, given)
    assert told.value.where == "~nobody-of-this-name/x"


def test_time_allowed_is_a_setting():
    assert read_settings(None, None, {"URA_TIMEOUT_MS": "50"}).timeout_ms == 50


@pytest.mark.parametrize(
    ("text", "iso"),
    [
        ("2026-11-22", "2026-11-22"),
        ("22.11.2026", "2026-11-22"),
        ("2026-02", "2026-02-28"),
        ("2026", "2026-12-31"),
    ],
)
def test_a_day_may_be_less_precise(text, iso):
    assert day(text, "--on") == iso


def test_without_a_day_it_is_today():
    assert day(None, "--on") == date.today().isoformat()  # noqa: DTZ011


# Errors and talk


@pytest.mark.parametrize(
    ("error", "code", "said"),
    [
        (BadInput("x", remedy="Do y."), ASKED_WRONGLY, "Do y"),
        (LoadFailed([Mistake("bad", "row 3")]), FAILED, "row 3"),
        (StoreBusy("x"), FAILED, "try again"),
        (KeyboardInterrupt(), FAILED, "stopped"),
        (MemoryError(), FAILED, "MemoryError"),
        (OSError(28, "No space left", "file"), FAILED, "file: No space left"),
        (Ambiguous("KD", [{"id": "a", "label": "b"}]), ASKED_WRONGLY, "a  b"),
    ],
    ids=lambda part: type(part).__name__,
)
def test_every_error_is_words_and_a_code(error, code, said):
    text, exit_code = told(error)
    assert said in text
    assert exit_code == code


def test_a_mistake_of_our_own_is_told_too(capsys, monkeypatch):
    import typer

    def broken():
        raise RuntimeError("inside out")

    monkeypatch.delenv("URA_DEBUG", raising=False)
    with pytest.raises(typer.Exit) as left:
        guarded(broken)()
    assert left.value.exit_code == FAILED
    assert "mistake of Ura's own" in capsys.readouterr().err
    monkeypatch.setenv("URA_DEBUG", "1")
    with pytest.raises(RuntimeError):
        guarded(broken)()


def test_a_reader_that_goes_away_is_no_error(monkeypatch):
    import typer

    def cut_off():
        raise BrokenPipeError

    monkeypatch.setattr(sys, "stderr", io.StringIO())
    with pytest.raises(typer.Exit) as left:
        guarded(cut_off)()
    assert left.value.exit_code == ANSWERED


def test_progress_is_silent_where_nobody_watches(monkeypatch):
    assert progress() is SILENT
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True, raising=False)
    assert isinstance(progress(), Line)


def test_progress_draws_one_line(monkeypatch):
    drawn = io.StringIO()
    monkeypatch.setattr(sys, "stderr", drawn)
    line = Line()
    line.start("Reading", 2000)
    line.advance(1000)
    line.advance(1)
    line.finish()
    assert "Reading: 1,000 / 2,000" in drawn.getvalue()
    assert "\n" not in drawn.getvalue()


# Cells


@row_type
class Cell(Row):
    id: str
    text: str | None = None
    number: float | None = None
    yes: bool | None = None
    day: str | None = None


def answer(**cells):
    row = Cell(id="x", citations=(0,), **cells)
    cited = Citation("page.txt", (0, 0))
    return Answer(
        question="q", parameters={}, on="2026-11-22", status="answered",
        rows=(row,), citations=(cited,),
    )  # fmt: skip


@pytest.mark.parametrize("start", ["=", "+", "@"])
def test_no_cell_is_a_formula(start):
    _, row = csv.reader(io.StringIO(as_csv(answer(text=f"{start}1+1"))))
    assert row[1:2] != [f"{start}1+1"]
    assert f"'{start}1+1" in row


def test_cells_are_said_as_people_do():
    table = as_table(answer(number=3.0, yes=True, day="2026-02-03"), "en")
    assert "3 " in table
    assert " 3.0 " not in table
    assert "yes" in table
    assert "03.02.2026" in table


def test_a_terminal_takes_no_orders():
    table = as_table(answer(text="\x1b[31mred\x07"), "sq")
    assert "\x1b" not in table
    assert "\x07" not in table


def test_the_command_is_installed():
    code = "from api.start import main; main()"
    asked = [sys.executable, "-c", code, "questions"]
    done = subprocess.run(asked, capture_output=True, check=False, timeout=60)
    assert done.returncode == ANSWERED
    assert "who-chairs" in done.stdout.decode()
    assert done.stderr == b""


def test_building_and_checking_take_their_time_where_a_question_may_not(tmp_path):
    """Counting what is in a large store takes longer than any question may."""
    given = {"URA_HOME": str(tmp_path / "home"), "URA_TIMEOUT_MS": "1"}

    def run(*words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "api.start", *words],
            env=os.environ | given,
            capture_output=True,
            text=True,
            check=False,
        )

    names = ("board", "law", "letter", "minutes", "page")
    files = [str(DATA / f"{name}.yaml") for name in names]
    assert run("load", *files).returncode == 0
    assert run("check").returncode == 0
    slow = run("members-of", "Komiteti Drejtues", "Lumas")
    assert slow.returncode == 1
    assert "URA_TIMEOUT_MS" in slow.stderr or "timeout of 1ms" in slow.stderr
