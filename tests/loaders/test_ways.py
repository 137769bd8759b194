"""Ways without an exit and turns that cannot be: refused with their place, or remarked."""

from __future__ import annotations

import json

import pytest

from graph.errors import LoadFailed
from loaders.validate import check
from ontology.messages import albanian

HEAD = "source: x\ndocument: document/x\nrecords:\n"
WAY = HEAD + "  pathway/al/a: {at: 1, label: {sq: Rruga}}\n"
ROTA = "from,to,person,post,body,territory,for\n"


def steps(*lines):
    return WAY + "".join(f"  step/al/a/{line}\n" for line in lines)


def step(n, *then, by="role/al/x"):
    next_ = f", NEXT: [{', '.join(f'step/al/a/{one}' for one in then)}]" if then else ""
    actor = f", BY: {by}" if by is not None else ""
    return f"{n}: {{at: {n}, position: {n}, PART_OF: pathway/al/a{actor}{next_}}}"


def turn(since, until, who="Arta", for_=""):
    return f"2026-11-{since},2026-11-{until},{who},Punonjës,Bashkia Elbasan,Elbasan,{for_}\n"


@pytest.fixture
def refused(write, load, home):
    """Load a file that is refused; return its mistakes. Nothing of it is kept."""

    def refused(name, content):
        good = write("good.yaml", HEAD.replace("x", "g") + "  role/al/x: {at: 1}\n")
        load(good)
        before = home.generation(), sorted(home.records.versions())
        with pytest.raises(LoadFailed) as failed:
            load(write(name, content))
        assert (home.generation(), sorted(home.records.versions())) == before
        assert not home.prepared()
        return failed.value.mistakes

    return refused


def test_a_ring_without_an_exit_is_refused_with_its_steps(refused):
    [one] = refused("x.yaml", steps(step(1, 2), step(2, 3), step(3, 2)))
    assert one.where == "x.yaml: line 6, step/al/a/2 NEXT"
    assert "step/al/a/2 → step/al/a/3 → step/al/a/2" in one.what
    assert "leaves the ring" in one.what
    assert "del prej qarkut" in str(albanian(one.what))


def test_a_step_that_is_its_own_next_is_a_ring(refused):
    [one] = refused("x.yaml", steps(step(1, 1)))
    assert "step/al/a/1 → step/al/a/1" in one.what


def test_two_rings_are_two_mistakes(refused):
    wrong = refused("x.yaml", steps(step(1, 2), step(2, 1), step(3, 4), step(4, 3)))
    assert [one.where.split(",")[0] for one in wrong] == ["x.yaml: line 5", "x.yaml: line 7"]  # fmt: skip


@pytest.mark.parametrize(
    "lines",
    [
        [step(1, 2), step(2, 3, 1), step(3)],
        [step(1, 2), step(2, 1, "elsewhere")],
        [step(1, 2), step(2)],
    ],
)
def test_a_way_with_an_exit_is_loaded(lines, write, load):
    assert load(write("x.yaml", steps(*lines))).changed


OTHER = HEAD.replace("source: x", "source: y")


def halves(first, second):
    """Return two files of one way, by name."""
    return {"x.yaml": steps(first), "y.yaml": OTHER + f"  step/al/a/{second}\n"}


def test_a_ring_through_two_files_of_a_load_is_refused(write, load, home):
    files = halves(step(1, 2), step(2, 1))
    with pytest.raises(LoadFailed) as failed:
        load(*(write(name, text) for name, text in files.items()))
    [one] = failed.value.mistakes
    assert one.where == "x.yaml: line 5, step/al/a/1 NEXT"
    assert "step/al/a/1 → step/al/a/2 → step/al/a/1" in one.what
    assert home.is_empty()
    assert check([write(*one) for one in files.items()])[0] == [str(one)]


def test_a_ring_that_another_file_of_the_load_leads_out_of_is_loaded(write, load):
    ring = write("x.yaml", steps(step(1, 2), step(2, 1)))
    out = write("y.yaml", OTHER + f"  step/al/a/{step(2, 3)}\n  step/al/a/{step(3)}\n")
    assert load(ring, out).changed


@pytest.mark.parametrize("denied", ["whole", "tie"])
def test_a_tie_that_is_denied_is_none(denied, write, load, refused):
    way, at = "PART_OF: pathway/al/a, BY: role/al/x", "{denied: 9}"
    second = {
        "whole": f"2: {{at: {at}, {way}, NEXT: step/al/a/1}}",
        "tie": f"2: {{at: 2, {way}, NEXT: {{to: step/al/a/1, at: {at}}}}}",
    }
    assert load(write("x.yaml", steps(step(1, 2), second[denied]))).changed


