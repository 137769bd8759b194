import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.policy import CLAUSES, expand, parameters
from graph.records import BEGINNING, ENDLESS, TIERS, Record


def test_expands_the_variable_and_nothing_else():
    text = "MATCH (n:Post) WHERE visible(n) AND n.stated IS NOT NULL RETURN n.id AS id"
    assert expand(text) == (
        f"MATCH (n:Post) WHERE ({CLAUSES['visible'].format(v='n')}) "
        "AND n.stated IS NOT NULL RETURN n.id AS id"
    )


def test_strings_and_comments_stay():
    text = "// visible(n) is the clause\nRETURN 'known(n)' AS a, \"stated(x)\" AS b"
    assert expand(text) == text


def test_members_of_a_path():
    text = "MATCH p = (a)-[:NEXT*1..8]->(b) WHERE all(x IN nodes(p) WHERE known(x))"
    assert "x.tier IN $tiers" in expand(text)


def test_certain_is_no_guard():
    text = expand("RETURN certain(n) AS certain")
    assert text == ("RETURN (n.from_latest <= $on AND $on <= n.to_earliest) AS certain")
    assert "certain" not in CLAUSES


def test_parameters():
    assert parameters("2026-11-22", tiers=["public"]) == {
        "on": "2026-11-22",
        "known": "9999-12-30",
        "tiers": ["public", "public~hidden", "public~professional"],
        "open_by": "2026-11-22",
    }


@pytest.mark.parametrize(
    ("on", "known", "tiers"),
    [
        ("2026-11-22", "9999-12-30", ()),
        ("2026-11-22", ENDLESS, ("public",)),
    ],
)
def test_nothing_is_open_to_who_sees_nothing(on, known, tiers):
    assert str(parameters(on, known, tiers)["open_by"]) < BEGINNING


DAYS = st.sampled_from([BEGINNING, "2020-01-01", "2024-06-01", "2026-11-22", ENDLESS])


@given(
    st.sampled_from(["public", "professional", "public~professional", "hidden"]),
    st.sampled_from(["reported", "denied", "planned", "contradicted"]),
    st.lists(DAYS, min_size=4, max_size=4),
    st.tuples(DAYS, DAYS),
    st.sampled_from([(), ("public",), ("public", "professional"), TIERS]),
)
def test_what_is_open_is_visible(tier, stance, days, asked, tiers):
    start, end, since, until = (*sorted(days[:2]), *sorted(days[2:]))
    record = Record(
        "post/x", "post/x", "Post", {}, (), stance, tier, since, until,
        start, start, end, end,
    )  # fmt: skip
    clause = parameters(asked[0], asked[1], tiers)
    visible = (
        start <= asked[0] <= end
        and since <= asked[1] < until
        and tier in clause["tiers"]
        and stance != "denied"
    )
    is_open = record.row()["open_from"] <= str(clause["open_by"])
    assert visible or not is_open
    if tier == "public" and tiers and (end, until) == (ENDLESS, ENDLESS):
        assert is_open == (visible and max(start, since) <= min(asked))
