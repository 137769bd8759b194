"""Lugina, an invented country: small, frozen, and with every kind of trouble in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from graph.home import Home
from graph.records import Statement, Value
from loaders.pipeline import load
from loaders.sources.yaml_ import read

DATA = Path(__file__).parent / "data" / "world"
FIRST = ("law", "page", "board", "minutes", "letter")
LATER = ("board_later",)
LEARNED = "2026-03-01"
"""A day between the two versions of what sits on the board."""


def build_world(folder: Path, *, planted: Iterable[Statement] = ()) -> Home:
    """Return a home that holds Lugina, and what a test plants besides."""
    home = Home(folder)
    load(home, [DATA / f"{name}.yaml" for name in FIRST])
    load(home, [DATA / f"{name}.yaml" for name in LATER])
    planted = tuple(planted)
    if planted:
        with home:
            home.add("planted", planted, "2026-06-01", "a test")
            home.build()
    return home


SECRET = "fshehur"
"""Stands in every id and text that `twins` makes."""
_PASSAGE = f"passage/{SECRET}/1-1"


def statements() -> list[Statement]:
    """Return what Lugina's own files say."""
    return [one for name in FIRST for one in read(DATA / f"{name}.yaml").statements]


def twins(tier: str) -> Iterator[Statement]:
    """Yield a twin of everything in Lugina for one tier, tied to all that it knows.

    Who may not see the tier must get the answers that there are without the twins.
    """
    yield _secret("Document", f"document/{SECRET}", tier, {"file": f"{SECRET}.txt"})
    where: dict[str, Value] = {
        "document": f"document/{SECRET}",
        "first": 1,
        "last": 1,
    }
    yield _secret("Passage", _PASSAGE, tier, where)
    for one in statements():
        props = {key: _marked(key, value) for key, value in one.props.items()}
        if one.start and one.end:
            for start in (one.start, _twin(one.start)):
                for end in (one.end, _twin(one.end)):
                    tie = f"{one.type}|{start}|{end}|{SECRET}"
                    made = _secret(one.type, tie, tier, props)
                    yield replace(made, start=start, end=end)
        elif one.type not in ("Document", "Passage"):
            yield _secret(one.type, _twin(one.id), tier, props)


def _secret(
    type_: str, identifier: str, tier: str, props: Mapping[str, Value]
) -> Statement:
    return Statement(identifier, type_, props, (f"*@{_PASSAGE}",), tier=tier)


def _twin(identifier: str) -> str:
    return f"{identifier}-{SECRET}"


def _marked(key: str, value: Value) -> Value:
    """Return a text that shows where it came from; codes and dates stay."""
    texts = ("label_", "note_", "title", "name", "text_", "value_said", "purpose_")
    return f"{value} {SECRET}" if key.startswith(texts) else value
