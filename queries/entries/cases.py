"""Questions about cases: pathways, contacts, registers, services."""

from __future__ import annotations

from queries.choices import LANGUAGES, RISKS
from queries.entry import Entry, Slot
from queries.slots import CONCERN, MATTER, PLACE, choice, thing

CASES = (
    Entry(
        "cases",
        "referral_next",
        (thing("sender", "who sends, or what is sent"), PLACE, CONCERN, MATTER),
    ),
    Entry(
        "cases",
        "pathway_steps",
        (
            Slot("concern", "concern", "what the case is about"),
            PLACE,
            thing("role", "whose steps", required=False),
        ),
    ),
    Entry(
        "cases",
        "pathway",
        (
            Slot("concern", "concern", "what the case is about", required=True),
            Slot("territory", "territory", PLACE.about, required=True),
        ),
    ),
    Entry(
        "cases",
        "next_step",
        (
            thing("step", "a step: its words, its number or its id"),
            Slot("territory", "territory", PLACE.about, required=True),
            CONCERN,
        ),
        also=("next",),
    ),
    Entry(
        "cases",
        "pathway_check",
        (Slot("concern", "concern", "what the case is about"), PLACE),
    ),
    Entry(
        "cases",
        "contact",
        (
            Slot("concern", "concern", "what the case is about", required=True),
            Slot("territory", "territory", PLACE.about, required=True),
            Slot(
                "at",
                "moment",
                "day and hour, such as 2026-11-22T02:00",
                option_only=True,
            ),
            Slot("age", "integer", "age in years", option_only=True),
            choice("risk", RISKS, option_only=True),
            choice("language", LANGUAGES, option_only=True),
            Slot(
                "need",
                "need",
                "a kind of service: shelter, health, legal ...",
                option_only=True,
            ),
        ),
    ),
    Entry(
        "cases",
        "contacts",
        (
            Slot(
                "stale",
                "duration",
                "not verified for so long: 1y, 6m, 30d",
                option_only=True,
            ),
            PLACE,
        ),
    ),
    Entry(
        "cases",
        "contact_of",
        (thing("things", "services, lines, bodies", many=True), PLACE),
    ),
    Entry(
        "cases",
        "registers_used",
        (
            Slot(
                "concerns",
                "concern",
                "what the case is about",
                required=True,
                many=True,
            ),
            PLACE,
        ),
    ),
    Entry(
        "cases",
        "services_of",
        (
            thing("provider", "a provider or service", required=False),
            PLACE,
            Slot("group", "group", "whom it serves"),
        ),
    ),
    Entry(
        "cases",
        "services_missing",
        (Slot("territory", "territory", "municipality", required=True), MATTER),
    ),
)
