"""The parts of a row in words: why two bodies are graded so, what is to be reported."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from api.days import day_shown
from api.wording import say
from queries.answer import Part, Words

MOST_OTHERS = 2
"""So many reasons that do not decide a grade are shown on a terminal."""
MOST_SHARED = 4


def shown(value: object, lang: str) -> str:
    """Return a finding, or a column of parts, for a reader."""
    if isinstance(value, tuple):
        return "; ".join(told(value, lang))
    return say("unknown", lang) if value is None else finding_words(value, lang)


def told(parts: Iterable[Part], lang: str) -> list[str]:
    """Return the parts in words; of reasons those that decide, and the weightiest others."""
    shown, others = [], 0
    for one in parts:
        if getattr(one, "decides", True) is False:
            others += 1
            if others > MOST_OTHERS:
                continue
        shown.append(in_words(one, lang))
    return shown


def in_words(part: Part, lang: str) -> str:
    """Return one part in words."""
    if duty := getattr(part, "duty", None):
        return _report(duty, getattr(part, "recurrence", None), lang)
    if (force := getattr(part, "force", None)) is not None:
        return _version(part, force, lang)
    if link := getattr(part, "link", None):
        return say(link, lang)
    data: Mapping[str, object] = {
        name: getattr(part, name)
        for name in ("dimension", "finding", "shared")
        if hasattr(part, name)
    }
    if "finding" in data:
        return _reason(str(data["dimension"]), data["finding"], data["shared"], lang)
    if verdict := getattr(part, "verdict", None):
        rest = (getattr(part, name, None) for name in ("author", "because", "date"))
        said = (day_shown(str(one)) or str(one) for one in rest if one)
        return ", ".join([say(verdict, lang), *said])
    return _lacking(part, lang)


def _reason(dimension: str, finding: object, shared: object, lang: str) -> str:
    names = _names(shared, lang)
    said = f"{say(dimension, lang)} {finding_words(finding, lang)}"
    return f"{said} ({names})" if names else said


def finding_words(finding: object, lang: str) -> str:
    """Return a finding for a reader: a share in percent, a word, yes or no."""
    if isinstance(finding, bool):
        return say("yes" if finding else "no", lang)
    if isinstance(finding, float | int):
        return f"{finding:.0%}".replace("%", " %" if lang != "en" else "%")
    return say(str(finding), lang)


def _report(duty: Words, recurrence: str | None, lang: str) -> str:
    from ontology.values.durations import duration_words  # few answers have one

    often = duration_words(recurrence or "", lang)
    return _word(duty, lang) + (f" ({say('every', lang)} {often})" if often else "")


def _version(part: Part, force: str, lang: str) -> str:
    """Return a version of an article's text: from when to when, by what, and how sure."""
    since, until = (
        ".".join(reversed(day.split("-"))) if day else ""
        for day in (getattr(part, "since", None), getattr(part, "until", None))
    )
    if by := getattr(part, "by", None):
        said = f"{f'{since}–{until}' if since else say('no date', lang)}: {by}"
        whole = getattr(part, "scope", None) == "act"
        parts = [said] + [say("whole act", lang)] * whole
    else:
        parts = [f"{f'–{until}: ' if until else ''}{say('first text', lang)}"]
    return ", ".join([*parts, f"{say('force', lang)}: {say(force, lang)}"])


def _lacking(part: Part, lang: str) -> str:
    grade = say(str(getattr(part, "grade", "")), lang)
    dimension = say(str(getattr(part, "dimension", "")), lang)
    bodies = _names(getattr(part, "of", None), lang)
    unknown = say("is unknown", lang)
    of = f" ({bodies})" if bodies else ""
    return f"{grade}? {dimension} {unknown}{of}"


def _names(things: object, lang: str) -> str:
    if not isinstance(things, tuple):
        return ""
    names = [_word(one, lang) for one in things]
    left = len(names) - MOST_SHARED
    return "; ".join(names[:MOST_SHARED]) + (f" +{left}" if left > 0 else "")


def _word(thing: Words, lang: str) -> str:
    if isinstance(thing, dict):
        return str(thing.get(lang) or next(iter(thing.values()), ""))
    return say(thing, lang)
