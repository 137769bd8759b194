"""Questions about offices, who holds them, and duties."""

from __future__ import annotations

from queries.entry import Entry, Slot
from queries.slots import CONCERN, MATTER, MATTERS, PLACE, thing

PEOPLE = (
    Entry("people", "holder_of", (thing("post", "a post or unit"), PLACE, MATTER)),
    Entry(
        "people",
        "who_is_responsible",
        (
            thing("thing", "a body, service, plan, activity or matter"),
            PLACE,
            Slot("action", "action", "convene, decide, draft ..."),
            CONCERN,
            MATTERS,
        ),
    ),
    Entry(
        "people",
        "duties_of",
        (thing("bearer", "who must act"), PLACE, CONCERN, MATTER),
        also=("duties",),
    ),
    Entry(
        "people",
        "deadline_of",
        (thing("thing", "a body, office or duty"), PLACE, CONCERN, MATTER),
    ),
)
