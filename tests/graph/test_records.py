import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.errors import BadInput, LoadFailed, Mistake, NotFound, StoreMissing
from graph.records import Statement, from_line, split_entry, to_line

SCALARS = (
    st.text(st.characters(codec="utf-8"), max_size=5)
    | st.integers(-(2**53), 2**53)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.booleans()
)
PROPS = st.dictionaries(
    st.text("abc_", min_size=1, max_size=4),
    SCALARS | st.lists(st.text(st.characters(codec="utf-8")), max_size=3).map(tuple),
    max_size=4,
)


@given(
    PROPS,
    st.lists(st.text(st.characters(codec="utf-8")), max_size=3).map(tuple),
    st.sampled_from(["public", "hidden"]),
    st.none() | st.just("2021-06"),
    st.none() | st.just("a/1"),
)
def test_line_round_trip(props, stated, tier, dated, start):
    end = "b/1" if start else None
    statement = Statement("x/1", "Post", props, stated, start, end, tier, dated)
    assert from_line(to_line(statement)) == statement
    assert "\n" not in to_line(statement)


def test_line_has_sorted_keys_and_no_defaults():
    line = to_line(Statement("x/1", "Post", {"b": 1, "a": "ë"}, ("*@p",)))
    assert line == '{"id":"x/1","props":{"a":"ë","b":1},"stated":["*@p"],"type":"Post"}'


@pytest.mark.parametrize(
    "line", ["", "[]", "{}", '{"id":"a","type":"b","props":3}', "x"]
)
def test_bad_line(line):
    with pytest.raises(BadInput, match=r"file\.jsonl:3: not a record"):
        from_line(line, "file.jsonl:3")


def test_half_a_sign_is_no_text():
    with pytest.raises(BadInput, match="'x/1' cannot be written"):
        to_line(Statement("x/1", "Post", {"a": "\ud800"}, ()))


@pytest.mark.parametrize(
    ("entry", "parts"),
    [
        ("*@passage/001/3-4", ("*", "reported", False, "passage/001/3-4")),
        ("*~passage/001/3-4", ("*", "reported", True, "passage/001/3-4")),
        ("*!planned@passage/a~b/1", ("*", "planned", False, "passage/a~b/1")),
        ("*!denied~passage/a@b/1", ("*", "denied", True, "passage/a@b/1")),
        ("label_sq@p", ("label_sq", "reported", False, "p")),
    ],
)
def test_entries(entry, parts):
    assert split_entry(entry) == parts


def test_entry_without_passage():
    with pytest.raises(BadInput, match="no passage"):
        split_entry("*")


def test_errors_name_thing_place_and_remedy():
    error = NotFound("no post 'x'", where="a.yaml:3", remedy="Try y.", allowed=["y"])
    assert str(error) == "a.yaml:3: no post 'x'. Try y."
    again = pickle.loads(pickle.dumps(error))
    assert (str(again), again.allowed) == (str(error), ("y",))
    assert "ura load" in str(StoreMissing("nothing here"))


def test_load_failed_lists_mistakes():
    error = LoadFailed(
        [
            Mistake(
                "unknown role", "a.xlsx, sheet 1, row 3", "chiar", ("chair",), "chair"
            )
        ],
        where="a.xlsx",
        more=2,
    )
    assert (
        "row 3: unknown role ('chiar'). Did you mean 'chair'? Allowed: chair."
        in str(error)
    )
    assert "3 mistakes" in str(error)
    assert "... and 2 more" in str(error)
