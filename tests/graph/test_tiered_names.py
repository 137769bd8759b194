"""Nobody finds, misses or counts by words that one may not see."""

from __future__ import annotations

from graph.merge import records_of, rules_of
from graph.name_filling import NameIndex
from graph.records import ENDLESS, Statement
from graph.tiered_names import TieredNames
from graph.tiers import seen_by
from ontology.model import ontology

RULES = rules_of(ontology(), {})


def post(n, tier, name="Kryetari"):
    said = (f"*@passage/a/{n}-{n}",)
    return Statement(f"post/al/{n}", "Post", {"label_sq": name}, said, tier=tier)


def records(*statements):
    by_id: dict[str, list[Statement]] = {}
    for each in statements:
        by_id.setdefault(each.id, []).append(each)
    return [
        record
        for said in by_id.values()
        for record in records_of([(s, "2020-01-01", ENDLESS) for s in said], RULES)
    ]


def rows_for(tiers, index):
    rows = [row for _, row in index.rows() if row["tier"] in seen_by(tiers)]
    assert len({row["id"] for row in rows}) == len(rows)
    return {row["id"]: (row["things"], row["count"]) for row in rows}


def filled(index, *statements):
    for record in records(*statements):
        index.add(record)
    return index


SAID = (
    post(1, "public"),
    post(2, "professional"),
    post(3, "hidden", "Strehimi"),
    post(1, "professional", "Drejtuesi"),
    *(post(n, "professional") for n in range(10, 450)),
)


def test_each_viewer_has_the_index_of_what_that_viewer_sees():
    for level, tier in enumerate(("public", "professional", "hidden")):
        may_see = [
            s
            for s in SAID
            if ("public", "professional", "hidden").index(s.tier) <= level
        ]
        alone = {
            row["id"]: (row["things"], row["count"])
            for _, row in filled(NameIndex(), *may_see).rows()
        }
        assert rows_for([tier], filled(TieredNames((0, 1, 2)), *SAID)) == alone


def test_what_all_see_alike_is_stored_once():
    rows = list(
        filled(TieredNames((0, 1)), post(1, "public"), post(2, "public")).rows()
    )
    assert {row["tier"] for _, row in rows} == {"public"}
    assert rows == list(
        filled(NameIndex(), post(1, "public"), post(2, "public")).rows()
    )
    assert len({row["key"] for _, row in rows}) == len(rows)
