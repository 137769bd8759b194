"""Law both ways: citations typed to questions, gaps, acts that are over or go in circles."""

from __future__ import annotations

from typing import Any

import pytest

from graph.errors import BadInput
from graph.home import Home
from loaders.pipeline import load
from queries.choices import GAPS
from queries.gazetteer import place_of
from queries.law.gaps import Gap
from queries.law.prescribed_for import Prescribed
from queries.place import scope_in
from queries.viewer import Viewer
from tests.asked import answered, told
from tests.world import build_world

TANGLED = """
source: lugina-tangled
recorded: 2026-06-01
document: document/lu-tangled
records:
  document/lu-tangled:
    {at: 1, label: {sq: Akte të ngatërruara, en: Tangled acts}, file: t.txt, date: 2026-05-01}
  act/lu/ligj/2027/1:
    at: 1
    label: {sq: Ligji 1/2027, en: Law 1/2027}
    kind: ligj
    number: 1/2027
    REPEALS: {to: act/lu/ligj/2020/5, date: 2027-01-01, valid_from: 2027-01-01, at: 1}
  act/lu/ligj/2026/2:
    at: 2
    label: {sq: Ligji 2/2026, en: Law 2/2026}
    kind: ligj
    number: 2/2026
    CITES: act/lu/ligj/2026/2
    AMENDS: {to: act/lu/ligj/2026/3, at: 2}
  act/lu/ligj/2026/3:
    at: 3
    label: {sq: Ligji 3/2026, en: Law 3/2026}
    kind: ligj
    number: 3/2026
    AMENDS: {to: act/lu/ligj/2026/2, at: 3}
"""


@pytest.fixture(scope="module")
def tangled(tmp_path_factory):
    folder = tmp_path_factory.mktemp("tangled")
    home = build_world(folder / "home")
    (folder / "tangled.yaml").write_text(TANGLED, "utf-8")
    load(home, [folder / "tangled.yaml"])
    with Home(home.path).open() as store:
        yield store


@pytest.mark.parametrize(
    ("typed", "id_"),
    [
        ("neni 48 i ligjit 18/2017", "act/al/ligj/2017/18#nen-48"),
        ("nenin 48 te ligjit nr. 18/2017", "act/al/ligj/2017/18#nen-48"),
        ("Law No. 18/2017, Article 48", "act/al/ligj/2017/18#nen-48"),
        ("neni 59 i Kushtetutës", "act/al/kushtetuta#nen-59"),
        ("neni 65, pika 1 e Kushtetutës", "act/xk/kushtetuta#nen-65-pika-1"),
        ("članu 14 Zakona br. 06/L-084", "act/xk/ligj/06-L-084#nen-14"),
        ("član 14 Zakona br. 06/L-084", "act/xk/ligj/06-L-084#nen-14"),
        ("neni 999 i ligjit 18/2017", None),
    ],
)
def test_a_citation_finds_its_article(typed, id_, shipped_store):
    answer = answered(shipped_store, ["show", typed])
    assert (answer.status == "answered") == (id_ is not None)
    if id_:
        assert answer == answered(shipped_store, ["show", id_]) or answer.rows


def test_an_article_is_the_same_by_citation_and_by_number(shipped_store):
    said = ["article", "neni 48 i ligjit 18/2017", "Elbasan"]
    plain = ["article", "18/2017", "48", "Elbasan"]
    assert answered(shipped_store, said).rows == answered(shipped_store, plain).rows
    said, plain = ["articles-of", said[1]], ["articles-of", "18/2017", "48"]
    assert answered(shipped_store, said).rows == answered(shipped_store, plain).rows


def test_every_gap_says_how_to_close_it_and_where_it_was_read(shipped_store):
    rows = answered(shipped_store, ["gaps"]).rows
    kinds = {row.gap for row in rows if isinstance(row, Gap)}
    assert kinds <= set(GAPS)
    assert {"duty-without-bearer", "act-unknown", "contradiction"} <= kinds
    assert all(row.citations for row in rows)
    assert all(r.ask_for and r.filled_by for r in rows if isinstance(r, Gap))


OF_OTHERS = {
    "Elbasan": {"post/int/unicef/shefi-i-zyres", "act/eu/rregullore/gdpr"},
    "Prizren": {"post/int/unicef/shefi-i-zyres", "act/eu/rregullore/gdpr"},
    "Pustec": {"act/eu/rregullore/gdpr", "act/al/protokoll/protokolli-i-punes"},
    "Kamëz": {"act/al/protokoll/protokolli-i-punes", "post/int/world-vision/drejtor"},
}
"""What is open, and no matter of the place: of no place, or known from another's papers."""


@pytest.mark.parametrize("asked", OF_OTHERS)
def test_the_gaps_of_a_place_are_its_own_or_its_countrys(asked, shipped_store):
    everywhere = {row.id for row in rows_of_gaps(shipped_store)}
    found = {row.id for row in rows_of_gaps(shipped_store, asked)}
    assert OF_OTHERS[asked] <= everywhere
    assert not OF_OTHERS[asked] & found
    place = place_of(Viewer(shipped_store, on="2026-11-22"), asked)
    assert place is not None
    near = {*place.scopes, *place.scopes_above}
    scopes = {one: scope_in(one, place) for one in found}
    allowed = {*near, "", "int", "eu"}  # the last three: only by what they are tied to
    assert not {one for one, scope in scopes.items() if scope not in allowed}


def test_what_a_paper_says_twice_is_open_only_where_the_paper_is_of(shipped_store):
    paper = "document/002_b873f9ee9450f8f5"
    found = {
        place: paper in {row.id for row in rows_of_gaps(shipped_store, place)}
        for place in ("Pustec", "Elbasan", "Prizren")
    }
    assert found == {"Pustec": True, "Elbasan": False, "Prizren": False}


