"""Which bodies do the same work with the same people, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import ClassVar, NamedTuple

from graph.measures.overlap.evidence import evidence
from graph.measures.overlap.finding import Evidence
from graph.measures.overlap.grade import Grade, grade
from graph.measures.overlap.profile import Profile
from graph.measures.overlap.rules import Rules, read_rules, shipped_rules
from queries.aim import Aim
from queries.answer import Answer, Part, Row, Words, row_type
from queries.choices import GRADES, refuse_other
from queries.concepts import concepts
from queries.conclude import Raw, conclude, only_prescribed
from queries.gazetteer import place_of
from queries.notes import note
from queries.overlap.looked import everywhere, in_place
from queries.overlap.profiles import Compared
from queries.overlap.reasons import (
    Lacking,
    Reason,
    Verdict,
    all_cites,
    lacking_of,
    reasons_of,
    share,
    verdict_of,
)
from queries.overlap.significance import significance
from queries.question import rows_of
from queries.viewer import Viewer


@row_type
class Pair(Row):
    """Two bodies, what they are to each other, and why."""

    PARTS: ClassVar[Mapping[str, type[Part]]] = {
        "reasons": Reason,
        "would_change": Lacking,
        "reviews": Verdict,
    }

    id: str
    first: Words
    first_id: str
    second: Words
    second_id: str
    grade: str
    certainty: str
    """`possible` where something decisive is not known: see `would_change`."""
    members_alike: float | None = None
    """Jaccard: of all that sit on either, the share that sits on both."""
    q: float | None = None
    """The chance-corrected significance of the shared members."""
    null: str | None = None
    """The chance model of `q`."""
    q_within: float | None = None
    """The same among bodies of the same place and level only; none for a mixed pair."""
    reasons: tuple[Reason, ...] = ()
    would_change: tuple[Lacking, ...] = ()
    reviews: tuple[Verdict, ...] = ()


class Graded(NamedTuple):
    """A pair with its evidence and grade."""

    first: Profile
    second: Profile
    evidence: Evidence
    grade: Grade

    @property
    def id(self) -> str:
        """The pair's id: both ids, in order."""
        return f"{self.first.id} {self.second.id}"


def overlaps(
    viewer: Viewer,
    *,
    territory: str | None = None,
    concern: str | None = None,
    min_grade: str | None = None,
    rules: str | None = None,
) -> Answer:
    """Return the pairs of bodies of a place, graded; without a place all over.

    `rules` is the file of a rule table that counts instead of the shipped one.
    """
    refuse_other("--min-grade", min_grade, GRADES)
    place = place_of(viewer, territory)
    table = rules_of(rules)
    looked = in_place(viewer, place) if place else everywhere(viewer)
    found = looked.found
    wanted = _about(viewer, found.profiles, concern)
    graded = [
        graded_pair(found, one, two, table)
        for one, two in looked.pairs
        if one.id in wanted or two.id in wanted
    ]
    shown = at_least(graded, min_grade or "complement")
    chance = significance(
        looked.members, looked.strata, looked.null, [ids(one) for one in shown]
    )
    reviews = reviews_of(viewer, [one.id for one in found.profiles])
    rows = [
        {
            **_row(one, found),
            **(chance.columns(*ids(one)) if _members_known(one) else {}),
            "reviews": [verdict_of(row) for row in reviews.get(one.id, ())],
        }
        for one in shown
    ]
    kinds = tuple(one.id for one in found.profiles if by_rule(one))
    bodies = tuple(one.id for one in found.profiles if not by_rule(one))
    target = Aim(bodies, kinds, place)
    given = {
        "territory": territory,
        "concern": concern,
        "min_grade": min_grade,
        "rules": rules and Path(rules).name,
    }
    return conclude(
        viewer,
        "overlaps",
        given,
        rows,
        Pair,
        target,
        relations=("bodies",),
        status=only_prescribed(rows, target) if rows else "unknown",
        notes=(*_left_out(viewer, graded, shown), *_about_chance(viewer, rows)),
    )


