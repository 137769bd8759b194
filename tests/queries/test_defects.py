"""What is wrong with a pathway: each kind of defect, and none where nothing is wrong."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.values.opening import MIDNIGHT, opening
from queries.defects import Ends, defects_of, longest_gap

A, B = "post/x/a", "post/x/b"


def step(n, *then, **said):
    given = {"deadline": None, "deadline_from": {}, "action": "assess", **said}
    ids = [f"step/{one}" for one in then]
    return {"id": f"step/{n}", "position": n, "next_ids": ids, "cites": [f"*@p{n}"], **given}  # fmt: skip


def actor(identifier):
    label = {"sq": identifier, "en": identifier}
    return {"id": identifier, "type": "Post", "label": label, "cites": []}


def ends(steps, by=(A, B), hours=None, to=None):
    """Return ends at which the actors take turns."""
    who = {one["id"]: [actor(by[n % len(by)])] for n, one in enumerate(steps)} if by else {}  # fmt: skip
    return Ends(who, to or {}, hours or {}, frozenset())


def kinds(steps, **given):
    return [one.kind for one in defects_of(steps, ends(steps, **given))]


def test_a_pathway_without_a_defect_has_none():
    assert kinds([step(1, 2), step(2)]) == []


@pytest.mark.parametrize(
    ("steps", "given", "kind"),
    [
        ([step(1)], {"by": ()}, "no_actor"),
        ([step(1, action="refer")], {}, "no_receiver"),
        ([step(1), step(2)], {}, "unlinked"),
        ([step(1, 2), step(2), step(3)], {}, "unreachable"),
        ([step(1, 2, 3), step(2), step(3)], {}, "dead_end"),
        ([step(1, 2), step(2, 3), step(3, 2)], {}, "endless_loop"),
        ([step(1, deadline="P60D")], {}, "no_clock"),
        ([step(1, 2), step(2, 3), step(3)], {}, "single_point"),
    ],
)
def test_each_defect_is_found(steps, given, kind):
    assert kind in kinds(steps, **given)


def test_a_deadline_behind_office_hours_is_told_with_the_gap():
    steps = [step(1, deadline="PT24H", deadline_from={"en": "the notice"})]
    office = {A: ["Mo-Fr 08:00-16:00"]}
    [late] = defects_of(steps, ends(steps, hours=office))
    assert late.kind == "late_office"
    assert "closed for up to 64 hours" in late.what["en"]
    assert kinds(steps, hours={A: ["Mo-Fr 08:00-16:00", "24/7"]}) == []
    assert kinds(steps) == ["office_unsaid"]
    longer = [step(1, deadline="PT72H", deadline_from={"en": "the notice"})]
    assert kinds(longer, hours=office) == []


def test_a_receiver_that_is_a_mere_kind_is_vague_unless_somewhere_there_is_one():
    steps = [step(1, action="refer")]
    kind = {**actor("role/x/social-worker"), "type": "Role"}
    to = {"step/1": [kind]}
    assert kinds(steps, to=to) == ["vague_end"]
    known = ends(steps, to=to)._replace(there=frozenset({kind["id"]}))
    assert list(defects_of(steps, known)) == []


def test_a_loop_with_an_exit_is_no_defect():
    assert "endless_loop" not in kinds([step(1, 2), step(2, 1, 3), step(3)])


@given(st.integers(0, 6), st.integers(0, 22), st.integers(1, 23))
def test_the_longest_gap_is_that_of_trying_every_hour(day, first, length):
    last = min(24, first + length)
    text = (
        f"{('Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su')[day]} {first:02}:00-{last:02}:00"
    )
    open_minutes = sum(e - b for d in range(7) for b, e in opening(text).spans_of(d))
    assert longest_gap(text) == 7 * MIDNIGHT - open_minutes
