"""Pairs come back grouped and in order, however many files they waited in."""

from hypothesis import given
from hypothesis import strategies as st

from graph.postings import Postings

WORDS = st.text("abë ", min_size=1, max_size=4)


def listed(postings):
    return [(key, list(things)) for key, things in postings.groups()]


@given(st.lists(st.tuples(WORDS, WORDS)), st.integers(1, 5))
def test_each_key_gives_its_things_once_and_in_order(pairs, most):
    postings = Postings(most=most)
    for key, thing in pairs:
        postings.add(key, thing)
    wanted = {key: sorted({t for k, t in pairs if k == key}) for key, _ in pairs}
    assert listed(postings) == sorted(wanted.items())


def test_nothing_is_left_behind(tmp_path):
    postings = Postings(tmp_path, most=1)
    for n in range(5):
        postings.add("a", str(n))
    assert list(tmp_path.iterdir()) == []
    assert listed(postings) == [("a", ["0", "1", "2", "3", "4"])]
    assert listed(postings) == []
