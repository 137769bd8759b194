"""What is kept of things comes back together, whatever order it came in."""

import errno

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.things_named import Part, ThingsNamed

THINGS = st.sampled_from("abcd")
NAMED = st.tuples(st.just("name"), THINGS, st.sets(st.sampled_from(["rë", "ç"])))
SPOKEN = st.tuples(st.just("speak"), THINGS)
COVERED = st.tuples(st.just("cover"), THINGS, st.sampled_from(["al", "xk-peje"]))
TIED = st.tuples(st.just("belong"), THINGS, THINGS)


def told(steps):
    """Return the parts and the places of these steps."""
    kept = ThingsNamed()
    for how, thing, *rest in steps:
        if how == "name":
            kept.name(thing, rest[0], rest[0])
        else:
            getattr(kept, how)(thing, *rest)
    parts = {
        (p.id, p.named, p.spoken, *map(words, (p.roots, p.topics)))
        for p in kept.parts()
    }
    scopes = kept.scopes(["a", "b", "c", "d"])
    kept.close()
    return parts, {thing: sorted(some) for thing, some in scopes.items()}


def words(text):
    return frozenset(text.split())


def plainly(steps):
    """Return the same with dictionaries."""
    names: dict[str, frozenset[str]] = {}
    covers: dict[str, set[str]] = {}
    spoken, ties = set(), set()
    for how, thing, *rest in steps:
        if how == "name":
            names[thing] = names.get(thing, frozenset()) | rest[0]
        elif how == "speak":
            spoken.add(thing)
        elif how == "cover":
            covers.setdefault(thing, set()).add(rest[0])
        else:
            ties.add((thing, rest[0]))
    parts = {
        (start, start in names, start in spoken, names[end], names[end])
        for start, end in ties
        if end in names and (start in names or start in spoken)
    }
    return parts, {thing: sorted(some) for thing, some in covers.items()}


@given(st.lists(NAMED | SPOKEN | COVERED | TIED))
def test_all_that_was_kept_is_told(steps):
    assert told(steps) == plainly(steps)


def test_a_thing_of_no_words_is_named_all_the_same():
    kept = ThingsNamed()
    kept.name("a", [], [])
    kept.belong("a", "a")
    assert list(kept.parts()) == [Part("a", True, False, "", "")]
    kept.close()


def test_nothing_is_left_behind(tmp_path):
    kept = ThingsNamed(tmp_path)
    for n in range(50_000):
        kept.name(f"{n:0100}", ["word" * 50], [])
        kept.belong(f"{n:0100}", f"{n:0100}")
    assert list(tmp_path.iterdir()) == [], "a process that is killed leaves no file"
    assert sum(1 for _ in kept.parts()) == 50_000
    kept.close()


def test_a_full_disk_says_what_every_file_says(tmp_path):
    kept = ThingsNamed(tmp_path)
    kept._base.execute("PRAGMA max_page_count = 8")

    def fill():
        for n in range(50_000):
            kept.name(str(n), ["word" * 20], [])

    with pytest.raises(OSError, match="No space left") as raised:
        fill()
    assert raised.value.errno == errno.ENOSPC
    kept.close()
