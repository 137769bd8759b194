"""What a question takes is told in Albanian too."""

from __future__ import annotations

import pytest

from graph.errors import BadInput
from queries.catalogue import CATALOGUE
from queries.slot_words import ALBANIAN, told
from tests.asked import answered

SLOTS = [slot for one in CATALOGUE for slot in one.slots]


def test_every_slot_has_its_albanian_and_none_is_left_over():
    assert {one.about for one in SLOTS if not one.choices} == set(ALBANIAN)
    for one in SLOTS:
        assert told(one).albanian != ""


@pytest.mark.parametrize(
    ("words", "needs"),
    [
        (["compare-bodies", "KD"], "compare-bodies kërkon edhe: një organ tjetër"),
        (["seat-matrix"], "seat-matrix kërkon edhe: bashkia, qarku ose shteti"),
    ],
)
def test_what_is_missing_is_told_in_albanian(words, needs, world):
    with pytest.raises(BadInput) as refused:
        answered(world, words)
    assert refused.value.message.albanian.startswith(needs)
    assert "municipality" not in refused.value.message.albanian
