"""What a change touches on the shipped data; hostile changes."""

from __future__ import annotations

import pytest

from graph.errors import BadInput
from queries.law.impact import Touched
from queries.viewer import Reader
from tests.asked import answered


def _touched(store: Reader, *words: str) -> list[Touched]:
    rows = answered(store, ["impact", *words]).rows
    return [row for row in rows if isinstance(row, Touched)]


def test_every_row_says_over_what_the_change_came(shipped_store):
    rows = _touched(shipped_store, "18/2017")
    assert all(len(row.through or ()) == row.distance for row in rows)


def test_nothing_is_stored(shipped_store):
    before = answered(shipped_store, ["legal-basis-of", "ETN", "Elbasan"])
    answered(shipped_store, ["impact", "VKM 327/2021"])
    assert answered(shipped_store, ["legal-basis-of", "ETN", "Elbasan"]) == before


@pytest.mark.parametrize(
    "words",
    [
        ["impact", "9669", "--change", "replace-by"],
        ["impact", "9669", "18/2017", "--change", "repeal"],
        ["impact", "9669", "--since", "31.02.2021"],
    ],
)
def test_a_change_that_makes_no_sense_is_refused(words, shipped_store):
    with pytest.raises(BadInput):
        answered(shipped_store, words)


def test_an_unknown_act_is_unknown(shipped_store):
    assert answered(shipped_store, ["impact", "Ligji 7777"]).status == "unknown"


def test_an_article_that_is_not_there_touches_nothing_and_says_so(shipped_store):
    answer = answered(shipped_store, ["impact", "18/2017", "--article", "999"])
    assert answer.status == "unknown"
    assert any("999" in one for one in answer.notes)


def _relations(store: Reader, *words: str) -> dict[str, tuple[str | None, str | None]]:
    return {r.id: (r.relation, r.outcome) for r in _touched(store, *words)}


def test_an_amending_law_amends_it_and_is_no_mere_mention(shipped_store):
    amending = ("act/al/ligj/9914", "act/al/ligj/10329", "act/al/ligj/2018/47")
    told = _relations(shipped_store, "9669", "--change", "repeal")
    for one in amending:
        assert told[one] == ("amends it", "has nothing left to change")
        back = _relations(shipped_store, one, "--change", "repeal")
        assert back["act/al/ligj/9669"] == ("is amended by it", "to be read again")


def test_what_carries_an_act_out_is_told_to_implement_it(shipped_store):
    programme = "act/xk/program/mbrojtja-e-femijeve-2019-2021"
    told = _relations(shipped_store, "06/L-084")
    assert told[programme] == ("implements it", "keeps another basis")
    back = _relations(shipped_store, programme)
    law = back["act/xk/ligj/06-L-084"]
    assert law == ("is implemented by it", "loses what carries it out")


def test_what_hangs_on_an_act_that_only_cites_is_not_touched(shipped_store):
    plan = "act/al-pustec/plan/plani-social-2026-2028"
    goals = "act/int/tjeter/objektivat-e-zhvillimit-te-qendrueshem"
    told = _relations(shipped_store, goals)
    assert told[plan] == ("cites it", "cites what changes")
    of_plan = {row.id for row in _touched(shipped_store, plan)}
    assert of_plan
    assert not of_plan & set(told)


def test_a_concern_is_there_without_the_act(shipped_store):
    told = _relations(shipped_store, "18/2017")
    assert told["concern/child-protection"][1] == "no longer regulated by it"


def test_what_hangs_on_our_reading_says_so(shipped_store):
    told = {row.id: row.our_reading for row in _touched(shipped_store, "VKM 327/2021")}
    assert told["mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"]
    assert not told["mechanism/al-elbasan/ekipi-teknik-nderdisiplinar/dhune-ne-familje"]


def test_every_seat_has_a_name(shipped_store):
    rows = _touched(shipped_store, "VKM 327/2021", "--lang", "en")
    seats = {row.id: row.what for row in rows if row.type == "Seat"}
    assert len(seats) > 30
    assert all(seats.values())
    assert "Prefect of Elbasan (Steering Committee)" in seats.values()
