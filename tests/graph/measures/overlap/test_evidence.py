"""Evidence of a pair: a finding a dimension, the same whichever body is named first."""

from __future__ import annotations

from math import log

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.measures.overlap.evidence import DIMENSIONS, Context, evidence
from graph.measures.overlap.profile import Profile, Seat, Task

HERE = {"places": frozenset({"territory/al/lumas"})}


def seat(
    member, *, role="member", field=None, occupant=None, office=False, cites=("*@s",)
):
    taker = occupant or member
    return Seat(
        id=f"seat/{member}", role=role, field=field, member=member, occupant=taker,
        office=office, cites=cites,
    )  # fmt: skip


def body(key, **known):
    return Profile(id=f"mechanism/{key}", **{**HERE, **known})


def told(one, two, **context):
    return evidence(one, two, Context(**context))


def value(name, one, two, **context):
    return told(one, two, **context)[name].value


NAMES = st.sampled_from(["Komiteti", "komiteti drejtues", "ETN", ""])
IDS = st.dictionaries(st.sampled_from("abcd"), st.just(("*@c",)), max_size=3)
SEATS = st.lists(
    st.builds(
        seat,
        st.sampled_from("mnopq"),
        role=st.sampled_from(["chair", "member", "secretariat"]),
        field=st.sampled_from(["police", "health", "other", None]),
        office=st.booleans(),
    ),
    max_size=5,
).map(tuple)
TASKS = st.lists(
    st.builds(
        Task,
        id=st.sampled_from("stuv"),
        action=st.sampled_from(["decide", "report", None]),
        text=st.sampled_from(["masat", "masat e marra", ""]),
    ),
    max_size=3,
    unique_by=lambda one: one.id,
).map(tuple)


def bodies(key):
    return st.builds(
        Profile,
        id=st.just(f"mechanism/{key}"),
        names=st.lists(NAMES, max_size=2).map(tuple),
        kinds=st.frozensets(st.sampled_from(["kind/a", "kind/b"]), max_size=2),
        seats=SEATS,
        tasks=TASKS,
        concerns=IDS,
        groups=IDS,
        acts=IDS,
        places=st.frozensets(st.sampled_from(["territory/al", "territory/al/lumas"])),
        level=st.sampled_from(["municipal", "county", None]),
        wholes=st.dictionaries(
            st.sampled_from(["mechanism/one", "mechanism/x"]), st.just(())
        ),
    )


@given(bodies("one"), bodies("two"))
def test_the_order_of_a_pair_makes_no_difference(one, two):
    context = Context(above={"a": frozenset("b")}, seats_of={"m": 3}, bodies=4)
    forth, back = evidence(one, two, context), evidence(two, one, context)
    assert forth.keys() == DIMENSIONS.keys()
    for name, finding in forth.items():
        assert finding.value == (
            pytest.approx(back[name].value)
            if isinstance(finding.value, float)
            else back[name].value
        )
        assert set(finding.shared) == set(back[name].shared)
        assert set(finding.unknown) == set(back[name].unknown)


@given(bodies("one"), bodies("two"))
def test_what_is_not_known_says_of_which_body(one, two):
    for finding in evidence(one, two, Context()).values():
        if finding.value is None:
            assert finding.unknown


def test_a_body_that_says_nothing_is_neither_alike_nor_different():
    found = told(body("a"), body("b"))
    silent = {name for name, finding in found.items() if finding.value is None}
    assert silent == DIMENSIONS.keys() - {"identity", "structure", "place", "time"}


def test_members_by_jaccard_and_by_how_rare_they_are():
    one = body("a", seats=(seat("m"), seat("n")))
    two = body("b", seats=(seat("m"), seat("o")))
    found = told(one, two, seats_of={"m": 9, "n": 1, "o": 1}, bodies=9)
    assert found["members"].value == pytest.approx(1 / 3)
    assert found["members"].shared == ("m",)
    common, own = log(10 / 9), log(10)
    assert found["rare_members"].value == pytest.approx(common / (common + 2 * own))


def test_only_offices_are_the_same_people():
    one = body("a", seats=(seat("i", occupant="post/x", office=True),))
    two = body("b", seats=(seat("i", occupant="post/y", office=True),))
    found = told(one, two)
    assert (found["members"].value, found["offices"].value) == (1.0, 0.0)


def test_the_field_other_says_nothing():
    one, two = (body(key, seats=(seat("m", field="other"),)) for key in "ab")
    assert value("fields", one, two) is None


@pytest.mark.parametrize(
    ("known", "expected"),
    [
        ({"wholes": {"mechanism/b": ("*@w",)}}, "part_of"),
        ({"reports_to": {"mechanism/b": ("*@w",)}}, "reports_to"),
        ({"seats": (seat("mechanism/b", cites=("*@w",)),)}, "sits_on"),
        ({"wholes": {"mechanism/whole": ("*@w",)}}, "siblings"),
        ({"wholes": {"mechanism/other": ("*@w",)}}, "none"),
    ],
)
def test_how_two_bodies_belong_together(known, expected):
    two = body("b", wholes={"mechanism/whole": ("*@v",)})
    found = told(body("a", **known), two)["structure"]
    assert found.value == expected
    assert ("*@w" in found.cites) is (expected != "none")


def test_a_tie_to_the_kind_of_a_body_is_one_to_the_body():
    one = body("a", reports_to={"kind/k": ("*@w",)})
    assert (
        value("structure", one, body("b", kinds=frozenset({"kind/k"}))) == "reports_to"
    )


def test_a_step_from_one_to_the_other_makes_a_chain():
    steps = {("mechanism/b", "mechanism/a"): ("*@step",)}
    assert value("structure", body("a"), body("b"), steps=steps) == "chain"


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        (("territory/al/lumas",), "equal"),
        (("territory/al",), "contains"),
        (("territory/al/lumas", "territory/xk"), "contains"),
        (("territory/al/gropas",), "disjoint"),
        ((), None),
    ],
)
def test_places_in_the_tree_of_territories(other, expected):
    over = {"territory/al/lumas": frozenset({"territory/al"})}
    two = body("b", places=frozenset(other))
    assert value("place", body("a"), two, over=over) == expected


def test_a_body_that_ended_before_the_other_began_is_apart():
    one, two = body("a", last_day="2020-12-31"), body("b", first_day="2021-01-01")
    assert value("time", one, two) == "apart"
    assert value("time", one, body("b", stance="planned")) == "planned"


def test_what_people_judged_counts_for_kinds_too():
    judged = {frozenset({"kind/k", "mechanism/b"}): ("different", ("*@j",))}
    one = body("a", kinds=frozenset({"kind/k"}))
    found = told(one, body("b"), judged=judged)["identity"]
    assert (found.value, found.cites) == ("different", ("*@j",))
    assert value("identity", one, body("c"), judged=judged) == "unsaid"
    unsure = {frozenset({"kind/k", "mechanism/b"}): ("unsure", ("*@j",))}
    found = told(one, body("b"), judged=unsure)["identity"]
    assert (found.value, found.unknown) == (None, ("mechanism/a", "mechanism/b"))
