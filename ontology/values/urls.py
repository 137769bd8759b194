"""Web addresses, as printed."""

from __future__ import annotations

import re

from ontology.errors import BadValue
from ontology.messages import said as message

_URL = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)+[a-z]{2,24}(?::\d{1,5})?(?:[/?#]\S*)?", re.IGNORECASE
)


def read_url(said: object) -> str:
    """The address as printed, with or without its scheme; else BadValue."""
    text = said.strip() if isinstance(said, str) else ""
    if not _URL.fullmatch(text):
        raise BadValue(message("no web address", said=said))
    return text