def test_a_ring_is_found_though_one_of_its_ways_out_is_denied(refused):
    out = "NEXT: [step/al/a/1, {to: step/al/a/3, at: {denied: 9}}]"
    second = f"2: {{at: 2, PART_OF: pathway/al/a, BY: role/al/x, {out}}}"
    [one] = refused("x.yaml", steps(step(1, 2), second, step(3)))
    assert "step/al/a/1 → step/al/a/2 → step/al/a/1" in one.what


def test_lines_of_statements_are_checked_too(refused):
    said = {"props": {}, "stated": ["*@passage/x/1-1"]}
    ends = ("step/al/a/1", "step/al/a/2")
    ties = [
        {**said, "id": f"NEXT|{a}|{b}", "type": "NEXT", "start": a, "end": b}
        for a, b in (ends, ends[::-1])
    ]
    steps_ = [{**said, "id": one, "type": "Step"} for one in ends]
    text = "\n".join(map(json.dumps, [*steps_, *ties]))
    [one] = refused("x.jsonl", text)
    assert "step/al/a/1 → step/al/a/2 → step/al/a/1" in one.what


def test_a_step_without_an_actor_is_refused_and_told_what_is_allowed(refused):
    [one] = refused("x.yaml", steps(step(1, 2), step(2, by=None)))
    assert one.where == "x.yaml: line 6, step/al/a/2 BY"
    assert "`BY: []`" in one.what


def test_a_source_that_names_no_actor_can_be_told(write, load):
    assert load(write("x.yaml", steps(step(1, by="[]")))).changed


def test_what_adds_to_a_step_of_another_file_needs_no_actor(write, load):
    assert load(write("x.yaml", HEAD + "  step/al/a/1: {at: 1, form: A}\n")).changed


def test_a_shift_that_ends_before_it_begins_is_refused(refused):
    text = HEAD + (
        "  shift/al/a/nata:\n    at: 1\n    starts: 2026-11-22T08:00\n"
        "    ends: 2026-11-22T02:00\n"
    )
    [one] = refused("x.yaml", text)
    assert one.where == "x.yaml: line 7, shift/al/a/nata ends"
    assert one.what == "is not after the shift begins"


@pytest.mark.parametrize("starts", ["tonight", "2026-03-29T02:30", "2026-11-22"])
def test_a_shift_at_no_minute_is_refused(refused, starts):
    text = HEAD + f"  shift/al/a: {{at: 1, starts: '{starts}', ends: 2026-11-23T02:00}}\n"  # fmt: skip
    [one] = refused("x.yaml", text)
    assert one.where == "x.yaml: line 4, shift/al/a starts"


def test_one_person_on_call_twice_at_once_is_refused_with_both_rows(refused):
    rows = turn("22 16:00", "23 08:00") + turn("23 06:00", "23 20:00")
    [one] = refused("x.csv", ROTA + rows)
    assert one.where == "x.csv: row 3, cell A3, from"
    assert "'Arta' is on call for this already in row 2" in one.what
    assert "2026-11-22T16:00 – 2026-11-23T08:00" in one.what


def test_rows_in_any_order_are_compared(refused):
    rows = turn("25 16:00", "26 08:00") + turn("22 16:00", "23 08:00")
    [one] = refused("x.csv", ROTA + rows + turn("22 10:00", "22 17:00"))
    assert "row 3" in one.what


def test_two_people_at_once_are_loaded_and_remarked(write, load):
    rows = turn("22 16:00", "23 08:00") + turn("22 20:00", "23 08:00", "Besnik")
    report = load(write("x.csv", ROTA + rows))
    told = [str(one) for one in report.remarks if "on call at once" in one]
    assert len(told) == 1
    assert "'Arta' (row 2) and 'Besnik' (row 3)" in told[0]


def test_turns_that_follow_or_are_for_another_line_are_no_trouble(write, load):
    rows = turn("22 16:00", "23 08:00") + turn("23 08:00", "24 08:00")
    rows += turn("22 16:00", "23 08:00", for_="KD")
    assert not any(
        "on call" in one for one in load(write("x.csv", ROTA + rows)).remarks
    )


def test_a_sheet_of_shifts_is_checked_too(refused):
    shift = "type,id,starts,ends\nShift,shift/al/a,2026-11-22T08:00,2026-11-22T02:00\n"
    [one] = refused("x.csv", shift)
    assert one.where.startswith("x.csv: row 2, cell D2")


def test_a_sheet_of_steps_is_checked_too(refused, write, load):
    rows = (
        "type,id,PART_OF,NEXT\nPathway,pathway/al/a,,\nStep,step/al/a/1,pathway/al/a,\n"
    )
    report = load(write("one.csv", rows))
    assert any("who takes the step step/al/a/1" in one for one in report.remarks)
    ring = "type,id,NEXT\nStep,step/al/a/1,step/al/a/1\n"
    [one] = refused("two.csv", ring)
    assert "step/al/a/1 → step/al/a/1" in one.what
