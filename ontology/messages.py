"""What people meet when something is not as it must be, in Albanian and English.

A message is its English text, so that it can be compared, logged and joined like any
other; whoever shows it to a reader asks for its Albanian with `albanian`.
"""

from __future__ import annotations

from collections.abc import Iterable

from typing_extensions import override

from ontology.message_texts import MESSAGES


class Said(str):
    """A message: the English text, with the Albanian beside it."""

    albanian: str

    def __new__(cls, english: str, albanian: str) -> Said:
        """Make a message of both texts."""
        made = super().__new__(cls, english)
        made.albanian = albanian
        return made

    @override
    def __reduce__(self) -> tuple[type[Said], tuple[str, str]]:
        """Keep both texts on the way between processes."""
        return Said, (str(self), self.albanian)


def said(key: str, /, **values: object) -> Said:
    """Return the message of this key with its values filled in, in both languages."""
    albanian_text, english_text = MESSAGES[key]
    also = {name: albanian(one) for name, one in values.items()}
    return Said(english_text.format(**values), albanian_text.format(**also))


def albanian(text: object) -> object:
    """Return a message's Albanian; anything else as it is."""
    return text.albanian if isinstance(text, Said) else text


def without(text: str, lead: str) -> str:
    """Return a message without what it begins with, in both languages."""
    if not isinstance(text, Said):
        return text.removeprefix(lead)
    return Said(text.removeprefix(lead), text.albanian.removeprefix(lead))


def joined(sign: str, parts: Iterable[str]) -> Said:
    """Return the parts joined in both languages, the empty ones left out."""
    kept = [one for one in parts if one]
    return Said(sign.join(kept), sign.join(str(albanian(one)) for one in kept))


def either(parts: Iterable[str]) -> Said:
    """Return the parts with an `or` between them, in both languages."""
    kept = list(parts)
    other = [str(albanian(one)) for one in kept]
    return Said(" or ".join(kept), " ose ".join(other))


def in_language(text: str, lang: str | None) -> str:
    """Return a message in English for `en`; else in Albanian, with the English after it."""
    other = str(albanian(text))
    if lang == "en" or other == text:
        return str(text)
    return other if lang == "sq" else f"{other} / {text}"


LONGEST = 80
"""So many letters of what somebody typed are repeated to them."""


def shortened(text: str) -> str:
    """Return what somebody typed as it is repeated to them: cut when very long."""
    return text if len(text) <= LONGEST else f"{text[:LONGEST]}…"
