from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.authority import Authority
from graph.errors import BadInput
from graph.merge import Rules, contest, records_of, rules_of
from graph.records import BEGINNING, ENDLESS, TIERS, Record, Statement
from graph.tiers import seen_by
from ontology.model import ontology

RULES = Rules(
    {"document/a": Authority(3, "2020"), "document/b": Authority(3, "2021")}, {}
)


def state(entry="*@passage/a/1-1", **more):
    given = {"id": "post/x", "type": "Post", "props": {}, "stated": (entry,), **more}
    return Statement(**given)


def versions(*said):
    return [(r.key, r.recorded_at, r.retracted_at) for r in records_of(said, RULES)]


def test_one_statement_is_one_record():
    [record] = records_of(
        [(state(tier="hidden", dated="2020"), "2024-01-01", ENDLESS)], RULES
    )
    assert (record.key, record.stance, record.tier) == ("post/x", "reported", "hidden")
    assert (record.recorded_at, record.retracted_at) == ("2024-01-01", ENDLESS)
    assert (record.from_earliest, record.to_latest) == (BEGINNING, ENDLESS)
    assert (record.from_latest, record.to_earliest) == ("2020-12-31", "2020-01-01")


def test_history():
    one = state(props={"vacant": True})
    two = state(props={"vacant": False})
    assert versions(
        (one, "2020-01-01", "2021-01-01"),
        (two, "2021-01-01", "2022-01-01"),
    ) == [
        ("post/x~2020-01-01", "2020-01-01", "2021-01-01"),
        ("post/x~2021-01-01", "2021-01-01", "2022-01-01"),
    ]


def test_what_did_not_change_is_one_version():
    assert versions(
        (state(), "2020-01-01", "2021-01-01"), (state(), "2021-01-01", ENDLESS)
    ) == [("post/x", "2020-01-01", ENDLESS)]


def test_forgotten_and_learned_again():
    assert versions(
        (state(), "2020-01-01", "2021-01-01"), (state(), "2022-01-01", ENDLESS)
    ) == [
        ("post/x~2020-01-01", "2020-01-01", "2021-01-01"),
        ("post/x", "2022-01-01", ENDLESS),
    ]


def test_a_correction_alone_is_no_record():
    fix = state("vacant@passage/a/1-1", props={"vacant": True})
    assert records_of([(fix, "2020-01-01", ENDLESS)], RULES) == []
    both = [(fix, "2020-01-01", ENDLESS), (state(), "2021-01-01", ENDLESS)]
    [record] = records_of(both, RULES)
    assert (record.recorded_at, record.props) == ("2021-01-01", {"vacant": True})


@pytest.mark.parametrize(
    ("entries", "stance"),
    [
        (["*@a", "*!planned@b"], "reported"),
        (["*!denied@a", "*!planned@b"], "denied"),
        (["*!prescribed@a", "*!planned@b"], "planned"),
        (["*~a", "*!denied~b"], "contradicted"),
    ],
)
def test_stance(entries, stance):
    said = [(state(f"{entry}/1-1"), "2020-01-01", ENDLESS) for entry in entries]
    assert [r.stance for r in records_of(said, RULES)] == [stance]
    together = state()
    together = replace(together, stated=tuple(sorted(f"{e}/1-1" for e in entries)))
    [record] = records_of([(together, "2020-01-01", ENDLESS)], RULES)
    assert record.stance == stance


def test_then_and_no_longer_is_no_contradiction():
    was = state(props={"valid_to": "2020"}, dated="2019")
    gone = state(
        "*!denied@passage/b/1-1", props={"valid_from": "2020-06"}, dated="2021"
    )
    for said in ([was, gone], [gone, was]):
        [record] = records_of([(s, "2022-01-01", ENDLESS) for s in said], RULES)
        assert record.stance == "reported"
        assert record.props == {"valid_to": "2020"}
        assert record.attested_on == "2019"
        assert record.to_latest == "2020-12-31"


