"""What a person reads when something is not as it must be."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from api.errors import ANSWERED, ASKED_WRONGLY, FAILED, UNKNOWN, ambiguity
from graph.errors import Ambiguous

HEAD = "type,person,post,body,territory,from,to,phone,as_of,tier\n"
TODAY = date.today()  # noqa: DTZ011 (the loader's own calendar day)
TOMORROW = (TODAY + timedelta(days=1)).isoformat()


@pytest.fixture
def sheet(tmp_path):
    """Write a sheet of holders and return its path."""

    def sheet(*rows, name="mbajtesit.csv"):
        path = tmp_path / name
        path.write_text(HEAD + "\n".join(rows) + "\n", "utf-8")
        return str(path)

    return sheet


ARTA = "holders,Arta Shembulli,Koordinator,Bashkia Elbasan,Elbasan,2021,,,,"
BESA = "holders,Besa Tjetra,Koordinator,Bashkia Elbasan,Elbasan,2022,,,,"


@pytest.mark.parametrize(
    "words",
    [
        ("who-chairs", "KD", "Atlantida"),
        ("who-chairs", "KD", "-t", "Atlantida"),
        ("services-of", "Atlantida"),
        ("find", "KD", "-t", "Atlantida"),
        ("who", "DHF", "Atlantida"),
    ],
    ids=" ".join,
)
def test_a_place_that_is_none_is_a_question_asked_wrongly(words, ura):
    asked = ura(*words)
    assert asked.exit_code == ASKED_WRONGLY
    assert "asnjë vend nuk njihet me emrin 'Atlantida'" in asked.stderr
    assert "no place is known by the name 'Atlantida'" in asked.stderr


def test_a_name_of_something_else_is_still_only_unknown(ura):
    assert ura("who-chairs", "Klubi i Shahut", "Lumas").exit_code == UNKNOWN


def test_a_second_place_has_no_place(ura):
    asked = ura("who-chairs", "KD", "Lumas", "Gropas")
    assert asked.exit_code == ASKED_WRONGLY
    assert "'Gropas' has no place in who-chairs" in asked.stderr


@pytest.mark.parametrize(
    "words", [("who-chairs", "", "Lumas"), ("who-chairs", "KD", "-t", " ")]
)
def test_an_empty_name_is_refused(words, ura):
    asked = ura(*words)
    assert asked.exit_code == ASKED_WRONGLY
    assert "a name is empty" in asked.stderr


def test_a_guess_is_said(ura):
    assert "'lumass' u lexua si Lumas" in ura("who-chairs", "KD", "lumass").stdout
    asked = ura("who-chairs", "KD", "lumass", "--lang", "en")
    assert "'lumass' was read as Lumas" in asked.stdout
    assert "u lexua si" not in ura("who-chairs", "KD", "Lumas").stdout


def test_a_very_long_name_is_cut_where_it_is_repeated(ura):
    asked = ura("who-chairs", "x" * 2500)
    assert 0 < len(asked.stderr + asked.stdout) < 1500 or "x" * 200 not in asked.stderr


def test_errors_are_albanian_first_and_english_alone_when_asked(ura):
    both = ura("who-chairs", "Grupi Teknik", "Lumas").stderr
    assert both.index("mund të jetë disa gjëra") < both.index("may be several things")
    alone = ura("who-chairs", "Grupi Teknik", "Lumas", "--lang", "en").stderr
    assert "mund të jetë" not in alone
    assert "may be several things" in alone


def test_one_candidate_is_near_not_several():
    one = {"id": "concern/elderly", "type": "Concern", "label": "Elderly", "place": ""}
    assert "the nearest is this" in ambiguity(Ambiguous("poor elderly", [one]), "en")
    assert "several things" in ambiguity(Ambiguous("elderly", [one, one]), "en")


def test_one_format_at_a_time(ura):
    asked = ura("who-chairs", "KD", "Lumas", "--json", "--csv")
    assert (asked.exit_code, asked.stdout) == (ASKED_WRONGLY, "")


def test_types_are_named_by_their_labels(ura):
    assert "Mekanizëm" in ura("find", "KD", "-t", "Lumas").stdout
    refused = ura("find", "KD", "--type", "Planet")
    assert refused.exit_code == ASKED_WRONGLY
    assert "Mechanism (Mekanizëm)" in refused.stderr


def test_a_table_of_facts_uses_the_ontology_s_labels(ura):
    shown = ura("show", "KD", "-t", "Lumas").stdout
    assert "label_" not in shown
    assert "ADDRESSES" not in shown
    assert "merret me" in shown
    assert "label_sq" in ura("show", "KD", "-t", "Lumas", "--json").stdout


def test_the_home_may_stand_before_the_command(run, own_home):
    said = run("--home", str(own_home), "who-chairs", "KD", "Lumas")
    assert said.exit_code == ANSWERED, said.stderr


def test_a_new_home_is_told(run, tmp_path, here):
    place = tmp_path / "mistyped"
    out = tmp_path / "out"
    here("export", str(out))
    first = run("load", str(out), "--home", str(place)).stderr
    assert f"A new home of Ura: {place}" in first
    assert "A new home" not in run("sources", "--home", str(place)).stderr


def test_an_empty_sheet_never_replaces_a_filled_one(here, tmp_path):
    path = tmp_path / "holders.csv"
    path.write_text("filled in", "utf-8")
    refused = here("template", "holders", "-o", str(path))
    assert refused.exit_code == ASKED_WRONGLY
    assert "ekziston tashmë" in refused.stderr
    assert path.read_text("utf-8") == "filled in"


def test_what_would_never_be_seen_is_refused(here, sheet):
    path = sheet(ARTA)
    assert here("load", path, "--recorded", "2026-11-21").exit_code == ANSWERED
    earlier = here("load", sheet(BESA), "--recorded", "2026-11-20")
    assert earlier.exit_code == ASKED_WRONGLY
    assert "2026-11-21" in earlier.stderr
    later = here("load", sheet(BESA), "--recorded", TOMORROW)
    assert later.exit_code == ASKED_WRONGLY
    assert TODAY.isoformat() in later.stderr
    assert here("load", sheet(BESA), "--recorded", "2026-11-22").exit_code == ANSWERED


def test_nobody_corrects_or_withdraws_in_days_to_come(here):
    thing = "institution/lu-lumas/policia"
    words = ("correct", thing, "kind", "court", "--because", "x")
    assert here(*words, "--recorded", TOMORROW).exit_code == ASKED_WRONGLY
    withdrawn = here("withdraw", "lumas-board", "--recorded", TOMORROW)
    assert withdrawn.exit_code == ASKED_WRONGLY


def test_all_that_is_wrong_in_a_row_is_told_and_nothing_else(here, sheet):
    row = f"holders,Arta,,Bashkia Elbasan,Atlantida,31.02.2021,,069 200 0000,{TOMORROW},publik"
    refused = here("load", sheet(row), "--lang", "en")
    assert refused.exit_code == FAILED
    for wrong in ("post", "territory", "from", "as_of", "tier"):
        assert f", {wrong}: " in refused.stderr
    assert "no phone number" not in refused.stderr
    assert "5 mistakes" in refused.stderr
    both = here("load", sheet(row)).stderr
    assert "rreshti 2, qeliza C2, post: është bosh" in both
    assert "public (të gjithë)" in both


def test_two_on_one_post_at_once_are_told(here, sheet):
    said = here("load", sheet(ARTA, BESA))
    assert said.exit_code == ANSWERED, said.stderr
    assert "ka dy mbajtës njëkohësisht: 'Arta Shembulli' (rreshti 2)" in said.stderr
    left = ARTA.replace("2021,,", "2021,2022,")
    assert "njëkohësisht" not in here("load", sheet(left, BESA)).stderr


def test_a_source_is_withdrawn_by_its_file_and_only_once(here, sheet):
    assert here("load", sheet(ARTA)).exit_code == ANSWERED
    assert "mbajtesit: withdrawn" in here("withdraw", "mbajtesit.csv").stdout
    again = here("withdraw", "mbajtesit")
    assert "was withdrawn already" in again.stdout
    assert "ura load mbajtesit.csv" in again.stdout
    unknown = here("withdraw", "planet.csv")
    assert unknown.exit_code == ASKED_WRONGLY
    assert "lumas-board" in unknown.stderr
