"""What a change of an act or article touches: nearest first, each with its chain."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import NamedTuple

from graph.errors import BadInput
from graph.measures.blast import Reached, Tie, blast, chain, fallen
from ontology.errors import BadValue
from ontology.messages import Said
from ontology.values.dates import read_date
from queries.aim import Aim
from queries.answer import Answer, Row, Words, row_type
from queries.choices import ACT_CHANGES, refuse_other
from queries.conclude import Raw, conclude
from queries.law.acts import absent_notes, act_meant, provision_meant
from queries.law.provisions import provisions_of
from queries.look import cites_article
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name, shown_day

_FADES = {"CITES", "AMENDS", "REPEALS"}


@row_type
class Touched(Row):
    """A thing that the change reaches, and what becomes of it."""

    WORKING = frozenset({"tie", "tie_id", "target"})

    id: str
    distance: int
    type: str | None = None
    what: Words | None = None
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
    one = article or "#" in act or cites_article(act)
    meant = provisions_of(asked, act, article) if one else None
    changed = meant.ids if meant else provision_meant(asked, act).own
    successor = act_meant(asked, by).own if by else ()
    spread = _spread(asked, changed)
    rows = _Telling(asked, spread, how, _label(asked, successor)).rows()
    given = {"act": act, "article": article, "by": by, "change": how, "since": since}
    answer = conclude(
        asked,
        "impact",
        given,
        rows,
        Touched,
        Aim(own=tuple(changed)),
        relations=("basis",),
        notes=(
            *(meant.notes(asked) if meant else absent_notes(asked, _acts(changed))),
            *_day_notes(viewer, asked),
            *_whole_act_notes(asked, changed),
        ),
    )
    return replace(answer, on=viewer.on)


def _acts(changed: Sequence[str]) -> list[str]:
    """Return the acts that these are, or are articles of."""
    return list(dict.fromkeys(one.partition("#")[0] for one in changed))


def _agree(how: str, by: str | None) -> None:
    if (how == "replace-by") == bool(by):
        return
    what = Said(
        "zëvendësimi kërkon aktin që zëvendëson, dhe vetëm ai",
        "a replacement needs the act that replaces, and nothing else does",
    )
    remedy = Said(
        "Shkruaj: ura impact AKTI AKTI2 --change replace-by",
        "Write: ura impact ACT ACT2 --change replace-by",
    )
    raise BadInput(what, remedy=remedy)


def _on(viewer: Viewer, since: str | None) -> Viewer:
    """Return the viewer of the day from which the change holds."""
    if since is None:
        return viewer
    try:
        return viewer.seeing(on=read_date(since).earliest)
    except BadValue as error:
        raise BadInput(str(error)) from error


class _Spread(NamedTuple):
    """What a change reaches, and the rows that say so."""

    reached: dict[str, Reached]
    rows: dict[Tie, Raw]


def _spread(viewer: Viewer, changed: Sequence[str]) -> _Spread:
    """Return what depends on the changed: the store is asked once a step."""
    rows: dict[Tie, Raw] = {}
    seen: set[str] = set()
    edge = list(changed)
    while edge:
        seen.update(edge)
        found = rows_of(viewer, "law", "impact", things=edge)
        rows |= {Tie(r["target"], r["id"], r["tie_id"]): r for r in found}
        edge = sorted({row["id"] for row in found} - seen)
    return _Spread(blast(changed, rows), rows)


class _Telling:
    """Says what becomes of each thing that a change reaches."""

    def __init__(
        self, viewer: Viewer, spread: _Spread, how: str, successor: str | None
    ) -> None:
        self.spread = spread
        self.how = how
        self.successor = successor
        reached = spread.reached
        self.bases = rows_of(viewer, "shared", "bases", things=sorted(reached))
        self.fallen = fallen(
            [one.thing for one in reached.values() if not one.over],
            [tie for tie, row in spread.rows.items() if not _only_cites(row)],
            [Tie(row["id"], row["target"]) for row in self.bases],
        )

    def rows(self) -> list[Raw]:
        """Return a row for each thing reached, nearest first."""
        far = [one for one in self.spread.reached.values() if one.over]
        rows = [self._row(one) for one in far]
        return sorted(rows, key=lambda row: (row["distance"], row["type"], row["id"]))

    def _row(self, one: Reached) -> Raw:
        ties = [self.spread.rows[tie] for tie in chain(self.spread.reached, one.thing)]
        last = ties[-1]
        kept = [row["basis"] for row in self.bases if self._keeps(row, one.thing)]
        return {
            **last,
            "distance": one.distance,
            "outcome": self._outcome(last, kept=bool(kept)),
            "through": [tie["through"] for tie in ties],
            "other_bases": kept,
            "replaced_by": self.successor,
            "certain": all(tie["certain"] for tie in ties),
            "cites": [entry for tie in ties for entry in tie["cites"]],
        }

    def _keeps(self, basis: Raw, thing: str) -> bool:
        return basis["target"] == thing and basis["id"] not in self.fallen

    def _outcome(self, last: Raw, *, kept: bool) -> str:
        """Return what becomes of a thing at the end of a chain."""
        if _only_cites(last):
            return "cites what changes"
        if self.how == "amend":
            return "to be read again"
        if self.how == "replace-by":
            return "moves to the new act"
        if last["id"] in self.fallen:
            resting = last["tie"] == "BASED_ON"
            return "loses its basis" if resting else "falls with it"
        return "keeps another basis" if kept else "rests on what remains"


def _only_cites(row: Raw) -> bool:
    """Tell whether a tie speaks of an act without standing on it."""
    return row["tie"] in _FADES or row["effect"] == "cites"


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