def test_claims_follow_the_record():
    one = state(props={"name": "A"}, tier="professional")
    two = state("*@passage/b/2-2", props={"name": "B"})
    records = records_of(
        [(one, "2020-01-01", ENDLESS), (two, "2021-01-01", ENDLESS)], RULES
    )
    assert [(r.type, r.recorded_at, r.tier) for r in records] == [
        ("Post", "2020-01-01", "professional"),
        ("Post", "2021-01-01", "professional"),
        ("Post", "2021-01-01", "public~professional"),
        ("Claim", "2021-01-01", "professional"),
        ("Claim", "2021-01-01", "professional"),
    ]
    assert [dict(r.props) for r in records[3:]] == [
        {
            "of": "post/x",
            "property": "name",
            "value": "A",
            "chosen": False,
            "rule": "newer",
        },
        {
            "of": "post/x",
            "property": "name",
            "value": "B",
            "chosen": True,
            "rule": "newer",
        },
    ]
    assert records[1].props == {"name": "B"}
    assert records[4].stated == ("*@passage/b/2-2",)
    assert not ontology().check_props("Claim", records[3].props)


def test_what_happened_holds_from_then_on():
    event = Statement("event/x", "Event", {"date": "2021-06"}, ("*@passage/a/1-1",))
    [record] = records_of([(event, "2024-01-01", ENDLESS)], RULES)
    days = (
        record.from_earliest,
        record.from_latest,
        record.to_earliest,
        record.to_latest,
    )
    assert days == ("2021-06-01", "2021-06-30", ENDLESS, ENDLESS)


def test_an_impossible_date_names_the_record():
    with pytest.raises(BadInput, match="post/x has an impossible date"):
        records_of(
            [(state(props={"valid_from": "2021-13"}), "2024-01-01", ENDLESS)], RULES
        )


def parent(start, end, entry="*@passage/a/1-1", type_="PART_OF", **props):
    identifier = f"{type_}|{start}|{end}"
    return Statement(identifier, type_, props, (entry,), start, end)


def contested(*statements):
    rules = rules_of(ontology(), {})
    records = [
        record
        for statement in sorted(statements, key=lambda s: s.id)
        for record in records_of([(statement, "2020-01-01", ENDLESS)], rules)
    ]
    return [r.end for r in contest(records, rules) if r.contested]


A, B, C = "institution/a", "institution/b", "institution/c"


def test_two_parents_contest_each_other():
    assert contested(parent(A, B), parent(A, C), parent(B, C)) == [B, C]


@pytest.mark.parametrize(
    "pair",
    [
        (parent(A, B), parent(A, "institution/b/unit")),
        (parent(A, B), parent(A, "institution-kind/al/x")),
        (parent(A, B, valid_to="2020"), parent(A, C, valid_from="2020")),
        (parent(A, B), parent(A, C, "*!denied@passage/a/1-1")),
        (parent("mechanism/a", "mechanism/b"), parent("mechanism/a", "mechanism/c")),
        (
            parent(A, "territory/x", type_="COVERS"),
            parent(A, "territory/y", type_="COVERS"),
        ),
    ],
)
def test_what_does_not_exclude(pair):
    assert contested(*pair) == []


DAYS = ["2020-01-01", "2021-01-01", "2022-01-01", ENDLESS]
STATEMENTS = st.builds(
    Statement,
    id=st.just("post/x"),
    type=st.just("Post"),
    props=st.dictionaries(
        st.sampled_from(["name", "valid_from", "valid_to", "alias", "label_sq", "n"]),
        st.sampled_from(["2020", "2021-06", "2021"]),
        max_size=3,
    ),
    stated=st.lists(
        st.sampled_from(
            [
                "*@passage/a/1-1",
                "*!denied@passage/b/1-1",
                "*~passage/b/3-3",
                "name@passage/a/2-2",
            ]
        ),
        min_size=1,
        unique=True,
    ).map(lambda entries: tuple(sorted(entries))),
    tier=st.sampled_from(["public", "professional", "hidden"]),
    dated=st.sampled_from([None, "2020", "2021-06"]),
)
SAID = st.lists(
    st.tuples(STATEMENTS, st.sampled_from(DAYS[:3]), st.sampled_from(DAYS[1:])).filter(
        lambda said: said[1] < said[2]
    ),
    min_size=1,
    max_size=4,
)


