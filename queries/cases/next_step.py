"""What follows a step of a pathway in a place: who acts next, by when, in which form."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher

from graph.errors import Ambiguous, NotFound
from ontology.messages import said, shortened
from ontology.values.folding import fold
from queries.aim import Aim
from queries.answer import Answer, Words, row_type
from queries.cases import pathway as ways
from queries.conclude import Raw, conclude
from queries.evidence import only_read
from queries.gazetteer import place_of
from queries.matter import about
from queries.notes import note
from queries.place import Place
from queries.question import rows_of
from queries.reasons import labels
from queries.stations import concerns_known
from queries.viewer import Viewer
from queries.wording import name

_NEAR, _LIKE = 5, 0.3
"""So many steps are offered for one that nothing is called, and how like they must be."""


@row_type
class Following(ways.BoundStep):
    """A step that follows, bound to the place and the day."""

    branch: str | None = None
    branch_condition: Words | None = None


def next_step(
    viewer: Viewer, *, step: str, territory: str, concern: str | None = None
) -> Answer:
    """Return what follows a step, named by its id, its words or its number."""
    place = place_of(viewer, territory)
    assert place is not None  # a territory is required
    concerns = concerns_known(viewer, concern) if concern else []
    own, wide = ways.pathways_of(viewer, concerns, place)
    steps = rows_of(viewer, "cases", "pathway_steps", pathways=[*own, *wide])
    here = _meant(step, steps, own)
    rows, notes = _following(viewer, here, place, wide)
    return conclude(
        viewer,
        "next_step",
        {"step": step, "territory": territory, "concern": concern},
        rows,
        Following,
        Aim(tuple(own), tuple(wide), place, also=tuple(concerns)),
        relations=("duties", "other"),
        notes=(_after(viewer, here), *notes),
    )


def _following(
    viewer: Viewer, here: Raw, place: Place, wide: list[str]
) -> tuple[list[Raw], Sequence[str]]:
    """Return the steps that follow, and what is not said of their order."""
    links = rows_of(viewer, "cases", "next_step", steps=[here["id"]])
    there = [row["pathway_id"] for row in links] or [here["target"]]
    raw = rows_of(viewer, "cases", "pathway", pathways=list(dict.fromkeys(there)))
    steps = ways.bound_steps(viewer, raw, place, wide)
    bound = {(row["target"], row["id"]): row for row in steps}
    if links:
        read = all(only_read(row["cites"]) for row in links)
        told = (note(viewer.lang, "link read"),) if read else ()
        return [
            _linked(bound[row["pathway_id"], row["id"]], row) for row in links
        ], told
    later = _later(here["position"], raw)
    if not later:
        return [], (note(viewer.lang, "last step"),)
    rows = [row for row in bound.values() if row["position"] == min(later)]
    # What is said to come after another step may be the branch that is not taken.
    stated = {one for row in raw for one in row["next_ids"] or ()}
    if stated & {row["id"] for row in rows}:
        return [], (note(viewer.lang, "last step"),)
    return rows, (note(viewer.lang, "order of text"),)


def _later(position: int | None, raw: Sequence[Raw]) -> list[int]:
    """Return the positions after one; none where it has none itself."""
    known = [row["position"] for row in raw if row["position"] is not None]
    return [one for one in known if position is not None and one > position]


def _linked(row: Raw, link: Raw) -> Raw:
    said_of = {key: link[key] for key in ("branch", "branch_condition")}
    return {**row, **said_of, "cites": [*row["cites"], *link["cites"]]}


def _meant(text: str, steps: Sequence[Raw], own: Sequence[str]) -> Raw:
    """Return the step that is meant; the place's own come before its country's.

    Raises:
        Ambiguous: when several steps are called so; it carries them.
        NotFound: when none is; it names those that are called nearly so.
    """
    fitting = next(filter(None, _readings(text, steps)), [])
    found = [row for row in fitting if row["target"] in own] or fitting
    if len(found) == 1:
        return found[0]
    if not found:
        near = ", ".join(_told(row) for row in _likely(text, steps))
        remedy = said("near steps", names=near) if near else said("write the step")
        raise NotFound(said("no step called", name=shortened(text)), remedy=remedy)
    raise Ambiguous(text, [_offered(row) for row in found])


def _readings(text: str, steps: Sequence[Raw]) -> Iterable[list[Raw]]:
    """Yield the steps of this id, of this number, called just so, and that speak of it."""
    typed = text.strip()
    yield [row for row in steps if row["id"] == typed]
    yield [row for row in steps if str(row["position"]) == typed]
    folded = fold(typed)
    yield [row for row in steps if folded in map(fold, labels_of(row))]
    if not typed.isdigit() and "/" not in typed:
        yield about(steps, typed, ("step",))


def labels_of(row: Raw) -> list[str]:
    """Return what a step is called, in every language."""
    return [one for one in (row["step"] or {}).values() if one]


def _likely(text: str, steps: Sequence[Raw]) -> list[Raw]:
    """Return the steps whose names are most like a text."""
    typed = fold(text)

    def like(row: Raw) -> float:
        names = [row["id"], *map(fold, labels_of(row))]
        return max(SequenceMatcher(None, typed, one).ratio() for one in names)

    scored = sorted(((like(row), row["id"], row) for row in steps), key=lambda s: s[:2])
    return [row for score, _, row in scored[::-1][:_NEAR] if score >= _LIKE]


def _told(row: Raw) -> str:
    return f"{labels_of(row)[0]} ({row['id']})" if labels_of(row) else str(row["id"])


def _offered(row: Raw) -> dict[str, str]:
    label = next(iter(labels_of(row)), row["id"])
    way = labels(row["pathway"])["sq"]
    return {"id": row["id"], "type": "Step", "label": label, "place": way}


def _after(viewer: Viewer, here: Raw) -> str:
    """Return after which step of which pathway it was looked."""
    texts = here["step"] or {}
    first = texts.get("en" if viewer.lang == "en" else "sq")
    label = first or next(iter(labels_of(here)), here["id"])
    way = name(here["pathway"], viewer.lang)
    return note(viewer.lang, "after step", n=here["position"], step=label, pathway=way)
