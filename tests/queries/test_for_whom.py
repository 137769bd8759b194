"""A number for others is no answer: whom a line is for counts as much as its name."""

from __future__ import annotations

import pytest

from tests.asked import answered

OTHERS = {"116", "116111"}


@pytest.mark.parametrize(
    "named",
    [
        ("linja telefonike", "viktimat e dhunës"),
        ("këshillimi me telefon", "viktimat e dhunës"),
        ("linja e këshillimit", "dhuna në familje"),
        ("dhuna në familje", "linja e këshillimit"),
    ],
)
def test_a_line_for_children_does_not_answer_for_victims_of_violence(
    named, shipped_store
):
    answer = answered(shipped_store, ["contact-of", *named, "Pustec", "--lang", "en"])
    rows = answer.envelope()["rows"]
    assert answer.status == "unknown"
    assert not OTHERS & {row.get("value") for row in rows}
    assert [row["passes_to"] for row in rows] == [
        ["Local coordinator for measures against domestic violence"]
    ]
    assert [4880, 4892] in [one["lines"] for one in answer.envelope()["citations"]]
    assert any(
        one.startswith("left out, for they are for others") for one in answer.notes
    )


@pytest.mark.parametrize("whom", ["mbrojtja e fëmijëve", "fëmijët"])
def test_a_line_is_given_to_whom_it_is_for(whom, shipped_store):
    asked = ["contact-of", "linja telefonike", whom, "Pustec"]
    rows = answered(shipped_store, asked).envelope()["rows"]
    assert {row["value"] for row in rows} == {"116111"}


def test_whom_a_case_is_about_hides_no_office(world):
    asked = ["contact-of", "koordinatori vendor", "mbrojtja e fëmijëve", "Lumas"]
    rows = answered(world, asked).envelope()["rows"]
    assert [row["value"] for row in rows] == ["+355690000001"]


def test_a_line_for_several_is_for_each_of_them(world):
    for whom in ("viktimat e dhunës", "mbrojtja e fëmijëve"):
        asked = ["contact-of", "linja e ndihmës", whom, "Lumas"]
        rows = answered(world, asked).envelope()["rows"]
        assert [row["value"] for row in rows] == ["116"]


@pytest.mark.parametrize(
    ("words", "hours"),
    [
        (("Koordinatori vendor për masa kundër dhunës në familje", "Pustec"), []),
        (("punonjësit në gadishmëri", "Elbasan"), ["24/7"]),
    ],
)
def test_hours_alone_are_no_way_to_reach_somebody(words, hours, shipped_store):
    """Nor are those of what is but planned hours at all: a duration is not one."""
    answer = answered(shipped_store, ["contact-of", *words])
    assert answer.status == "unknown"
    assert [row.get("hours") for row in answer.envelope()["rows"]] == hours
