"""Keys come back with their numbers, those that were never given as absent."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import StoreDamaged
from graph.key_table import ABSENT, KeyTable

KEYS = st.text("abë/", max_size=5)


def table(*batches):
    made = KeyTable()
    for batch in batches:
        made.add(list(batch), list(batch.values()))
    made.seal()
    return made


@given(st.dictionaries(KEYS, st.integers(0, 2**62)), st.lists(KEYS), st.integers(0, 5))
def test_each_key_has_its_number(numbers, asked, cut):
    pairs = list(numbers.items())
    made = table(dict(pairs[:cut]), dict(pairs[cut:]))
    assert made.find(asked) == [numbers.get(key, ABSENT) for key in asked]


def test_a_key_given_twice_is_found():
    with pytest.raises(StoreDamaged, match="twice"):
        table({"a": 1, "b": 2}, {"a": 3})


def test_nothing_given():
    assert table().find(["a"]) == [ABSENT]
    assert table({}).find([]) == []
