"""Questions about overlaps, changes of bodies and burdens."""

from __future__ import annotations

from queries.choices import CHANGES, GRADES, LOADS_BY
from queries.entry import Entry, Slot
from queries.slots import CONCERN, PLACE, RULES, choice, thing

OVERLAP = (
    Entry(
        "overlap",
        "overlaps",
        (PLACE, CONCERN, choice("min_grade", GRADES, option_only=True), RULES),
    ),
    Entry(
        "overlap",
        "compare",
        (
            thing("first", "a body"),
            thing("second", "another body"),
            PLACE,
            CONCERN,
            RULES,
        ),
    ),
    Entry(
        "overlap",
        "what_if",
        (
            choice("change", CHANGES, required=True),
            thing("bodies", "two bodies, one body, or a kind of body", many=True),
            PLACE,
            Slot("into", "thing", "which of two takes the other in", option_only=True),
            Slot("like", "thing", "the kind that a new body is of", option_only=True),
            Slot("concern", "concern", CONCERN.about, option_only=True),
        ),
    ),
    Entry(
        "overlap",
        "burden",
        (
            PLACE,
            choice("by", LOADS_BY),
            Slot("top", "integer", "only so many; 0 for all", option_only=True),
        ),
    ),
)
