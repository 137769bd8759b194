"""What a change of an act or article touches: nearest first, each with its chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.errors import BadInput
from graph.measures.blast import Tie, fallen
from ontology.errors import BadValue
from ontology.messages import said
from ontology.values.dates import read_date
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import ACT_CHANGES, refuse_other
from queries.conclude import Raw, conclude
from queries.evidence import only_read
from queries.law.acts import act_meant, provision_meant
from queries.law.provisions import Provisions, provisions_of
from queries.law.seats import with_seats_named
from queries.law.spread import (
    UNDERGONE,
    Spread,
    carries,
    relation,
    spread_of,
    undergone,
)
from queries.look import cites_article
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name, shown_day

_CONCEPTS = ("Concern", "TargetGroup")
"""What an act regulates without founding it: it is there without the act too."""


@row_type
class Touched(Row):
    """A thing that the change reaches, and what becomes of it."""

    WORKING = frozenset({"tie", "tie_id", "target"})

    id: str
    distance: int
    type: str | None = None
    what: Words | None = None
    relation: str | None = None
    """What it is to what it hangs on: rests on it, implements it, amends it ..."""
    outcome: str | None = None
    effect: str | None = None
    deadline: str | None = None
    through: tuple[str, ...] | None = None
    other_bases: tuple[str, ...] | None = None
    replaced_by: str | None = None


def impact(
    viewer: Viewer,
    *,
    act: str,
    by: str | None = None,
    change: str | None = None,
    article: str | None = None,
    since: str | None = None,
) -> Answer:
    """Return what a repeal, amendment or replacement touches; nothing is stored.

    With `since` it is what stands on the act on that day.
    """
    refuse_other("change", change, ACT_CHANGES)
    how = change or ("replace-by" if by else "repeal")
    _agree(how, by)
    asked = _on(viewer, since)
    meant = _changed(asked, act, article)
    successor = act_meant(asked, by).own if by else ()
    rows = _Telling(asked, meant.ids, how, _label(asked, successor)).rows()
    given = {"act": act, "article": article, "by": by, "change": how, "since": since}
    answer = conclude(
        asked,
        "impact",
        given,
        rows,
        Touched,
        Aim(own=meant.ids),
        relations=("basis",),
        notes=(
            *meant.notes(asked),
            *_day_notes(viewer, asked),
            *_whole_act_notes(asked, meant.ids),
        ),
    )
    return replace(answer, on=viewer.on)


def _changed(viewer: Viewer, act: str, article: str | None) -> Provisions:
    """Return what changes: the act as a whole, or the articles that were named."""
    if article or "#" in act or cites_article(act):
        return provisions_of(viewer, act, article)
    own = provision_meant(viewer, act).own
    return Provisions(own, tuple(one.partition("#")[0] for one in own))


def _agree(how: str, by: str | None) -> None:
    if (how == "replace-by") != bool(by):
        raise BadInput(said("replacing act"), remedy=said("write the replacement"))


def _on(viewer: Viewer, since: str | None) -> Viewer:
    """Return the viewer of the day from which the change holds."""
    if since is None:
        return viewer
    try:
        return viewer.seeing(on=read_date(since).earliest)
    except BadValue as error:
        raise BadInput(error.message) from error


class _Telling:
    """Says what becomes of each thing that a change reaches."""

    def __init__(
        self,
        viewer: Viewer,
        changed: Sequence[str],
        how: str,
        successor: str | None,
    ) -> None:
        self.viewer = viewer
        self.how = how
        self.successor = successor
        self.spread: Spread = spread_of(viewer, changed)
        self.bases = rows_of(
            viewer, "shared", "bases", things=sorted(self.spread.reached)
        )
        self.fallen = fallen(
            changed,
            [tie for tie, row in self.spread.rows.items() if carries(row)],
            [Tie(row["id"], row["target"]) for row in self.bases],
        )
        self.undergone = undergone(viewer, changed)

    def rows(self) -> list[Raw]:
        """Return a row for each thing reached, nearest first."""
        told = {one: self._row(one) for one in self.spread.things}
        acted_on = {row["id"]: self._undergoing(row) for row in self.undergone}
        every = {**acted_on, **told}.values()
        rows = with_seats_named(self.viewer, every)
        return sorted(rows, key=lambda row: (row["distance"], row["type"], row["id"]))

    def _row(self, thing: str) -> Raw:
        ties = self.spread.ties(thing)
        last = ties[-1]
        kept = [row["basis"] for row in self.bases if self._keeps(row, thing)]
        return {
            **last,
            "distance": len(ties),
            "relation": relation(last),
            "outcome": self._outcome(last, kept=bool(kept)),
            "through": [tie["through"] for tie in ties],
            "other_bases": kept,
            "replaced_by": self.successor,
            "certain": all(tie["certain"] for tie in ties),
            "our_reading": any(only_read(tie["cites"]) for tie in ties) or None,
            "cites": [entry for tie in ties for entry in tie["cites"]],
        }

    def _undergoing(self, effect: Raw) -> Raw:
        """Return the row of an act that what changes has an effect on."""
        labels = effect["other"]
        outcome = "loses what carries it out"
        if self.how != "repeal" or effect["effect"] != "IMPLEMENTS":
            outcome = "to be read again"
        return {
            "id": effect["id"],
            "target": effect["target"],
            "distance": 1,
            "type": "LegalAct",
            "what": {"sq": labels["label_sq"], "en": labels["label_en"]},
            "relation": UNDERGONE[effect["effect"]],
            "outcome": outcome,
            "through": [effect["act"]],
            "stance": effect["stance"],
            "certain": effect["certain"],
            "cites": effect["cites"],
        }

    def _keeps(self, basis: Raw, thing: str) -> bool:
        return basis["target"] == thing and basis["id"] not in self.fallen

    def _outcome(self, last: Raw, *, kept: bool) -> str:
        """Return what becomes of a thing at the end of a chain."""
        if last["effect"] == "cites" or last["tie"] == "CITES":
            return "cites what changes"
        if self.how == "amend":
            return "to be read again"
        if not carries(last):
            return "has nothing left to change"
        if self.how == "replace-by":
            return "moves to the new act"
        if last["id"] in self.fallen:
            return _fall(last)
        return "keeps another basis" if kept else "rests on what remains"


def _fall(last: Raw) -> str:
    """Return how a thing goes that nothing else carries."""
    if last["type"] in _CONCEPTS:
        return "no longer regulated by it"
    return "loses its basis" if last["tie"] == "BASED_ON" else "falls with it"


def _label(viewer: Viewer, ids: Sequence[str]) -> str | None:
    """Return what the first of these is called; None of none."""
    rows = rows_of(viewer, "shared", "things", things=list(ids[:1]))
    return next((name(row["properties"], viewer.lang) for row in rows), None)


def _day_notes(viewer: Viewer, asked: Viewer) -> tuple[str, ...]:
    """Return from when the change holds, where a day was given."""
    if asked.on == viewer.on:
        return ()
    return (note(viewer.lang, "as of the change", day=shown_day(asked.on)),)


def _whole_act_notes(viewer: Viewer, changed: Sequence[str]) -> tuple[str, ...]:
    """Return how much rests on the act as a whole, where an article of it changes."""
    acts = sorted(
        {one.partition("#")[0] for one in changed if "#" in one} - set(changed)
    )
    if not acts:
        return ()
    rows = rows_of(viewer, "law", "impact", things=acts)
    resting = {row["id"] for row in rows if row["tie"] == "BASED_ON"}
    return (note(viewer.lang, "on the whole act", n=len(resting)),) if resting else ()
