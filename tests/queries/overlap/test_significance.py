"""What chance explains: over all bodies, and within one place and level."""

import pytest

from queries.overlap.significance import significance

TOWN = {f"town/{n}": frozenset({f"office/{n}", f"office/{n + 1}"}) for n in range(30)}
TWINS = {name: frozenset("abcdefghijklmnop") for name in ("town/a", "town/b")}
MEMBERS = {
    **TOWN,
    **TWINS,
    "county/a": frozenset("abcdefghijklmnop"),
    "town/empty": frozenset(),
}
STRATA = {one: one.partition("/")[0] for one in MEMBERS}


@pytest.fixture
def found():
    wanted = [("town/a", "town/b"), ("county/a", "town/a"), ("town/0", "town/9")]
    return significance(MEMBERS, STRATA, "national", wanted)


def test_a_pair_of_one_stratum_has_both(found):
    told = found.columns("town/a", "town/b")
    assert told["null"] == "national"
    assert told["q"] < 0.05
    assert told["q_within"] < 0.05


def test_a_pair_of_two_strata_has_no_q_within(found):
    told = found.columns("county/a", "town/a")
    assert told["q"] < 0.05
    assert told["q_within"] is None


def test_who_shares_nobody_is_chance(found):
    assert found.columns("town/0", "town/9") == {
        "q": 1.0,
        "null": "national",
        "q_within": 1.0,
    }


def test_too_few_bodies_show_nothing():
    found = significance({"town/a": frozenset("a")}, STRATA, "within", [])
    assert found.columns("town/a", "town/b") == {
        "q": 1.0,
        "null": "within",
        "q_within": 1.0,
    }
