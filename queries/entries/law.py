"""Questions about law: bases, articles, effects, impacts, gaps, conflicts."""

from __future__ import annotations

from queries.choices import ACT_CHANGES, GAPS, STATES
from queries.entry import Entry, Slot
from queries.slots import CONCERN, MATTER, MATTERS, PLACE, choice, thing

LAW = (
    Entry(
        "law",
        "legal_basis_of",
        (
            thing("subject", "a body, service, plan, system or transfer"),
            PLACE,
            CONCERN,
            MATTERS,
        ),
        also=("basis",),
    ),
    Entry(
        "law",
        "amendments_of",
        (thing("acts", "acts", many=True),),
        also=("amendments",),
    ),
    Entry("law", "effects_of", (thing("act", "an act"),), also=("effects",)),
    Entry(
        "law",
        "articles_of",
        (
            thing("act", "an act"),
            Slot("article", "article", "an article's number"),
            MATTER,
        ),
    ),
    Entry(
        "law",
        "article",
        (
            thing("act", "an article, or its act"),
            Slot("article", "article", "an article's number"),
            PLACE,
        ),
    ),
    Entry(
        "law",
        "impact",
        (
            thing("act", "an act or article that changes"),
            thing("by", "the act that replaces it", required=False),
            choice("change", ACT_CHANGES, option_only=True),
            Slot("article", "article", "an article's number", option_only=True),
            Slot("since", "day", "from which day it holds", option_only=True),
        ),
    ),
    Entry("law", "gaps", (PLACE, choice("kind", GAPS, option_only=True))),
    Entry(
        "law",
        "prescribed_for",
        (
            Slot("territory", "territory", "municipality", required=True),
            choice("state", STATES),
        ),
        also=("complete",),
    ),
    Entry(
        "law",
        "conflicts",
        (
            PLACE,
            thing("thing", "a body, act, place or other thing", required=False),
            MATTER,
        ),
    ),
)
