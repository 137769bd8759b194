"""Where shapes stand: none on another, whatever the picture."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from viz.layout import COLUMN, GAP, LINE, LINES, WIDE, folded, places
from viz.picture import Picture, Shape, Tie


def picture(count, ties, centre=("0",)):
    shapes = tuple(
        Shape(id=str(n), type="Institution", label=(f"Emri {n}",) * 2)
        for n in range(count)
    )
    lines = tuple(
        Tie(id=f"{a}-{b}", start=str(a), end=str(b), type="IN", label=("në", "in"))
        for a, b in sorted(ties)
    )
    return Picture(shapes, lines, tuple(one for one in centre if int(one) < count))


def pairs(count):
    end = st.integers(0, count - 1)
    return st.sets(st.tuples(end, end), max_size=60)


@settings(max_examples=60)
@given(st.integers(1, 40).flatmap(lambda n: st.tuples(st.just(n), pairs(n))))
def test_no_shape_stands_on_another(drawn):
    count, ties = drawn
    found = places(picture(count, ties))
    assert found.keys() == {str(n) for n in range(count)}
    columns: dict[int, list[int]] = {}
    for x, y in found.values():
        columns.setdefault(x, []).append(y)
    for ys in columns.values():
        ordered = sorted(ys)
        assert all(b - a >= LINE + GAP - 1 for a, b in pairwise(ordered))
    assert places(picture(count, ties)) == found


def test_the_centre_is_in_the_middle_and_steps_are_columns():
    found = places(picture(4, {(0, 1), (1, 2), (0, 3)}))
    assert found["0"] == (0, 0)
    assert {abs(found[one][0]) for one in ("1", "3")} == {COLUMN}
    assert abs(found["2"][0]) == 2 * COLUMN


def test_a_tall_picture_is_laid_in_rings():
    found = places(picture(400, {(0, n) for n in range(1, 400)}))
    assert len(set(found.values())) == 400
    far = {round((x * x + y * y) ** 0.5) for one, (x, y) in found.items() if one != "0"}
    assert max(far) - min(far) <= 2


def test_several_centres_stand_apart():
    found = places(picture(3, {(0, 2), (1, 2)}, centre=("0", "1")))
    assert len(set(found.values())) == 3


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Bashkia", ["Bashkia"]),
        ("", []),
        ("Drejtoria Rajonale e Formimit", ["Drejtoria Rajonale e", "Formimit"]),
        ("x" * 99, ["x" * (WIDE + 5) + "…"]),
    ],
)
def test_names_are_folded_between_words(text, wanted):
    assert list(folded(text)) == wanted


def test_a_long_name_is_cut_and_says_so():
    lines = folded("një emër shumë i gjatë " * 9)
    assert len(lines) == LINES
    assert lines[-1].endswith("…")
