"""The rule table: what is not known can make a grade possible, never wrong."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.errors import BadInput
from graph.measures.overlap.evidence import DIMENSIONS, Finding
from graph.measures.overlap.grade import grade
from graph.measures.overlap.rules import (
    GRADES,
    SHIPPED,
    WORDS,
    Condition,
    read_rules,
    shipped_rules,
)

UNRELATED = {
    "identity": "unsaid", "name": 0.1, "kind": False, "structure": "none", "place": "equal",
    "time": "together", "level": True, "concerns": 0.0, "broad_concern": False,
    "activities": 0.0, "beneficiaries": 0.0, "members": 0.0, "rare_members": 0.0,
    "offices": 0.0, "fields": 0.0, "chair": False, "secretariat": False, "basis": 0.0,
}  # fmt: skip
SAME_WORK = {
    "concerns": 1.0,
    "broad_concern": True,
    "activities": 1.0,
    "beneficiaries": 1.0,
}


def told(**values):
    return {name: Finding(value) for name, value in {**UNRELATED, **values}.items()}


def graded(**values):
    found = grade(told(**values), shipped_rules())
    return found.name, found.certain


def values_of(name):
    if name not in WORDS:
        return st.none() | st.floats(0, 1)
    words = WORDS[name]
    return st.none() | (
        st.booleans() if words == ("yes", "no") else st.sampled_from(words)
    )


EVIDENCE = st.fixed_dictionaries({name: values_of(name) for name in DIMENSIONS})


@pytest.mark.parametrize(
    ("values", "expected"),
    [
        ({}, "unrelated"),
        ({"identity": "same"}, "same_body"),
        ({**SAME_WORK, "name": 0.95, "members": 0.9}, "same_body"),
        ({**SAME_WORK, "name": 0.95, "members": 0.9, "identity": "different"}, "duplication"),
        ({**SAME_WORK, "structure": "reports_to"}, "complement"),
        ({**SAME_WORK, "structure": "chain"}, "complement"),
        ({**SAME_WORK, "structure": "siblings"}, "duplication"),
        ({**SAME_WORK, "structure": "siblings", "activities": 0.1}, "complement"),
        ({**SAME_WORK, "members": 0.0}, "duplication"),
        ({**SAME_WORK, "members": 1.0, "place": "disjoint"}, "unrelated"),
        ({**SAME_WORK, "members": 1.0, "time": "apart"}, "unrelated"),
        ({**SAME_WORK, "place": "contains"}, "overlap"),
        ({"members": 1.0, "offices": 1.0, "name": 0.99}, "unrelated"),
        ({"activities": 0.3, "members": 0.2}, "overlap"),
        ({"concerns": 0.6, "broad_concern": True, "beneficiaries": 0.6}, "overlap"),
        ({"concerns": 0.5, "broad_concern": True, "beneficiaries": 0.5}, "fragmentation"),
        ({"broad_concern": True}, "fragmentation"),
    ],
)  # fmt: skip
def test_the_first_rule_that_fits_counts(values, expected):
    assert graded(**values) == (expected, True)


def test_what_is_not_known_is_named_and_never_makes_a_duplication():
    same = {**SAME_WORK, "beneficiaries": None}
    found = grade(
        {**told(**same), "beneficiaries": Finding(None, unknown=("m/a",))},
        shipped_rules(),
    )
    assert (found.name, found.certain) == ("overlap", False)
    assert [(m.grade, m.dimension, m.bodies) for m in found.would_change] == [
        ("duplication", "beneficiaries", ("m/a",))
    ]


@given(EVIDENCE)
def test_every_evidence_has_a_grade_with_reasons_in_order(values):
    found = grade(told(**values), shipped_rules())
    assert found.name in GRADES
    assert found.certain is not bool(found.would_change)
    for decides in (True, False):
        weights = [r.weight for r in found.reasons if r.decides is decides]
        assert weights == sorted(weights, reverse=True)
    assert all(one.finding.value is not None for one in found.reasons)


def test_what_is_taken_as_met_though_unknown_is_named_with_what_it_might_be_instead():
    some = told(concerns=0.5, broad_concern=True, beneficiaries=0.5, activities=None)
    found = grade(some, shipped_rules())
    assert (found.name, found.certain) == ("overlap", False)
    assert {(m.grade, m.dimension) for m in found.would_change} == {
        ("fragmentation", "activities")
    }


@settings(max_examples=1000)
@given(EVIDENCE, EVIDENCE)
def test_a_certain_grade_stays_whatever_becomes_known(values, later):
    before = grade(told(**values), shipped_rules())
    learned = {k: later[k] if v is None else v for k, v in values.items()}
    after = grade(told(**learned), shipped_rules())
    might = {before.name} | {one.grade for one in before.would_change}
    assert after.name in might


def changed(tmp_path, old, new):
    text = SHIPPED.read_text("utf-8")
    assert old in text
    path = tmp_path / "rules.yaml"
    path.write_text(text.replace(old, new, 1), "utf-8")
    return path


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("  complement:", "  complemant:", "complement"),
        ("activities: at least 0.6", "activitees: at least 0.6", "activities"),
        ("activities: at least 0.6", "activities: at least 1.6", "from 0 to 1"),
        ("activities: at least 0.6", "activities: many", "at least 0.5"),
        ("    - identity: same", "    - identity: equal", "same"),
        ("  identity: 10", "  identity: much", "number"),
        ("  identity: 10", "  identity: -1", "0 or more"),
        ("  identity: 10", "  identify: 10", "identity"),
        ("    when:\n    - {}", "    when: all", "list"),
        ("grades:", "grades: [", "line"),
        ("weights:", "wights:", "weights"),
    ],
)
def test_a_mistake_names_its_line_and_what_is_allowed(tmp_path, old, new, said):
    with pytest.raises(BadInput) as caught:
        read_rules(changed(tmp_path, old, new))
    assert said in str(caught.value)
    assert "line" in caught.value.where


@pytest.mark.parametrize("text", ["", "- a\n", "\x00", "a: b"])
def test_what_is_no_table_is_refused(tmp_path, text):
    path = tmp_path / "rules.yaml"
    path.write_text(text, "utf-8")
    with pytest.raises(BadInput):
        read_rules(path)


def test_a_file_that_is_not_there_is_named(tmp_path):
    with pytest.raises(BadInput, match="No such file"):
        read_rules(tmp_path / "none.yaml")
    binary = tmp_path / "binary.yaml"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(BadInput, match="UTF-8"):
        read_rules(binary)


def test_a_changed_table_changes_the_grade(tmp_path):
    path = changed(
        tmp_path, "beneficiaries: at least 0.7", "beneficiaries: at least 0.2"
    )
    some = told(**{**SAME_WORK, "beneficiaries": 0.3})
    assert grade(some, shipped_rules()).name == "overlap"
    assert grade(some, read_rules(path)).name == "duplication"


def test_conditions_are_three_valued():
    share = Condition(least=0.5)
    assert [share.holds(v) for v in (0.5, 0.4, None)] == [True, False, None]
    assert replace(share, or_unknown=True).holds(None) is True
    word = Condition(frozenset({"equal"}), turned=True)
    assert [word.holds(v) for v in ("equal", "disjoint", None)] == [False, True, None]
    assert Condition(frozenset({"yes"})).holds(True) is True
    assert Condition(below=0.5).holds(0.5) is False
