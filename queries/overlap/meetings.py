"""How often bodies have to meet, as far as a source says it in numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from graph.measures.overlap.profile import Profile
from ontology.errors import BadValue
from ontology.values.durations import read_duration
from queries.overlap.profiles import Compared

Raw = Mapping[str, Any]
_A_YEAR = {
    "years": 1,
    "months": 12,
    "weeks": 52,
    "days": 365,
    "hours": 365 * 24,
    "minutes": 365 * 24 * 60,
    "seconds": 365 * 24 * 3600,
}


def meetings_of(found: Compared) -> dict[str, float]:
    """Return the meetings a year of each body of which they are known.

    What the body itself says counts before its kind; where its sources disagree, or say it
    without a number ("regularly"), it is not known, whatever the kind lays down.
    """
    told = {one.id: _meetings(one, found.bodies) for one in found.profiles}
    return {body: number for body, number in told.items() if number is not None}


def _meetings(profile: Profile, bodies: Mapping[str, Raw]) -> float | None:
    own = bodies[profile.id]
    if _says(own):
        return yearly(own)
    kinds = [bodies[one] for one in profile.kinds if one in bodies]
    said = {yearly(one) for one in kinds if _says(one)}
    return said.pop() if len(said) == 1 else None


def _says(body: Raw) -> bool:
    if any(body[name] is not None for name in ("meetings", "times", "per")):
        return True
    return any(str(one).startswith("frequency") for one in body["cites"])


def yearly(body: Raw) -> float | None:
    """Return times a year, None where times or period are not said."""
    per = in_years(body["per"])
    return round(body["times"] / per, 2) if body["times"] and per else None


def whole(number: float | None) -> float | None:
    """Return a number without a fraction of nothing: 4 for 4.0."""
    return int(number) if number is not None and number == int(number) else number


def in_years(duration: str | None) -> float | None:
    """Return how long an ISO duration is in years; None for none.

    >>> in_years("P3M"), in_years("P2Y"), in_years(None)
    (0.25, 2.0, None)
    """
    if not duration:
        return None
    try:
        length = read_duration(duration)
    except BadValue:
        return None
    parts = (getattr(length, unit) / count for unit, count in _A_YEAR.items())
    return float(sum(parts)) or None
