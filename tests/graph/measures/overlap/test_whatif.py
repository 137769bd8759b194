"""What a merger, an end and a new body do: nothing is lost without being told."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.measures.overlap.profile import Profile, Seat, Task
from graph.measures.overlap.situation import (
    Act,
    Basis,
    Change,
    Effect,
    Outcome,
    Situation,
)
from graph.measures.overlap.whatif import abolish, add, merge

DUTIES = (Effect.DUTY_KEPT, Effect.DUTY_MOVED, Effect.DUTY_ORPHANED)
SEATS = (Effect.SEAT_SAVED, Effect.SEAT_MOVED, Effect.SEAT_LOST)
ROLES = ("chair", "secretariat", "member", "observer")


def seat(who=None, member=None, role="member", **more):
    name = more.pop("id", f"seat/{who or member}/{role}")
    return Seat(
        id=name,
        role=role,
        occupant=who,
        member=member or who,
        office=bool(who) and who.startswith("post/"),
        cites=(f"*@passage/{name}",),
        **more,
    )


def task(name, action="coordinate"):
    return Task(
        id=f"duty/{name}", action=action, text=name, cites=(f"*@passage/{name}",)
    )


def body(name, *seats, tasks=(), **more):
    return Profile(
        id=f"mechanism/{name}",
        seats=seats,
        tasks=tuple(task(one) for one in tasks),
        cites=(f"*@passage/{name}",),
        **more,
    )


def told(outcome: Outcome, *effects: Effect) -> list[Change]:
    return [one for one in outcome.changes if one.effect in effects]


def things(outcome: Outcome, *effects: Effect) -> list[str]:
    return [one.thing for one in told(outcome, *effects)]


# Worlds by chance


takers = st.tuples(
    st.sampled_from([None, "post/a", "post/b", "institution/x", "role/r"]),
    st.sampled_from([None, "institution/x", "institution/y"]),
    st.sampled_from(ROLES),
    st.booleans(),
)
drawn = st.tuples(
    st.lists(takers, max_size=6), st.frozensets(st.sampled_from("abcdefgh"), max_size=5)
)


def situation_of(drawn_bodies):
    """Return a situation of bodies that share members and duties by chance."""
    bodies = [
        body(
            str(number),
            *(
                seat(who, member, role, id=f"seat/{number}/{n}", prescribed=laid)
                for n, (who, member, role, laid) in enumerate(taken)
            ),
            tasks=sorted(duties),
        )
        for number, (taken, duties) in enumerate(drawn_bodies)
    ]
    return Situation(bodies=tuple(bodies))


situations = st.lists(drawn, min_size=2, max_size=4).map(situation_of)
unhurried = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
"""A busy machine draws slowly; that is no fault of what is drawn."""


@unhurried
@given(situations, st.booleans())
def test_no_duty_is_lost_silently_by_a_merger(situation, turned):
    one, two = situation.bodies[:2]
    outcome = merge(situation, one, two, into=(two if turned else one).id)
    every = {t.id for b in (one, two) for t in b.tasks}
    assert Counter(things(outcome, *DUTIES)) == Counter(every)
    assert not told(outcome, Effect.DUTY_ORPHANED)
    assert {t.id for t in outcome.bodies[0].tasks} == every


@unhurried
@given(situations, st.frozensets(st.sampled_from("abcdefgh")))
def test_no_duty_is_lost_silently_by_an_end(situation, borne):
    others = {f"duty/{one}": frozenset({"post/a"}) for one in borne}
    situation = replace(situation, bearers=others)
    gone = situation.bodies[0]
    outcome = abolish(situation, gone)
    assert Counter(things(outcome, *DUTIES)) == Counter(t.id for t in gone.tasks)
    elsewhere = {t.id for b in situation.bodies[1:] for t in b.tasks} | others.keys()
    orphaned = {t.id for t in gone.tasks} - elsewhere
    assert set(things(outcome, Effect.DUTY_ORPHANED)) == orphaned


@unhurried
@given(situations)
def test_every_seat_ends_in_one_way(situation):
    one, two = situation.bodies[:2]
    for outcome in (merge(situation, one, two, into=one.id), abolish(situation, two)):
        assert Counter(things(outcome, *SEATS)) == Counter(s.id for s in two.seats)


@unhurried
@given(situations)
def test_nothing_of_the_situation_is_touched(situation):
    before = repr(situation)
    one, two = situation.bodies[:2]
    for outcome in (
        merge(situation, one, two, into=two.id),
        abolish(situation, one),
        add(situation, one),
    ):
        assert all(change.cites for change in outcome.changes)
        rest = {b.id: b for b in situation.bodies[2:]}
        assert rest.items() <= {b.id: b for b in outcome.bodies}.items()
    assert repr(situation) == before


@unhurried
@given(situations)
def test_who_sits_still_sits_after_a_merger(situation):
    one, two = situation.bodies[:2]
    outcome = merge(situation, one, two, into=one.id)
    saved = {c.holder for c in told(outcome, Effect.SEAT_SAVED)}
    before = {s.occupant or s.member for b in (one, two) for s in b.seats} - {None}
    after = {s.occupant or s.member for s in outcome.bodies[0].seats}
    laid_down = {s.occupant or s.member for s in one.seats if s.prescribed}
    assert before - laid_down <= after | saved
    assert not told(outcome, Effect.ONLY_SEAT) or laid_down


@unhurried
@given(situations)
def test_a_member_is_left_without_a_seat_only_when_none_is_left(situation):
    gone, *others = situation.bodies
    outcome = abolish(situation, gone)
    there = {m for b in others for m in b.members()}
    assert there.isdisjoint(things(outcome, Effect.ONLY_SEAT))
    assert set(things(outcome, Effect.ONLY_SEAT)) <= gone.members()


# Seats


MAYOR, POLICE = "post/x/kryetar", "institution/x/policia"


@pytest.mark.parametrize(
    ("there", "comes", "effect"),
    [
        (seat(MAYOR, "institution/x"), seat(MAYOR, "institution/x"), "seat_saved"),
        (seat(POLICE), seat("post/x/shef", POLICE), "seat_saved"),
        (seat("post/x/shef", POLICE), seat(POLICE), "seat_saved"),
        (seat(MAYOR, "institution/x"), seat("post/x/nen", "institution/x"), "seat_moved"),
        (seat(POLICE), seat(None, None, id="seat/hapur"), "seat_moved"),
        (seat("role/mayor", "institution-kind/x"), seat(MAYOR, "institution/x"), "seat_saved"),
        (seat(POLICE), seat(None, POLICE, id="seat/flet"), "seat_saved"),
    ],
    ids=["same", "institution", "its office", "two offices", "open", "role", "speaks"],
)  # fmt: skip
def test_a_seat_is_saved_where_its_member_sits_already(there, comes, effect):
    one, two = body("a", there), body("b", comes)
    roles = {MAYOR: frozenset({"role/mayor"})}
    situation = Situation(bodies=(one, two), roles=roles)
    [change] = told(merge(situation, one, two, into=one.id), *SEATS)
    assert change.effect == effect


def test_a_second_chair_becomes_a_member_and_an_empty_one_falls_away():
    one = body("a", seat(MAYOR, "institution/x", "chair"))
    two = body(
        "b",
        seat("post/y", "institution/y", "chair"),
        seat(None, None, "chair", id="seat/pa-emër"),
    )
    outcome = merge(Situation(bodies=(one, two)), one, two, into=one.id)
    [moved] = told(outcome, Effect.SEAT_MOVED)
    assert (moved.role, moved.new_role) == ("chair", "member")
    assert things(outcome, Effect.SEAT_LOST) == ["seat/pa-emër"]
    chairs = [s for s in outcome.bodies[0].seats if s.role == "chair"]
    assert [s.occupant for s in chairs] == [MAYOR]


def test_meetings_are_counted_only_where_they_are_known():
    one, two = body("a", seat("post/a")), body("b", seat("post/a"), seat("post/b"))
    known = Situation(bodies=(one, two), meetings={one.id: 4.0, two.id: 12.0})
    outcome = merge(known, one, two, into=one.id)
    assert [c.number for c in told(outcome, Effect.MEETINGS_SAVED)] == [12.0]
    assert [c.number for c in told(outcome, Effect.SEAT_SAVED)] == [12.0]
    assert [c.number for c in told(outcome, Effect.SEAT_MOVED)] == [8.0]
    unknown = Situation(bodies=(one, two), meetings={one.id: 4.0})
    outcome = merge(unknown, one, two, into=one.id)
    told_of = (Effect.MEETINGS_SAVED, Effect.SEAT_SAVED, Effect.SEAT_MOVED)
    assert {c.number for c in told(outcome, *told_of)} == {None}


def test_size_counts_places_and_what_the_kind_lays_down():
    kind = "mechanism-kind/k"
    laid = seat(None, None, id="seat/k/ojf", field="civil_society", prescribed=True)
    one = body("a", seat("post/a"), laid, kinds=frozenset({kind}))
    two = body("b", seat("post/b", field="civil_society"))
    partly = Situation(
        bodies=(one, two), places={laid.id: (2, 3)}, shapes={kind: (laid,)}
    )
    assert not told(merge(partly, one, two, into=one.id), Effect.SIZE_PRESCRIBED)
    situation = replace(partly, whole=frozenset({kind}))
    outcome = merge(situation, one, two, into=one.id)
    sizes = {c.effect: (c.number, c.most) for c in outcome.changes if c.number}
    assert sizes[Effect.SIZE_PRESCRIBED] == (2.0, 3.0)
    before = [(c.number, c.most) for c in told(outcome, Effect.SIZE_BEFORE)]
    assert before == [(3.0, 4.0), (1.0, None)]
    # The seat that moves fills what the rule lays down.
    assert sizes[Effect.SIZE_AFTER] == (2.0, None)
    assert not told(outcome, Effect.SEAT_MISSING)
    alone = merge(situation, two, one, into=two.id)
    assert not told(alone, Effect.SIZE_PRESCRIBED)


# Duties, steps, ties, acts


def test_a_like_duty_of_another_body_is_named_and_keeps_nothing():
    gone = body("a", tasks=["bashkërendon ndërhyrjen në rastet e dhunës"])
    other = body("b", tasks=["bashkërendon ndërhyrjen në raste të dhunës"])
    [duty] = told(abolish(Situation(bodies=(gone, other)), gone), *DUTIES)
    assert duty.effect is Effect.DUTY_ORPHANED
    assert duty.alike == (other.id, other.tasks[0].id)
    assert duty.holder is None


STEP = Act("step/1", frozenset({"mechanism/a"}), frozenset({"mechanism/b"}), ("*@p",))


def test_a_step_between_two_bodies_falls_inside_the_one():
    one, two, third = body("a"), body("b"), body("c")
    situation = Situation(bodies=(one, two, third), steps=(STEP,))
    merged = merge(situation, one, two, into=one.id)
    assert things(merged, Effect.STEP_INSIDE) == ["step/1"]
    moved = merge(situation, third, two, into=third.id)
    assert [c.holder for c in told(moved, Effect.STEP_MOVED)] == [third.id]
    assert things(abolish(situation, two), Effect.STEP_LOST) == ["step/1"]
    assert things(add(situation, one), Effect.STEP_GAINED) == ["step/1"]


def test_a_step_that_others_take_too_is_only_reduced():
    one, two = body("a"), body("b")
    step = STEP._replace(by=frozenset({one.id, "post/z"}))
    situation = Situation(bodies=(one, two), steps=(step,))
    assert things(abolish(situation, one), Effect.STEP_REDUCED) == ["step/1"]
    kind = frozenset({"mechanism-kind/k"})
    twins = replace(one, kinds=kind), replace(two, kinds=kind)
    step = STEP._replace(by=kind, to=frozenset())
    situation = Situation(bodies=twins, steps=(step,))
    assert things(abolish(situation, twins[0]), Effect.STEP_REDUCED) == ["step/1"]


def test_who_reports_to_a_body_loses_it_or_moves():
    upper = body("a")
    lower = body("b", reports_to={upper.id: ("*@p",)})
    third = body("c")
    situation = Situation(bodies=(upper, lower, third))
    assert things(abolish(situation, upper), Effect.LINE_LOST) == [lower.id]
    inside = merge(situation, upper, lower, into=lower.id)
    assert things(inside, Effect.LINE_INSIDE) == [lower.id]
    assert not inside.bodies[0].reports_to
    [moved] = told(merge(situation, third, upper, into=third.id), Effect.LINE_MOVED)
    assert (moved.thing, moved.holder, moved.how) == (lower.id, third.id, "reports_to")


@pytest.mark.parametrize("effect", ["founds", "mandates", "composes", "establish"])
def test_a_body_that_an_act_wants_is_flagged_with_the_act(effect):
    kind = "mechanism-kind/k"
    one, two = body("a", kinds=frozenset({kind})), body("b")
    basis = Basis(kind, "act/x#nen-7", effect, ("*@p",))
    situation = Situation(bodies=(one, two), bases=(basis,))
    for outcome in (abolish(situation, one), merge(situation, one, two, into=two.id)):
        [flag] = told(outcome, Effect.OBLIGED_BY)
        assert (flag.thing, flag.how) == ("act/x#nen-7", effect)
    stays = merge(situation, one, two, into=one.id)
    assert bool(told(stays, Effect.OBLIGED_BY)) == (effect == "composes")


def test_what_only_regulates_does_not_oblige():
    one = body("a")
    basis = Basis(one.id, "act/x", "regulates", ("*@p",))
    outcome = abolish(Situation(bodies=(one,), bases=(basis,)), one)
    assert things(outcome, Effect.REGULATED_BY) == ["act/x"]
    assert not told(outcome, Effect.OBLIGED_BY)


def test_a_new_body_says_who_sits_elsewhere_and_which_duties_are_borne_already():
    new = body("k", seat("post/a"), seat("post/z"), tasks=["a", "b"])
    there = body("a", seat("post/a"), tasks=["a"])
    situation = Situation(bodies=(there,), meetings={new.id: 2.0})
    outcome = add(situation, new)
    also = {c.holder: c.also for c in told(outcome, Effect.SEAT_ADDED)}
    assert also == {"post/a": 1, "post/z": 0}
    assert things(outcome, Effect.DUTY_DOUBLED) == ["duty/a"]
    assert things(outcome, Effect.DUTY_ADDED) == ["duty/b"]
    assert [b.id for b in outcome.bodies] == [new.id, there.id]


def test_a_body_without_seats_and_duties_changes_nothing_but_itself():
    one, two = body("a"), body("b")
    outcome = merge(Situation(bodies=(one, two)), one, two, into=one.id)
    assert {c.number for c in told(outcome, Effect.SIZE_BEFORE)} == {None}
    assert not told(outcome, *DUTIES, *SEATS)
