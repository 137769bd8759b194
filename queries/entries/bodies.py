"""Questions about who answers for a matter, and about bodies: their seats, parts and ties."""

from __future__ import annotations

from queries.choices import ROWS, TIES
from queries.entry import Entry, Slot
from queries.slots import BODY, CONCERN, MATTERS, PLACE, choice, thing

BODIES = (
    Entry(
        "people",
        "who",
        (Slot("concern", "concern", "what the case is about", required=True), PLACE),
    ),
    Entry(
        "bodies",
        "who_chairs",
        (BODY, PLACE, Slot("role", "role", "chair, secretariat ..."), CONCERN),
    ),
    Entry(
        "bodies",
        "members_of",
        (
            BODY,
            PLACE,
            Slot("field", "field", "police, health, civil society ..."),
            Slot("role", "role", "chair, member, observer ..."),
            CONCERN,
            Slot("member", "member", "a member by name: does it sit there, and how"),
        ),
    ),
    Entry(
        "bodies",
        "seats_of",
        (
            thing("office", "an office, person or institution"),
            PLACE,
            Slot("role", "role", "chair, member, observer ..."),
        ),
    ),
    Entry("bodies", "parts_of", (BODY, PLACE, CONCERN)),
    Entry(
        "bodies",
        "bodies_for",
        (
            Slot("concerns", "concern", "concerns, or a level", many=True),
            PLACE,
            Slot("level", "level", "national, county, municipal ...", option_only=True),
        ),
    ),
    Entry(
        "bodies",
        "compare_bodies",
        (thing("first", "a body"), thing("second", "another body"), PLACE, CONCERN),
    ),
    Entry(
        "bodies",
        "relations_of",
        (
            thing("thing", "a unit, post or body"),
            PLACE,
            choice("tie", TIES),
            MATTERS,
        ),
    ),
    Entry(
        "bodies",
        "seat_matrix",
        (
            Slot("territory", "territory", PLACE.about, required=True),
            choice("rows", ROWS, option_only=True),
        ),
    ),
    Entry("bodies", "body_matrix", (PLACE,)),
)
