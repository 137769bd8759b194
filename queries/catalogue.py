"""Every question, in reading order, with the names that it is asked with."""

from __future__ import annotations

from queries.choices import (
    ACT_CHANGES,
    CHANGES,
    GAPS,
    GRADES,
    LANGUAGES,
    LOADS_BY,
    RECORD_KINDS,
    RISKS,
    ROWS,
    STATES,
    TIES,
)
from queries.entry import Entry, Slot


def _thing(
    name: str,
    about: str,
    *,
    required: bool = True,
    many: bool = False,
    place_too: bool = False,
) -> Slot:
    return Slot(name, "thing", about, required, many, place_too=place_too)


def _choice(
    name: str,
    choices: tuple[str, ...],
    *,
    required: bool = False,
    option_only: bool = False,
) -> Slot:
    about = ", ".join(choices)
    return Slot(name, "choice", about, required, False, option_only, choices=choices)


PLACE = Slot("territory", "territory", "municipality, county or country")
CONCERN = Slot("concern", "concern", "what it is about, to tell namesakes apart")
MATTER = Slot("matter", "matter", "words of the matter")
MATTERS = Slot("matter", "matter", "words of the matter", many=True)
BODY = _thing("body", "a body or kind of body")
RULES = Slot("rules", "file", "a rule table of your own (YAML)", option_only=True)

CATALOGUE = (
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
            _thing("office", "an office, person or institution"),
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
        (_thing("first", "a body"), _thing("second", "another body"), PLACE, CONCERN),
    ),
    Entry(
        "bodies",
        "relations_of",
        (
            _thing("thing", "a unit, post or body"),
            PLACE,
            _choice("tie", TIES),
            MATTERS,
        ),
    ),
    Entry(
        "bodies",
        "seat_matrix",
        (
            Slot("territory", "territory", PLACE.about, required=True),
            _choice("rows", ROWS, option_only=True),
        ),
    ),
    Entry("bodies", "body_matrix", (PLACE,)),
    Entry(
        "overlap",
        "overlaps",
        (PLACE, CONCERN, _choice("min_grade", GRADES, option_only=True), RULES),
    ),
    Entry(
        "overlap",
        "compare",
        (
            _thing("first", "a body"),
            _thing("second", "another body"),
            PLACE,
            CONCERN,
            RULES,
        ),
    ),
    Entry(
        "overlap",
        "what_if",
        (
            _choice("change", CHANGES, required=True),
            _thing("bodies", "two bodies, one body, or a kind of body", many=True),
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
            _choice("by", LOADS_BY),
            Slot("top", "integer", "only so many; 0 for all", option_only=True),
        ),
    ),
    Entry("people", "holder_of", (_thing("post", "a post or unit"), PLACE, MATTER)),
    Entry(
        "people",
        "who_is_responsible",
        (
            _thing("thing", "a body, service, plan, activity or matter"),
            PLACE,
            Slot("action", "action", "convene, decide, draft ..."),
            CONCERN,
            MATTERS,
        ),
    ),
    Entry(
        "people",
        "duties_of",
        (_thing("bearer", "who must act"), PLACE, CONCERN, MATTER),
        also=("duties",),
    ),
    Entry(
        "people",
        "deadline_of",
        (_thing("thing", "a body, office or duty"), PLACE, CONCERN, MATTER),
    ),
    Entry(
        "law",
        "legal_basis_of",
        (
            _thing("subject", "a body, service, system or transfer"),
            PLACE,
            CONCERN,
            MATTERS,
        ),
        also=("basis",),
    ),
    Entry(
        "law",
        "amendments_of",
        (_thing("acts", "acts", many=True),),
        also=("amendments",),
    ),
    Entry("law", "effects_of", (_thing("act", "an act"),), also=("effects",)),
    Entry(
        "law",
        "articles_of",
        (
            _thing("act", "an act"),
            Slot("article", "article", "an article's number"),
            MATTER,
        ),
    ),
    Entry(
        "law",
        "article",
        (
            _thing("act", "an article, or its act"),
            Slot("article", "article", "an article's number"),
            PLACE,
        ),
    ),
    Entry(
        "law",
        "impact",
        (
            _thing("act", "an act or article that changes"),
            _thing("by", "the act that replaces it", required=False),
            _choice("change", ACT_CHANGES, option_only=True),
            Slot("article", "article", "an article's number", option_only=True),
            Slot("since", "day", "from which day it holds", option_only=True),
        ),
    ),
    Entry("law", "gaps", (PLACE, _choice("kind", GAPS, option_only=True))),
    Entry(
        "law",
        "prescribed_for",
        (
            Slot("territory", "territory", "municipality", required=True),
            _choice("state", STATES),
        ),
        also=("complete",),
    ),
    Entry(
        "law",
        "conflicts",
        (
            PLACE,
            _thing("thing", "a body, act, place or other thing", required=False),
            MATTER,
        ),
    ),
    Entry(
        "cases",
        "referral_next",
        (_thing("sender", "who sends, or what is sent"), PLACE, CONCERN, MATTER),
    ),
    Entry(
        "cases",
        "pathway_steps",
        (
            Slot("concern", "concern", "what the case is about"),
            PLACE,
            _thing("role", "whose steps", required=False),
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
            _thing("step", "a step: its words, its number or its id"),
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
            _choice("risk", RISKS, option_only=True),
            _choice("language", LANGUAGES, option_only=True),
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
        (_thing("things", "services, lines, bodies", many=True), PLACE),
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
            _thing("provider", "a provider or service", required=False),
            PLACE,
            Slot("group", "group", "whom it serves"),
        ),
    ),
    Entry(
        "cases",
        "services_missing",
        (Slot("territory", "territory", "municipality", required=True), MATTER),
    ),
    Entry(
        "plans",
        "activities_where",
        (
            _thing("plan", "a plan, or a condition", required=False),
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
            _thing("plan", "a plan"),
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
            _thing("thing", "an event, plan, body or place", place_too=True),
            PLACE,
            MATTERS,
            _choice("kind", RECORD_KINDS, option_only=True),
        ),
    ),
    Entry(
        "plans",
        "contradictions",
        (_thing("subject", "what is described", place_too=True), PLACE, MATTERS),
    ),
    Entry("things", "show", (_thing("thing", "anything, by name or id"), PLACE)),
    Entry("things", "documents", ()),
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
