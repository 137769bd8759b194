"""Commands as a user types them, asked in process."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from queries.answer import Answer
from queries.asking import ask
from queries.catalogue import Entry, Slot, entry
from queries.viewer import Viewer

COMMANDS: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "commands.json").read_text("utf-8")
)
"""The public questions as commands: names from the question, nothing else."""


def answered(viewer: Viewer, words: Sequence[str]) -> Answer:
    """Return the answer to a command's words."""
    asked = entry(words[0])
    names: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(words[1:])
    for word in rest:
        if word.startswith("--"):
            slot = _slot(asked, word)
            options |= _given(slot, next(rest), options)
        else:
            names.append(word)
    return ask(viewer, asked, names, options)


def _slot(asked: Entry, option: str) -> Slot:
    name = option.removeprefix("--").replace("-", "_")
    return next(slot for slot in asked.slots if slot.name == name)


def _given(slot: Slot, word: str, options: dict[str, Any]) -> dict[str, Any]:
    value = {"number": float, "year": int}.get(slot.kind, str)(word)
    return {slot.name: [*options.get(slot.name, ()), value] if slot.many else value}


def asked_twice(viewer: Viewer) -> Iterator[tuple[str, Answer, Answer]]:
    """Yield every command's key with its answer, got twice."""
    for key, words in COMMANDS.items():
        yield key, answered(viewer, words), answered(viewer, words)
