"""A JSON object as the cells of a row."""

from collections.abc import Iterator
from typing import Any

from loaders.problems import Unfit
from loaders.sheets.columns import MANY
from ontology.messages import said


def cells(fields: dict[str, Any]) -> dict[str, str]:
    """Return an object's values as cells; localized texts are taken apart."""
    found: dict[str, str] = {}
    for name, value in fields.items():
        if isinstance(value, dict):
            for part, inner in value.items():
                found[f"{name}_{part}"] = _cell(f"{name}.{part}", inner)
        elif isinstance(value, list):
            found[name] = MANY[-1].join(_items(name, value))
        elif value is not None:
            found[name] = _cell(name, value)
    return found


def _items(name: str, values: list[Any]) -> Iterator[str]:
    for value in values:
        text = _cell(name, value)
        if any(sign in text for sign in MANY):
            raise Unfit(said("sign in an item", name=name))
        yield text


def _cell(name: str, value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, (str, int, float)):
        return str(value)
    raise Unfit(said("plain value", name=name))
