"""The field that an institution or post works in, guessed from its name."""

import re
from functools import cache
from importlib.resources import files

import yaml

from ontology.values.folding import fold


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    text = (files("loaders") / "fields.yaml").read_text("utf-8")
    found: dict[str, str] = yaml.safe_load(text)
    return tuple(
        (field, re.compile("|".join(rf"\b(?:{stem})" for stem in stems.split("; "))))
        for field, stems in found.items()
    )


def field_of(*names: str) -> str:
    """Return the code of the field that names speak of; `other` when they do not."""
    for name in names:
        folded = fold(name)
        for field, pattern in _patterns():
            if pattern.search(folded):
                return field
    return "other"


BY_TYPE = {
    "bailiff": "bailiff",
    "business": "business",
    "community": "community",
    "court": "justice",
    "education": "education",
    "employment": "employment",
    "government": "government",
    "health": "health",
    "international": "international",
    "media": "media",
    "ministry": "government",
    "municipality": "local_government",
    "ngo": "civil_society",
    "ombudsperson": "human_rights",
    "police": "police",
    "prefecture": "prefecture",
    "probation": "probation",
    "prosecution": "prosecution",
    "religious": "religious",
    "school": "education",
    "social_service": "social",
    "statistics": "statistics",
}
"""The field of an institution by its type, where the type says it."""
