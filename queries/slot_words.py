"""What a question takes, in Albanian: the English stands with each slot."""

from __future__ import annotations

from ontology.messages import Said, joined
from queries.choices import offered
from queries.entry import Slot

ALBANIAN: dict[str, str] = {
    "a body": "një organ",
    "a body or kind of body": "një organ ose lloj organi",
    "a body, act, place or other thing": "një organ, akt, vend ose diçka tjetër",
    "a body, office or duty": "një organ, post ose detyrë",
    "a body, service, plan, activity or matter": (
        "një organ, shërbim, plan, veprimtari ose çështje"
    ),
    "a body, service, plan, system or transfer": (
        "një organ, shërbim, plan, sistem ose kalim"
    ),
    "a kind of service: shelter, health, legal ...": (
        "lloji i shërbimit: strehim, shëndetësor, ligjor ..."
    ),
    "a member by name: does it sit there, and how": (
        "një anëtar me emër: a bën pjesë aty, dhe si"
    ),
    "a plan": "një plan",
    "a plan, or a condition": "një plan ose një kusht",
    "a post or unit": "një post ose njësi",
    "a provider or service": "një ofrues ose shërbim",
    "a rule table of your own (YAML)": "një tabelë rregullash e jotja (YAML)",
    "a step: its words, its number or its id": "një hap: fjalët, numri ose id-ja e tij",
    "a unit, post or body": "një njësi, post ose organ",
    "acts": "akte",
    "age in years": "mosha në vjet",
    "an act": "një akt",
    "an act or article that changes": "akti ose neni që ndryshon",
    "an article's number": "numri i një neni",
    "an article, or its act": "një nen, ose akti i tij",
    "an event, plan, body or place": "një ngjarje, plan, organ ose vend",
    "an office, person or institution": "një post, person ose institucion",
    "another body": "një organ tjetër",
    "anything, by name or id": "çdo gjë, me emër ose id",
    "chair, member, observer ...": "kryetar, anëtar, vëzhgues ...",
    "chair, secretariat ...": "kryetar, sekretariat ...",
    "concerns, or a level": "çështje, ose një nivel",
    "convene, decide, draft ...": "thërret, vendos, harton ...",
    "cost above this": "kosto mbi këtë shumë",
    "cost below this": "kosto nën këtë shumë",
    "day and hour, such as 2026-11-22T02:00": "dita me orën, si 2026-11-22T02:00",
    "from which day it holds": "nga cila ditë vlen",
    "municipality": "bashkia ose komuna",
    "municipality, county or country": "bashkia, qarku ose shteti",
    "national, county, municipal ...": "qendror, qarku, bashkiak ...",
    "not verified for so long: 1y, 6m, 30d": "pa verifikim prej kaq kohe: 1y, 6m, 30d",
    "only so many groups (5); 0 for all": "vetëm kaq grupe (5); 0 për të gjitha",
    "only so many; 0 for all": "vetëm kaq; 0 për të gjitha",
    "planned in this year": "e planifikuar në këtë vit",
    "police, health, civil society ...": "policia, shëndetësia, shoqëria civile ...",
    "responsible, monitored-by, year, funding, objective": (
        "responsible (përgjegjësi), monitored-by (kush monitoron), year (viti), "
        "funding (financimi), objective (objektivi)"
    ),
    "services, lines, bodies": "shërbime, linja, organe",
    "the act that replaces it": "akti që e zëvendëson",
    "the kind that a new body is of": "lloji i organit të ri",
    "two bodies, one body, or a kind of body": "dy organe, një organ, ose një lloj organi",
    "what is described": "çfarë përshkruhet",
    "what it is about, to tell namesakes apart": (
        "për çfarë është, për të dalluar ata me të njëjtin emër"
    ),
    "what the case is about": "çështja e rastit",
    "which of two takes the other in": "cili nga të dy e merr tjetrin",
    "who must act": "kush duhet të veprojë",
    "who sends, or what is sent": "kush dërgon, ose çfarë dërgohet",
    "whom it serves": "kujt i shërben",
    "whose steps": "hapat e kujt",
    "words of the matter": "fjalë të çështjes",
}
"""English -> Albanian, of every slot that is no choice of words."""


def told(slot: Slot) -> Said:
    """Return what fills a slot, in both languages."""
    if slot.choices:
        return Said(slot.about, joined(", ", offered(slot.choices)).albanian)
    return Said(slot.about, ALBANIAN[slot.about])
