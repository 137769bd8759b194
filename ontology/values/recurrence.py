"""Shifts that come again: an RFC 5545 rule, asked which turn a minute falls into."""

from __future__ import annotations

import re
from datetime import datetime
from functools import lru_cache
from typing import TYPE_CHECKING

from ontology.errors import BadValue
from ontology.messages import said, shortened

if TYPE_CHECKING:
    from dateutil.rrule import rrule, rruleset

_RULE = re.compile(
    r"(?:RRULE:)?FREQ=(?:DAILY|WEEKLY|MONTHLY|YEARLY)"
    r"(?:;(?:INTERVAL|COUNT|UNTIL|BYDAY|BYMONTHDAY|BYMONTH|BYSETPOS|WKST)=[A-Z0-9,+-]+)*"
)
"""Whole days at the least: a rule of seconds would be counted for years."""


def is_rule(text: str | None) -> bool:
    """Tell whether a rota's rule is written as RFC 5545 has it, not in words."""
    return bool(text) and "FREQ=" in str(text)


def turn(rule: str, start: datetime, end: datetime, wall: datetime) -> datetime | None:
    """Return when the turn began into which a minute falls; None between turns.

    Clock times are the wall's: a shift from 20:00 to 08:00 is so in summer and winter.

    Raises:
        BadValue: when the rule is none.
    """
    began = _read(rule, start).before(wall, inc=True)
    return began if began is not None and wall < began + (end - start) else None


@lru_cache(maxsize=1 << 10)
def _read(rule: str, start: datetime) -> rrule | rruleset:
    from dateutil.rrule import rrulestr  # few rotas have one

    if not _RULE.fullmatch(rule):
        raise BadValue(said("no rule", said=shortened(rule)))
    try:
        return rrulestr(rule, dtstart=start, cache=True)
    except (ValueError, TypeError) as error:
        raise BadValue(said("no rule", said=shortened(rule))) from error