def test_an_act_is_open_where_something_rests_on_it(shipped_store):
    act = "act/al/protokoll/protokolli-i-punes"
    assert act in {row.id for row in rows_of_gaps(shipped_store, "Elbasan")}
    gdpr = "act/eu/rregullore/gdpr"
    assert gdpr in {row.id for row in rows_of_gaps(shipped_store, "Kamëz")}


def rows_of_gaps(store, *names):
    rows = answered(store, ["gaps", *names]).rows
    return [row for row in rows if isinstance(row, Gap)]


@pytest.mark.slow
def test_every_municipality_of_albania_has_its_list(shipped_store):
    rows = shipped_store.read(
        "MATCH (t:Territory {kind: 'municipality'}) WHERE t.id STARTS WITH $al "
        "RETURN t.id AS id ORDER BY id",
        {"al": "territory/al/"},
    )
    assert len(rows) == 61
    lists = set()
    for row in rows:
        answer = answered(shipped_store, ["prescribed-for", row["id"]])
        found = [one for one in answer.rows if isinstance(one, Prescribed)]
        assert all(one.citations for one in found)
        lists.add(tuple(sorted(one.id for one in found)))
        states = {one.state for one in found}
        assert states <= {"known", "missing", "unknown"}
    assert len(lists) == 1


def test_what_is_missing_is_not_what_is_unknown(shipped_store):
    rows = answered(shipped_store, ["prescribed-for", "Pustec"]).rows
    states = {one.id: one.state for one in rows if isinstance(one, Prescribed)}
    assert states["service/al/qendra-ditore-femije"] == "missing"
    assert states["mechanism-kind/al/grupi-teknik/femije-ne-rrezik"] == "unknown"
    assert states["institution-kind/al/bashkia"] == "known"


def test_a_service_is_known_only_by_one_that_meets_it(shipped_store):
    rows = answered(shipped_store, ["complete", "Elbasan", "--lang", "en"]).rows
    found = {one.id: one.found or () for one in rows if isinstance(one, Prescribed)}
    assert not found["service/al/kujdes-alternativ-familje-kujdestare"]
    assert not found["service/al/sherbime-ne-banese-te-moshuar"]
    assert "emergency shelter" in found["service/al/strehim-emergjent-viktima"]
    assert found["service/al/mbeshtetje-ligjore-viktima"][0] == (
        "legal referral and support"
    )


def test_what_a_whole_country_asks_for_is_known_by_its_very_name(tmp_path):
    laid_down = """
  service/lu/strehe:
    at: {prescribed: 1}
    label: {sq: Strehë, en: Shelter}
    kind: shelter
    SERVES: target-group/children
    APPLIES_IN: territory/lu
  service/lu-lumas/strehe:
    at: 2
    label: {sq: strehë}
    kind: shelter
    COVERS: territory/lu/lumas
  service/lu/banim:
    at: {prescribed: 3}
    label: {sq: Banim i mbrojtur}
    kind: shelter
    SERVES: target-group/children
    APPLIES_IN: territory/lu
"""
    head, _, _ = TANGLED.partition("  act/lu/ligj/2027/1:")
    path = tmp_path / "streha.yaml"
    path.write_text(
        head.replace("lugina-tangled", "lugina-streha") + laid_down, "utf-8"
    )
    home = build_world(tmp_path / "home")
    load(home, [path])
    with home.open() as store:
        rows = answered(store, ["complete", "Lumas"]).rows
    states = {one.id: one.state for one in rows if isinstance(one, Prescribed)}
    assert states["service/lu/strehe"] == "known"
    assert states["service/lu/banim"] == "unknown"


@pytest.mark.parametrize(
    "words", [["gaps", "--kind", "x"], ["prescribed-for", "Pustec", "--state", "x"]]
)
def test_another_word_than_the_choices_is_refused(words, shipped_store):
    with pytest.raises(BadInput):
        answered(shipped_store, words)


def test_a_repeal_in_the_future_counts_from_its_day(tangled):
    asked = ["gaps", "--kind", "stale-basis", "--lang", "en", "--on"]
    before = answered(tangled, [*asked, "2026-12-31"]).rows
    after = answered(tangled, [*asked, "2027-01-02"]).rows
    stale = {row.basis for row in after if isinstance(row, Gap)}
    assert "Law on measures against domestic violence" in stale
    assert not any(
        row.basis in stale - {"Decision on the committees"}
        for row in before
        if isinstance(row, Gap)
    )


def test_a_basis_that_is_over_is_told_with_what_repeals_it(tangled):
    asked = ["legal-basis-of", "RRDH", "--lang", "en", "--on", "2027-06-01"]
    assert any(
        "replaced by Law 1/2027" in one for one in answered(tangled, asked).notes
    )


def test_acts_that_cite_themselves_and_amend_each_other_come_to_an_end(tangled):
    rows = told(tangled, ["impact", "2/2026"])["rows"]
    assert [row["id"] for row in rows] == ["act/lu/ligj/2026/3"]


def test_what_one_town_lacks_its_country_does_not(shipped_store):
    rows: Any = answered(shipped_store, ["complete", "Shqipëri", "--lang", "en"]).rows
    centres = {row.id: row.state for row in rows if "qendra-ditore" in row.id}
    assert centres
    assert "missing" not in centres.values()
    here: Any = answered(shipped_store, ["complete", "Pustec", "--lang", "en"]).rows
    assert "missing" in {row.state for row in here if row.id in centres}
