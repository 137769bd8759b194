"""Every question, in reading order, with the names that it is asked with."""

from __future__ import annotations

from queries.entries.bodies import BODIES
from queries.entries.cases import CASES
from queries.entries.law import LAW
from queries.entries.overlap import OVERLAP
from queries.entries.people import PEOPLE
from queries.entries.plans import PLANS
from queries.entry import Entry

CATALOGUE = (
    *BODIES,
    *OVERLAP,
    *PEOPLE,
    *LAW,
    *CASES,
    *PLANS,
)
"""All questions; a test says when a file is missing from here."""


def entry(stem: str) -> Entry:
    """Return the question of this stem or command name."""
    wanted = stem.replace("-", "_")
    return next(one for one in CATALOGUE if wanted in (one.stem, *one.also))


def described(one: Entry) -> dict[str, object]:
    """Return what a question is and takes, as JSON data."""
    slots = [
        {"name": s.name, "about": s.about, "required": s.required, "many": s.many}
        | ({"choices": s.choices} if s.choices else {})
        for s in one.open_slots
    ]
    return {
        "question": one.stem,
        "command": one.command,
        "asks": one.text.header,
        "takes": slots,
    }
