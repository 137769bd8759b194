"""What the terminal says, in Albanian and English: headings, statuses, plain words."""

from __future__ import annotations

from api.overlap_wording import OVERLAP
from queries.law.conflict_words import DIFFERENCES, DIMENSIONS

_SAID: dict[str, tuple[str, str]] = {
    "answered": ("përgjigje", "answered"),
    "unknown": ("nuk dihet", "unknown"),
    "none": ("nuk ka", "none"),
    "contradicted": ("burimet nuk përputhen", "the sources disagree"),
    "sources": ("Burimet", "Sources"),
    "searched": ("Ku u kërkua", "Searched"),
    "notes": ("Shënime", "Notes"),
    "lines": ("rreshtat", "lines"),
    "line": ("rreshti", "line"),
    "no lines": ("pa rreshta", "no lines"),
    "as of": ("për datën", "as of"),
    "for every such place": ("për çdo vend të tillë", "for every such place"),
    "our_reading": ("leximi ynë", "our reading"),
    "role": ("roli", "role"), "post": ("posti", "post"), "holder": ("mbajtësi", "holder"),
    "institution": ("institucioni", "institution"), "body": ("organi", "body"),
    "member": ("anëtari", "member"), "field": ("fusha", "field"), "level": ("niveli", "level"),
    "function": ("funksioni", "function"), "decisions": ("vendimet", "decisions"),
    "holder_attested_on": ("dëshmuar më", "attested on"), "attested_on": ("dëshmuar më", "attested on"),
    "count_min": ("së paku", "at least"), "count_max": ("së shumti", "at most"),
    "duty": ("detyra", "duty"), "acts": ("aktet", "acts"), "contact": ("kontakti", "contact"),
    "further_duties": ("detyra të tjera", "further duties"), "acting": ("ushtrues detyre", "acting"),
    "deadline": ("afati", "deadline"), "recurrence": ("sa shpesh", "how often"),
    "towards": ("ndaj kujt", "towards"), "about": ("për çfarë", "about"), "quantity": ("sasia", "quantity"),
    "ages": ("moshat", "ages"), "condition": ("kushti", "condition"), "action": ("veprimi", "action"),
    "deontic": ("detyrimi", "deontic"), "bearer": ("bartësi", "bearer"), "number": ("numri", "number"),
    "date": ("data", "date"), "title": ("titulli", "title"), "kind": ("lloji", "kind"),
    "effect": ("efekti", "effect"), "matter": ("çështja", "matter"), "article": ("neni", "article"),
    "issued_by": ("nxjerrë nga", "issued by"), "parties": ("palët", "parties"), "subject": ("subjekti", "subject"),
    "act": ("akti", "act"), "act_title": ("titulli i aktit", "act's title"), "path": ("vendi në akt", "place in act"),
    "provision": ("dispozita", "provision"), "lays_down": ("çfarë përcakton", "lays down"), "governs": ("rregullon", "governs"),
    "sent_by": ("nga", "from"), "sent_to": ("te", "to"), "what": ("çfarë", "what"), "form": ("forma", "form"),
    "pathway": ("rruga", "pathway"), "position": ("nr.", "no."), "done_by": ("kush vepron", "done by"), "step": ("hapi", "step"),
    "thing": ("për", "for"), "channel": ("kanali", "channel"), "value": ("vlera", "value"), "hours": ("orari", "hours"),
    "hours_said": ("orari (siç thuhet)", "hours as said"), "passes_to": ("ia kalon", "passes to"), "verified_on": ("verifikuar më", "verified on"),
    "register": ("regjistri", "register"), "records": ("shënon", "records"), "kept_by": ("e mban", "kept by"),
    "entered_by": ("e plotëson", "entered by"), "address": ("adresa", "address"), "also_called": ("quhet edhe", "also called"),
    "provider": ("ofruesi", "provider"), "available": ("i disponueshëm", "available"), "services": ("shërbimet", "services"),
    "service": ("shërbimi", "service"), "also_planned": ("edhe i planifikuar", "also planned"), "unit": ("njësia", "unit"),
    "code": ("kodi", "code"), "activity": ("veprimtaria", "activity"), "responsible": ("përgjegjës", "responsible"),
    "years": ("vitet", "years"), "cost": ("kosto", "cost"), "currency": ("monedha", "currency"), "funding": ("financimi", "funding"),
    "monitored_by": ("monitoron", "monitored by"), "group": ("grupi", "group"), "count": ("sa", "count"), "of": ("nga gjithsej", "of"),
    "activities": ("veprimtaritë", "activities"), "also_responsible_in": ("edhe zbaton", "also responsible in"),
    "type": ("lloji", "type"), "led_by": ("drejtohet nga", "led by"), "how": ("si", "how"), "territories": ("vendet", "places"),
    "body_status": ("gjendja", "status"), "purpose": ("qëllimi", "purpose"), "body_level": ("niveli", "level"),
    "part": ("pjesa", "part"), "by": ("sipas", "by"), "shared": ("e përbashkët", "shared"), "in_first": ("në të parin", "in the first"),
    "in_second": ("në të dytin", "in the second"), "relation": ("lidhja", "relation"), "other": ("tjetri", "other"),
    "measure": ("matja", "measure"), "rating": ("vlerësimi", "rating"), "place": ("vendi", "place"), "starts": ("fillon", "starts"),
    "ends": ("mbaron", "ends"), "value_said": ("siç thuhet", "as said"), "period": ("periudha", "period"), "base": ("baza", "base"),
    "note": ("shënim", "note"), "fact": ("fakti", "fact"), "chosen": ("zgjedhur", "chosen"), "author": ("autori", "author"),
    "rule": ("rregulli", "rule"), "since": ("që nga", "since"), "vacant": ("vakant", "vacant"), "holder_type": ("lloji i mbajtësit", "holder's type"),
    "by_act": ("me aktin", "by act"), "by_number": ("nr. i aktit", "act no."), "by_date": ("data e aktit", "act's date"), "gazette_date": ("fletorja zyrtare", "gazette date"),
    "who": ("kush", "who"),
    "gap": ("çfarë mungon", "gap"), "severity": ("rëndësia", "severity"), "filled_by": ("kush mund ta plotësojë", "who could fill it"),
    "ask_for": ("çfarë të kërkohet", "what to ask for"), "state": ("a është", "state"), "found": ("u gjet", "found"),
    "meets": ("sa shpesh duhet të mblidhet", "how often it must meet"), "meets_found": ("sa shpesh mblidhet", "how often it meets"),
    "basis": ("baza", "basis"), "until": ("deri", "until"), "stale": ("baza jo më në fuqi", "basis no longer in force"),
    "known": ("dihet", "known"), "missing": ("mungon", "missing"), "high": ("e lartë", "high"), "medium": ("e mesme", "medium"), "low": ("e ulët", "low"),
    "obligation-not-met": ("detyrim pa konfirmim", "obligation not confirmed"), "stale-basis": ("bazë jo më në fuqi", "basis no longer in force"),
    "body-without-basis": ("organ pa bazë ligjore", "body without a basis"), "duty-without-bearer": ("detyrë pa bartës", "duty without a bearer"),
    "bearer-without-post": ("bartës pa post", "bearer without a post"), "post-without-holder": ("post pa mbajtës", "post without a holder"),
    "contradiction": ("kundërshti mes burimeve", "contradiction"), "act-unknown": ("akt i paidentifikuar", "act not identified"),
    "deadline-without-clock": ("afat pa fillim", "deadline without a clock"),
    "outcome": ("ç'ndodh me të", "what becomes of it"), "distance": ("largësia", "distance"), "through": ("përmes", "through"),
    "other_bases": ("baza të tjera", "other bases"), "replaced_by": ("zëvendësohet nga", "replaced by"),
    "loses its basis": ("humb bazën", "loses its basis"), "falls with it": ("bie bashkë me të", "falls with it"),
    "keeps another basis": ("i mbetet bazë tjetër", "keeps another basis"), "cites what changes": ("përmend atë që ndryshon", "cites what changes"),
    "rests on what remains": ("mbështetet te ç'mbetet", "rests on what remains"), "to be read again": ("duhet rilexuar", "to be read again"),
    "has nothing left to change": ("s'i mbetet ç'të ndryshojë", "has nothing left to change"),
    "loses what carries it out": ("mbetet pa aktin që e zbaton", "loses what carries it out"),
    "no longer regulated by it": ("nuk rregullohet më prej tij", "no longer regulated by it"),
    "rests on it": ("mbështetet te ai", "rests on it"), "implements it": ("e zbaton", "implements it"),
    "is part of it": ("është pjesë e tij", "is part of it"), "is a seat on it": ("është vend në të", "is a seat on it"),
    "is of its kind": ("është i këtij lloji", "is of its kind"), "amends it": ("e ndryshon", "amends it"),
    "repeals it": ("e shfuqizon", "repeals it"), "cites it": ("e përmend", "cites it"),
    "is amended by it": ("ndryshohet prej tij", "is amended by it"),
    "is repealed by it": ("shfuqizohet prej tij", "is repealed by it"),
    "is implemented by it": ("zbatohet prej tij", "is implemented by it"),
    "moves to the new act": ("kalon te akti i ri", "moves to the new act"),
    "defect": ("mangësia", "defect"), "no_actor": ("pa bartës", "no actor"), "no_receiver": ("pa marrës", "no receiver"),
    "vague_end": ("marrës i papërcaktuar", "receiver not defined"), "unlinked": ("hapa të palidhur", "steps not linked"),
    "unreachable": ("i paarritshëm", "not reachable"), "dead_end": ("rrugë pa dalje", "dead end"), "endless_loop": ("qark pa dalje", "endless loop"),
    "no_clock": ("afat pa fillim", "deadline without a start"), "late_office": ("afat pas orarit të zyrës", "deadline behind office hours"),
    "office_unsaid": ("orar i pathënë", "hours not said"), "single_point": ("pikë e vetme", "single point of failure"),
    "recorded_in": ("shënohet në", "recorded in"), "then": ("pastaj", "then"), "deadline_from": ("afati ecën nga", "clock starts"),
    "towards_contact": ("kontakti i tij", "their contact"),
    "branch": ("degëzimi", "branch"), "branch_condition": ("kjo degë kur", "this branch when"),
    "reachable": ("arrihet", "reachable"), "reasons": ("pse", "reasons"), "failed_on": ("nuk u përgjigj më", "failed on"),
    "now": ("po, tani", "yes, now"), "perhaps": ("ndoshta", "perhaps"), "later": ("jo tani", "not now"),
    "indirect": ("me shkrim ose duke shkuar", "in writing or in person"), "failed": ("nuk u përgjigj", "did not answer"),
    "stance": ("gjendja e thënies", "stance"), "n": ("n", "n"),
    "yes": ("po", "yes"), "no": ("jo", "no"),
    "value_": ("vlerë", "value"), "claim": ("pohim", "claim"), "tie": ("lidhje", "tie"),
    "AMENDS": ("ndryshon", "amends"), "REPEALS": ("shfuqizon", "repeals"), "IMPLEMENTS": ("zbaton", "implements"),
    "way": ("drejtimi", "direction"), "does": ("nga ky akt", "by this act"), "undergoes": ("mbi këtë akt", "on this act"),
    "other_article": ("neni i aktit tjetër", "article of the other act"), "made_on": ("data e aktit që vepron", "date of the act with the effect"),
    "force": ("në fuqi", "in force"), "not yet": ("ende jo", "not yet"), "over": ("jo më", "no longer"),
    "applied": ("te përmbledhja jonë", "in our summary"), "versions": ("versionet e tekstit", "versions of the text"),
    "first text": ("teksti i parë", "first text"), "whole act": ("gjithë akti, neni nuk thuhet", "the whole act, no article is said"), "no date": ("pa datë", "no date"),
    "part of": ("pjesë e", "part of"), "in": ("në", "in"), "reports to": ("i raporton", "reports to"),
    "cooperates with": ("bashkëpunon me", "cooperates with"), "of kind": ("e llojit", "of kind"),
    "addresses": ("merret me", "addresses"), "active": ("aktiv", "active"), "dormant": ("jo aktiv", "dormant"), "dissolved": ("i shpërbërë", "dissolved"),
    "all conflicts": ("kundërshtitë mes burimeve", "conflicts of the sources"),
    "values": ("vlerat", "values"), "difference": ("sa ndryshojnë", "how they differ"),
    "name": ("emri", "name"), "serves": ("u shërben", "serves"), "matters": ("çështjet", "matters"),
    "measures": ("matjet", "measures"), "ratings": ("vlerësimet", "ratings"), "paragraph": ("pika", "paragraph"),
    "file": ("skedari", "file"), "url": ("adresa në internet", "URL"), "publisher": ("botuesi", "publisher"),
    "language": ("gjuha", "language"), "seen": ("i lexuar", "read"), "held_by": ("e mban", "held by"),
    "documents": ("dokumentet", "documents"),
    "period_from": ("nga", "from"), "period_to": ("deri", "until"),
    "reported": ("e thënë", "reported"), "denied": ("mungon", "missing"), "planned": ("e planifikuar", "planned"),
    "prescribed": ("e parashikuar", "prescribed"),
    "correction": ("korrigjim", "correction"), "official": ("më zyrtari", "more official"),
    "newer": ("më i riu", "newer"), "precise": ("më i sakti", "more precise"),
}  # fmt: skip

