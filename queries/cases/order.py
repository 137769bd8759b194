"""Whether a source says which step follows which, or we read it so."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from queries.conclude import Raw
from queries.evidence import only_read
from queries.notes import note
from queries.question import kept_rows
from queries.viewer import Viewer
from queries.wording import name, words


def order_notes(viewer: Viewer, steps: Sequence[Raw]) -> tuple[str, ...]:
    """Return of which of these pathways the order is our reading, wholly or in part."""
    ids = [row["id"] for row in steps]
    links = kept_rows(viewer, "cases", "next_step", steps=ids) if ids else []
    by_pathway: dict[str, list[Raw]] = {}
    for row in steps:
        by_pathway.setdefault(row["target"], []).append(row)
    notes = (_order_note(viewer.lang, mine, links) for mine in by_pathway.values())
    return tuple(one for one in notes if one)


def _order_note(lang: str | None, steps: list[Raw], links: Iterable[Raw]) -> str | None:
    ids = {row["id"] for row in steps}
    mine = [link for link in links if link["target"] in ids]
    read = {link["target"] for link in mine if only_read(link["cites"])}
    said = {link["target"] for link in mine} - read
    pathway = name(steps[0]["pathway"], lang) or steps[0]["target"]
    if len(ids) == 1 or (said and not read):
        return None
    if not said:
        return note(lang, "order read", pathway=pathway)
    after = [_called(row, lang) for row in steps if row["id"] in read]
    key = "order partly read" if len(after) > 1 else "order once read"
    return note(lang, key, pathway=pathway, steps=", ".join(after))


def _called(step: Raw, lang: str | None) -> str:
    """Return how a step is told: its number, else its text, else its id."""
    if step["position"] is not None:
        return str(step["position"])
    text = words(step["step"], lang or "sq")
    return f"«{text}»" if text else str(step["id"])
