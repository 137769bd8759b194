"""Why a contact stands where it stands, in the words of both languages."""

from __future__ import annotations

from datetime import datetime
from functools import cache
from typing import Any

from queries.wording import shown_day

Reason = dict[str, str]

_SAID: dict[str, tuple[str, str]] = {
    "on call": ("në gatishmëri deri më {until}", "on call until {until}"),
    "leads": ("{role} i organit: {body}", "{role} of: {body}"),
    "duty here": ("ka detyrën këtu për këtë çështje", "has the duty here for this"),
    "line": ("linjë ose shërbim për këtë çështje", "a line or service for this"),
    "line here": (
        "linjë ose shërbim i këtij vendi, për: {whom}",
        "a line or service of this place, for: {whom}",
    ),
    "deputy": ("zëvendëson: {whom}", "stands in for: {whom}"),
    "holder": ("mban postin: {post}", "holds the post: {post}"),
    "office": ("institucioni i postit: {post}", "the institution of the post: {post}"),
    "pathway": ("hap i rrugës: {step}", "a step of the pathway: {step}"),
    "need": ("ofron atë që kërkohet", "gives what is needed"),
    "urgent": (
        "rrezik i lartë: mund të ndërhyjë menjëherë",
        "high risk: can step in at once",
    ),
    "always": ("përgjigjet 24 orë, çdo ditë", "answers 24 hours, every day"),
    "open until": ("hapur deri në {until}", "open until {until}"),
    "open": ("hapur në këtë orë", "open at this hour"),
    "opens": ("mbyllur në këtë orë; hapet më {until}", "closed now; opens on {until}"),
    "closed": ("mbyllur në këtë orë", "closed at this hour"),
    "holiday": (
        "do të ishte hapur, por është festë zyrtare; hapet më {until}",
        "would be open, but for a public holiday; opens on {until}",
    ),
    "hours unsaid": (
        "kur përgjigjet, nuk thuhet",
        "when it answers is not said",
    ),
    "in writing": ("arrihet vetëm me shkrim", "is reached in writing only"),
    "in person": ("arrihet vetëm duke shkuar atje", "is reached only by going there"),
    "failed": ("nuk u përgjigj më {when}", "did not answer on {when}"),
    "no channel": (
        "asnjë numër a adresë nuk është në burime",
        "no number or address is in the sources",
    ),
    "verified": ("verifikuar më {when}", "verified on {when}"),
    "verified old": (
        "verifikuar së fundmi më {when}: mbi një vit më parë",
        "last verified on {when}: over a year ago",
    ),
    "attested": (
        "thuhet në një burim të {when}, i paverifikuar",
        "said in a source of {when}, not verified",
    ),
    "undated": (
        "burimi i kontaktit nuk ka datë; i paverifikuar",
        "the contact's source has no date; not verified",
    ),
    "prescribed": (
        "parashikohet për çdo vend të tillë; këtu i pakonfirmuar",
        "laid down for every such place; not confirmed here",
    ),
    "planned": ("vetëm i planifikuar", "only planned"),
    "missing": ("burimi thotë se mungon", "the source says that it is missing"),
    "vacant": ("posti është vakant", "the post is vacant"),
    "no holder": (
        "posti dihet, mbajtësi nuk dihet",
        "the post is known, its holder is not",
    ),
    "acting": ("ushtrues detyre", "acting"),
    "higher": ("nga niveli më i lartë: {place}", "from the level above: {place}"),
    "national": (
        "parashikohet për gjithë vendin; këtu i pakonfirmuar",
        "prescribed nationally, not confirmed here",
    ),
    "none here": (
        "{what}: për këtë vend nuk njihet asnjë e tillë",
        "{what}: none of the kind is known of this place",
    ),
    "of its sort": (
        "{what}: cila prej tyre, nuk thuhet; {which}",
        "{what}: which of them is not said; {which}",
    ),
    "covers": ("e mbulojnë këtë vend: {who}", "these cover this place: {who}"),
    "serves": (
        "japin shërbim në këtë vend: {who}",
        "these give a service in this place: {who}",
    ),
    "seated": ("e kanë selinë këtu: {who}", "these have their seat here: {who}"),
    "holder of": (
        "posti dihet ({what}), mbajtësi nuk dihet",
        "the post is known ({what}), its holder is not",
    ),
    "way to": ("{what}: {value}", "{what}: {value}"),
    "channel of": (
        "asnjë kontakt nuk dihet: {what}",
        "no contact is known: {what}",
    ),
    "channel verified": (
        "{value}: verifikuar më {when}",
        "{value}: verified on {when}",
    ),
    "channel unverified": (
        "{value}: askush nuk e ka verifikuar",
        "{value}: nobody has verified it",
    ),
    "no actor": ("kush e bën hapin nuk thuhet", "who takes the step is not said"),
    "no receiver": ("kujt i shkon nuk thuhet", "to whom it goes is not said"),
    "no deadline": ("afati nuk thuhet", "no deadline is said"),
    "no clock": (
        "nga kur ecën afati nuk thuhet",
        "from when the deadline runs is not said",
    ),
    "vague end": (
        "{what}: thuhet vetëm në përgjithësi; asnjë vend nuk ka një të tillë në burime",
        "{what}: named in general only; no place has one in the sources",
    ),
    "unlinked": (
        "radha e {n} hapave është vetëm ajo e tekstit: asnjë nuk thotë çfarë vjen pas",
        "the order of the {n} steps is that of the text only: none says what follows",
    ),
    "unreachable": (
        "asnjë hap tjetër nuk çon këtu",
        "no other step leads here",
    ),
    "dead end": (
        "pas këtij hapi nuk thuhet çfarë vjen, megjithëse rruga vazhdon",
        "what follows this step is not said, although the pathway goes on",
    ),
    "endless loop": (
        "nga ky hap nuk dilet kurrë: rruga sillet rrotull",
        "this step is never left: the pathway goes round",
    ),
    "late office": (
        "afati është {hours} orë, por {who} rri mbyllur deri në {gap} orë rresht",
        "the deadline is {hours} hours, but {who} is closed for up to {gap} hours at a stretch",
    ),
    "office unsaid": (
        "afati është {hours} orë, por kur punon {who} nuk thuhet",
        "the deadline is {hours} hours, but when {who} works is not said",
    ),
    "single point": (
        "çdo rrugë kalon nga {who}, vetëm në {n} hapa: pa të rasti ndalet",
        "every way passes through {who}, alone in {n} steps: without them the case stops",
    ),
    "only way": ("e vetmja mënyrë për ta arritur", "the only way to reach it"),
    "never verified": ("askush nuk e ka verifikuar", "nobody has verified it"),
    "last verified": ("verifikuar së fundmi më {when}", "last verified on {when}"),
    "language": ("flet gjuhën e kërkuar", "speaks the language asked for"),
}