def pairs_of(answer: Answer) -> list[Pair]:
    """Return an answer's rows as the pairs that they are."""
    return [row for row in answer.rows if isinstance(row, Pair)]


def _members_known(one: Graded) -> bool:
    """Tell whether the members of both are known: else chance has nothing to explain."""
    return one.evidence["members"].value is not None


def rules_of(path: str | None) -> Rules:
    """Return the rule table of a file, the shipped one where none is named."""
    return read_rules(Path(path)) if path else shipped_rules()


def ids(one: Graded) -> tuple[str, str]:
    """Return both bodies' ids."""
    return one.first.id, one.second.id


def graded_pair(found: Compared, one: Profile, two: Profile, rules: Rules) -> Graded:
    """Return two bodies' grade; which of them is named first makes no difference."""
    first, second = sorted((one, two), key=lambda profile: profile.id)
    told = evidence(first, second, found.context)
    return Graded(first, second, told, grade(told, rules))


def _about(
    viewer: Viewer, profiles: Iterable[Profile], concern: str | None
) -> frozenset[str]:
    """Return the bodies that deal with a concern, or with part of it; all for none."""
    if not concern:
        return frozenset(one.id for one in profiles)
    asked = concepts(viewer, concern, ("Concern",))
    narrower = rows_of(viewer, "shared", "narrower", things=asked)
    meant = {*asked, *(row["id"] for row in narrower)}
    return frozenset(one.id for one in profiles if meant & one.concerns.keys())


def at_least(graded: Sequence[Graded], least: str) -> list[Graded]:
    """Return the pairs of this grade and of graver ones, gravest and surest first."""
    known = [
        one for one in graded if one.grade.name in GRADES[: GRADES.index(least) + 1]
    ]
    return sorted(known, key=_order)


def _order(one: Graded) -> tuple[int, bool, float, str]:
    weight = sum(reason.weight for reason in one.grade.reasons if reason.decides)
    return GRADES.index(one.grade.name), not one.grade.certain, -weight, one.id


def _left_out(
    viewer: Viewer, graded: Sequence[Graded], shown: Sequence[Graded]
) -> tuple[str, ...]:
    left = len(graded) - len(shown)
    return (note(viewer.lang, "lower grades", n=left),) if left else ()


def _about_chance(viewer: Viewer, rows: Sequence[Raw]) -> tuple[str, ...]:
    """Return how q is read, where there is any."""
    told = any(row.get("q") is not None for row in rows)
    return (note(viewer.lang, "how to read q"),) if told else ()


def reviews_of(viewer: Viewer, bodies: Sequence[str]) -> dict[str, list[Raw]]:
    """Return what people said of pairs of these bodies, by the pair's id."""
    found: dict[str, list[Raw]] = {}
    for row in rows_of(viewer, "overlap", "compare", bodies=list(bodies)):
        found.setdefault(f"{row['target']} {row['other']}", []).append(row)
    return found


def _row(one: Graded, found: Compared) -> Raw:
    return {
        "target": next((p.id for p in one[:2] if by_rule(p)), one.first.id),
        "id": one.id,
        "first": found.labels[one.first.id],
        "first_id": one.first.id,
        "second": found.labels[one.second.id],
        "second_id": one.second.id,
        "grade": one.grade.name,
        "certainty": "certain" if one.grade.certain else "possible",
        "members_alike": share(one.evidence["members"]),
        "reasons": reasons_of(one.grade, found.labels),
        "would_change": lacking_of(one.grade, found.labels),
        "stance": stance_of(one.first, one.second),
        "certain": found.surely(one.first, one.second),
        "cites": all_cites(one.grade) or [*one.first.cites, *one.second.cites],
    }


def stance_of(first: Profile, second: Profile) -> str:
    """Return `prescribed` for a pair with a body of a rule, `planned` for a planned one."""
    if by_rule(first) or by_rule(second):
        return "prescribed"
    return "planned" if "planned" in (first.stance, second.stance) else "reported"


def by_rule(profile: Profile) -> bool:
    """Tell whether it is a kind that is laid down for every such place, not a body found."""
    return profile.id in profile.kinds