CODE_LISTS = {
    "role": "seat_role", "field": "field", "level": "level", "body_level": "level",
    "action": "action", "deontic": "deontic", "effect": "basis_effect", "channel": "channel_kind",
    "how": "addresses_how", "shared": "field", "grade": "overlap_grade",
    "branch": "branch",
}  # fmt: skip
"""Columns whose values are codes, with the list that labels them."""
KIND_LISTS = ("register_kind", "event_kind", "observation_kind", "service_kind")
"""The lists that a column called kind may take its codes from; acts say theirs."""

_MEASURES: dict[str, tuple[str, str]] = {
    "count": ("numri", "number"), "structures": ("strukturat", "structures"),
    "activity_kinds": ("llojet e veprimtarive", "kinds of activities"),
    "pillars": ("shtyllat", "pillars"), "levels": ("nivelet", "levels"),
    "members": ("anëtarët", "members"), "amendments": ("ndryshimet", "amendments"),
    "label_sq": ("emri", "name"), "label_en": ("emri në anglisht", "name in English"),
    "chair": ("kryetari", "chair"), "status": ("gjendja", "status"),
    "frequency": ("sa shpesh mblidhet", "how often it meets"),
}  # fmt: skip
"""What is measured or contested, where records say it by one word and no code list does."""


def _measure(value: str, lang: str) -> str:
    """Return what is measured in a reader's words; a source's own words stay."""
    said = _MEASURES.get(value) or _SAID.get(value)
    return (said[0] if lang == "sq" else said[1]) if said else value


def say(key: str, lang: str) -> str:
    """Return a heading or plain word in `sq` or `en`; an unlisted one is shown as it is."""
    lists = (_SAID, OVERLAP, DIMENSIONS, DIFFERENCES)
    said = next((one[key] for one in lists if key in one), None)
    return (said[0] if lang == "sq" else said[1]) if said else key.replace("_", " ")


def code_label(column: str, value: str, lang: str) -> str:
    """Return the label of a code in its column, else the value."""
    if column == "measure":
        return _measure(value, lang)
    from ontology.code_labels import code_labels

    lists = KIND_LISTS if column == "kind" else (CODE_LISTS.get(column, ""),)
    found = (code_labels(one).get(value) for one in lists)
    label = next((one for one in found if one), None)
    return label.get(lang) if label else say(value, lang)


def type_label(name: str, lang: str) -> str:
    """Return a node type's label, else its name."""
    from ontology.model import ontology

    found = ontology().types.get(name)
    return found.label.get(lang) if found else name
