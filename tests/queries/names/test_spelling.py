"""Which words are one letter off: held against the distance itself."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from queries.names.spelling import SHORTEST, _one_off

WORDS = st.text("abc", min_size=SHORTEST - 1, max_size=SHORTEST + 2)


def distance(one: str, two: str) -> int:
    """Letters added, missing, changed, or swapped with their neighbour."""
    table = [[max(n, m) for m in range(len(two) + 1)] for n in range(len(one) + 1)]
    for n, a in enumerate(one, 1):
        for m, b in enumerate(two, 1):
            table[n][m] = min(
                table[n - 1][m] + 1,
                table[n][m - 1] + 1,
                table[n - 1][m - 1] + (a != b),
            )
            if n > 1 and m > 1 and one[n - 2 : n] == b + two[m - 2]:
                table[n][m] = min(table[n][m], table[n - 2][m - 2] + 1)
    return table[-1][-1]


@given(WORDS, st.sets(WORDS))
def test_what_is_one_letter_off_is_near(typed, known):
    near = {
        word
        for word in known
        if distance(typed, word) <= 1
        and (len(typed) >= SHORTEST or len(word) > len(typed))
    }
    assert _one_off([typed], known) == near
