"""The names and conditions that several questions take."""

from __future__ import annotations

from queries.entry import Slot


def thing(
    name: str,
    about: str,
    *,
    required: bool = True,
    many: bool = False,
    place_too: bool = False,
) -> Slot:
    """Return a slot for a thing, found by its name or id."""
    return Slot(name, "thing", about, required, many, place_too=place_too)


def choice(
    name: str,
    choices: tuple[str, ...],
    *,
    required: bool = False,
    option_only: bool = False,
) -> Slot:
    """Return a slot for one of a few words."""
    about = ", ".join(choices)
    return Slot(name, "choice", about, required, False, option_only, choices=choices)


PLACE = Slot("territory", "territory", "municipality, county or country")
CONCERN = Slot("concern", "concern", "what it is about, to tell namesakes apart")
MATTER = Slot("matter", "matter", "words of the matter")
MATTERS = Slot("matter", "matter", "words of the matter", many=True)
BODY = thing("body", "a body or kind of body")
RULES = Slot("rules", "file", "a rule table of your own (YAML)", option_only=True)
