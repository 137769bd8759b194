"""What conflicts of the sources are about, and how much they differ, in both languages."""

from __future__ import annotations

DIMENSIONS: dict[str, tuple[str, str]] = {
    "identity": ("identiteti", "identity"),
    "dates": ("datat", "dates"),
    "bearers": ("bartësit", "bearers"),
    "figures": ("shifrat", "figures"),
    "statements": ("pohimet", "statements"),
    "names": ("emrat e titujt", "names and titles"),
}
"""What a conflict is about, the gravest first."""
DIFFERENCES: dict[str, tuple[str, str]] = {
    "differ": ("ndryshojnë vërtet", "really differ"),
    "wordings": ("formulime të një emri a titulli", "wordings of one name or title"),
    "spellings": ("mënyra shkrimi", "spellings"),
}
"""How much the values differ, those that matter first."""
_IDENTITY = frozenset(
    {"number", "kind", "code", "identity", "amendments", "municipality_named"}
)
_DATES = frozenset({"date", "gazette_date", "valid_from", "valid_to", "period"})
_BEARERS = frozenset({"chair", "members", "monitor", "responsible", "holder"})
_NAMES = ("label", "title", "name", "emri ", "alias")
_WHO = ("kush ", "who ")


def dimension_of(measure: str, values: list[object]) -> str:
    """Return what a conflict is about, by what is measured or contested.

    >>> dimension_of("label_sq", ["a", "b"]), dimension_of("population", [1, 2])
    ('names', 'figures')
    """
    told = {"identity": _IDENTITY, "dates": _DATES, "bearers": _BEARERS}
    for dimension, measures in told.items():
        if measure in measures:
            return dimension
    if measure.startswith(_NAMES):
        return "names"
    if measure.startswith(_WHO):
        return "bearers"
    figures = all(str(one).replace(".", "", 1).isdigit() for one in values)
    return "figures" if figures else "statements"