def reason(key: str, **values: Any) -> dict[str, str]:  # noqa: ANN401 (worded or not)
    """Return a reason in Albanian and English; a value may be worded itself."""
    if not values:
        return _plain(key)
    return {
        lang: _SAID[key][n].format(
            **{
                k: v.get(lang, "") if isinstance(v, dict) else v
                for k, v in values.items()
            }
        )
        for n, lang in enumerate(("sq", "en"))
    }


@cache
def _plain(key: str) -> dict[str, str]:
    sq, en = _SAID[key]
    return {"sq": sq, "en": en}


def says(text: str, key: str) -> bool:
    """Tell whether a text is this reason in either language, whatever it names."""
    return any(text.startswith(one.partition("{")[0]) for one in _SAID[key])


def labels(named: dict[str, Any] | None) -> dict[str, str]:
    """Return a thing's name for both languages, the Albanian where English has none."""
    given = named or {}
    sq = str(given.get("label_sq") or given.get("label_en") or "")
    return {"sq": sq, "en": str(given.get("label_en") or sq)}


def minute(moment: datetime, *, near: datetime | None = None) -> str:
    """Return a minute as people write it; its clock alone where the day is that of `near`.

    >>> minute(datetime(2026, 11, 24, 8, 0), near=datetime(2026, 11, 24, 2, 0))
    '08:00'
    """
    clock = moment.strftime("%H:%M")
    same = near is not None and moment.date() == near.date()
    return clock if same else f"{shown_day(moment.date().isoformat())} {clock}"