@given(SAID, st.randoms())
def test_order_does_not_matter(said, random):
    mixed = list(said)
    random.shuffle(mixed)
    assert records_of(mixed, RULES) == records_of(said, RULES)


@given(SAID)
def test_one_version_at_a_time(said):
    by_id: dict[str, list[Record]] = {}
    for record in records_of(said, RULES):
        by_id.setdefault(record.id, []).append(record)
    for records in by_id.values():
        assert len({record.key for record in records}) == len(records)
        for tiers in ["public"], ["professional"], ["hidden"]:
            seen = [record for record in records if record.tier in seen_by(tiers)]
            seen.sort(key=lambda record: record.recorded_at)
            for earlier, later in pairwise(seen):
                assert earlier.retracted_at <= later.recorded_at


@given(SAID)
def test_each_viewer_gets_the_merge_of_what_that_viewer_may_see(said):
    for level, tier in enumerate(TIERS):
        may_see = [s for s in said if TIERS.index(s[0].tier) <= level]
        alone = records_of(may_see, RULES) if may_see else []
        seen = [r for r in records_of(said, RULES) if r.tier in seen_by([tier])]
        shown = [r for r in alone if r.tier in seen_by([tier])]
        assert [_on(day, seen) for day in DAYS] == [_on(day, shown) for day in DAYS]


def _on(day, records):
    """What is known on a day, whatever its view is called."""
    nameless = {"key": "", "tier": "", "recorded_at": "", "retracted_at": ""}
    known = [r for r in records if r.recorded_at <= day < r.retracted_at]
    return sorted((r._replace(**nameless) for r in known), key=lambda r: r.id)


def test_a_disagreement_is_marked_only_for_who_sees_both_sides():
    def part(of, tier):
        ends = "institution/x/y", of
        return Statement(
            f"PART_OF|{ends[0]}|{of}", "PART_OF", {}, ("*@p/1-1",), *ends, tier
        )

    said = [part("institution/x/a", "public"), part("institution/x/b", "professional")]
    made = [r for s in said for r in records_of([(s, "2020-01-01", ENDLESS)], RULES)]
    marked = {
        (r.end, r.tier): r.contested for r in contest(made, rules_of(ontology(), {}))
    }
    assert marked == {
        ("institution/x/a", "public~professional"): (),
        ("institution/x/a", "professional"): ("PART_OF",),
        ("institution/x/b", "professional"): ("PART_OF",),
    }


def test_a_disagreement_is_marked_only_while_it_lasts():
    def part(of, since, until):
        ends = "institution/x/y", of
        said = Statement(f"PART_OF|{ends[0]}|{of}", "PART_OF", {}, ("*@p/1-1",), *ends)
        return records_of([(said, since, until)], RULES)

    made = [
        *part("institution/x/a", "2020-01-01", ENDLESS),
        *part("institution/x/b", "2021-01-01", "2022-01-01"),
    ]
    marked = [
        (r.end, r.key.partition("~")[2], r.recorded_at, r.retracted_at, r.contested)
        for r in contest(made, rules_of(ontology(), {}))
    ]
    assert marked == [
        ("institution/x/a", "2020-01-01", "2020-01-01", "2021-01-01", ()),
        ("institution/x/a", "2021-01-01", "2021-01-01", "2022-01-01", ("PART_OF",)),
        ("institution/x/a", "", "2022-01-01", ENDLESS, ()),
        ("institution/x/b", "2021-01-01", "2021-01-01", "2022-01-01", ("PART_OF",)),
    ]
