"""Questions about plans, figures and disagreements, and about anything."""

from __future__ import annotations

from queries.choices import RECORD_KINDS
from queries.entry import Entry, Slot
from queries.slots import MATTERS, PLACE, choice, thing

PLANS = (
    Entry(
        "plans",
        "activities_where",
        (
            thing("plan", "a plan, or a condition", required=False),
            PLACE,
            MATTERS,
            Slot("cost_above", "number", "cost above this", option_only=True),
            Slot("cost_below", "number", "cost below this", option_only=True),
            Slot("year", "year", "planned in this year"),
        ),
    ),
    Entry(
        "plans",
        "counts",
        (
            thing("plan", "a plan"),
            PLACE,
            Slot("by", "by", "responsible, monitored-by, year, funding, objective"),
            Slot(
                "top",
                "integer",
                "only so many groups (5); 0 for all",
                option_only=True,
            ),
        ),
    ),
    Entry(
        "plans",
        "record_of",
        (
            thing("thing", "an event, plan, body or place", place_too=True),
            PLACE,
            MATTERS,
            choice("kind", RECORD_KINDS, option_only=True),
        ),
    ),
    Entry(
        "plans",
        "contradictions",
        (thing("subject", "what is described", place_too=True), PLACE, MATTERS),
    ),
    Entry("things", "show", (thing("thing", "anything, by name or id"), PLACE)),
    Entry("things", "documents", ()),
)
