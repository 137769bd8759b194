"""Effects of acts in both directions and in time; versions of an article; odd effects."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pytest

from graph.home import Home
from loaders.pipeline import load
from queries.law.effects_of import Effect
from tests.asked import answered, told
from tests.world import build_world

ODD = """
source: lugina-odd
recorded: 2026-06-01
document: document/lu-odd
records:
  document/lu-odd:
    {at: 1, label: {sq: Akte të çuditshme, en: Odd acts}, file: odd.txt, date: 2026-05-01}
  act/lu/ligj/2024/11:
    at: 2
    label: {sq: Ligji 11/2024, en: Law 11/2024}
    kind: ligj
    number: 11/2024
    date: 2024-03-05
    AMENDS: {to: 'act/lu/ligj/2020/5#nen-8', date: 2024-04-01, at: 2}
  act/lu/ligj/2027/1:
    at: 3
    label: {sq: Ligji 1/2027, en: Law 1/2027}
    kind: ligj
    number: 1/2027
    date: 2026-04-01
    REPEALS: {to: act/lu/ligj/2020/5, date: 2027-01-01, valid_from: 2027-01-01, at: 3}
  act/lu/ligj/2026/4:
    at: 4
    label: {sq: Ligji 4/2026, en: Law 4/2026}
    kind: ligj
    number: 4/2026
    date: 2026-02-01
    AMENDS:
    - {to: act/lu/ligj/2026/4, at: 4}
    - {to: act/lu/vkm/2021/12, date: 2019-01-01, at: 5}
"""
LAW = "act/lu/ligj/2020/5"


@pytest.fixture(scope="module")
def odd(tmp_path_factory):
    folder = tmp_path_factory.mktemp("odd")
    home = build_world(folder / "home")
    (folder / "odd.yaml").write_text(ODD, "utf-8")
    load(home, [folder / "odd.yaml"])
    with Home(home.path).open() as store:
        yield store


def effects(store, act: str, *more: str) -> list[Effect]:
    rows = answered(store, ["effects-of", act, "--lang", "en", *more]).rows
    return [row for row in rows if isinstance(row, Effect)]


def versions(store, on: str, article: str = "8") -> list[dict[str, Any]]:
    rows = told(store, ["article", LAW, article, "--lang", "en", "--on", on])["rows"]
    assert not any("versions" in row for row in rows[1:])
    found: list[dict[str, Any]] = rows[0].get("versions", [])
    return found


def test_an_act_sees_its_effects_from_both_ends(odd):
    mine = effects(odd, LAW)
    assert {(one.way, one.effect, one.id) for one in mine} == {
        ("undergoes", "AMENDS", "act/lu/ligj/2022/9"),
        ("undergoes", "AMENDS", "act/lu/ligj/2024/11"),
        ("undergoes", "REPEALS", "act/lu/ligj/2027/1"),
        ("undergoes", "IMPLEMENTS", "act/lu/vkm/2021/12"),
    }
    [back] = effects(odd, "act/lu/ligj/2024/11")
    assert (back.way, back.id, back.other_article) == ("does", LAW, "neni 8")
    assert all(one.citations for one in mine)


def test_effects_stand_in_order_of_time_and_those_without_a_date_last(odd):
    days = [one.since for one in effects(odd, LAW)]
    known = [one for one in days if one]
    assert known == sorted(known) == days[: len(known)]
    assert days[len(known) :] == [None]


@pytest.mark.parametrize(
    ("on", "force"), [("2026-12-31", "not yet"), ("2027-01-01", "yes")]
)
def test_a_repeal_to_come_is_not_in_force_before_its_day(on, force, odd):
    [repeal] = [one for one in effects(odd, LAW, "--on", on) if one.effect == "REPEALS"]
    assert repeal.force == force
    assert repeal.applied == ("no" if force == "not yet" else "unknown")


def test_a_change_of_a_named_article_is_not_in_our_summary_of_it(odd):
    applied = {one.id: one.applied for one in effects(odd, LAW)}
    assert applied["act/lu/ligj/2024/11"] == "no"
    assert applied["act/lu/ligj/2022/9"] == "unknown"
    assert applied["act/lu/vkm/2021/12"] is None


def test_versions_follow_each_other_without_a_gap_and_one_is_in_force(odd):
    found = versions(odd, "2026-11-22")
    assert [one.get("by") for one in found] == [
        None,
        "Law amending law 5/2020",
        "Law 11/2024",
        "Law 1/2027",
    ]
    assert all(a["until"] == b["since"] for a, b in pairwise(found))
    assert [one["force"] for one in found] == ["over", "over", "yes", "not yet"]
    assert [one.get("scope") for one in found] == [None, "act", "article", "act"]
    assert all(one["citations"] for one in found)


@pytest.mark.parametrize(
    ("on", "current"),
    [("2021-01-01", 0), ("2023-01-01", 1), ("2025-01-01", 2), ("2027-06-01", 3)],
)
def test_the_version_in_force_is_that_of_the_day(on, current, odd):
    force = [one["force"] for one in versions(odd, on)]
    assert force.index("yes") == current
    assert force.count("yes") == 1


def test_beside_an_effect_without_a_date_no_version_is_sure(shipped_store):
    rows = told(shipped_store, ["article", "02/L-17", "6", "--lang", "en"])["rows"]
    assert [one["force"] for one in rows[0]["versions"]] == ["perhaps", "perhaps"]
    assert "since" not in rows[0]["versions"][1]


def test_an_article_is_not_changed_by_what_changes_another(odd):
    by = [one.get("by") for one in versions(odd, "2026-11-22", "7")]
    assert "Law 11/2024" not in by


def test_an_act_without_effects_has_no_versions(world):
    rows = told(world, ["article", "act/lu/vkm/2021/12"])["rows"]
    assert not any("versions" in row for row in rows)


def test_an_effect_on_itself_and_one_too_early_are_kept_and_told(odd):
    answer = answered(odd, ["effects-of", "act/lu/ligj/2026/4", "--lang", "en"])
    assert {row.id for row in answer.rows if isinstance(row, Effect)} == {
        "act/lu/ligj/2026/4",
        "act/lu/vkm/2021/12",
    }
    assert any("an effect on itself" in one for one in answer.notes)
    assert any("before the act was made" in one for one in answer.notes)
    plain = answered(odd, ["effects-of", "act/lu/ligj/2022/9", "--lang", "en"])
    assert not any("check" in one for one in plain.notes)


@pytest.mark.parametrize("article", ["999", "8/1", "IV"])
def test_an_article_that_is_not_there_is_named(article, world):
    answer = answered(world, ["article", LAW, "--article", article, "--lang", "en"])
    assert answer.status == "unknown"
    assert any(f"mention no article {article} of" in one for one in answer.notes)


@pytest.mark.parametrize("question", ["effects-of", "article", "articles-of"])
def test_a_citation_of_ten_thousand_letters_is_no_act(question, world):
    said = "Ligji nr. 99/1999 " + "neni 1, " * 1250
    answer = answered(world, [question, said, "--lang", "en"])
    assert (answer.status, answer.rows) == ("unknown", ())
    assert all(len(one) < 1000 for one in answer.notes)


def test_an_act_that_is_over_still_has_its_effects(world):
    by_name, by_id = (
        effects(world, one) for one in ("VKM 12/2021", "act/lu/vkm/2021/12")
    )
    assert by_name == by_id
    assert [one.effect for one in by_id] == ["IMPLEMENTS"]
