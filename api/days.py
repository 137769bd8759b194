"""Days and hours as people here write them."""

from __future__ import annotations

import re

_ISO = re.compile(r"^(\d{4})-(\d\d)(?:-(\d\d))?$")
_MOMENT = re.compile(r"^(\d{4}-\d\d-\d\d)[T ](\d\d:\d\d)(?::\d\d)?(\S*)$")


def day_shown(value: str) -> str | None:
    """Return a day, or a day and hour, as people write them; None for other texts."""
    if found := _ISO.match(value):
        return ".".join(part for part in reversed(found.groups()) if part)
    if found := _MOMENT.match(value):
        day, clock, zone = found.groups()
        return " ".join(filter(None, (day_shown(day), clock, zone)))
    return None
