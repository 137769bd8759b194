"""Commands as a user types them, asked in process of an opened store."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from graph.errors import Ambiguous
from queries.answer import Answer
from queries.asking import ask
from queries.catalogue import entry
from queries.entry import Entry, Slot
from queries.viewer import LATEST, PROFESSIONAL, Reader, Viewer

ON = "2026-11-22"
"""The day that tests ask for."""
GOLDEN = Path(__file__).parent / "queries" / "golden"
"""What the invented country is asked, with the answers."""
_READ = {"number": float, "year": int}
_COMMON = ("on", "known", "lang")


def answered(store: Reader, words: Sequence[str]) -> Answer:
    """Return the answer to a command's words."""
    asked = entry(words[0])
    names, options = _parted(asked, words[1:])
    tiers = ("public",) if options.pop("public", None) else PROFESSIONAL
    common = {key: options.pop(key) for key in _COMMON if key in options}
    viewer = Viewer(store, **{"on": ON, "known": LATEST, "tiers": tiers, **common})
    return ask(viewer, asked, names, options)


def told(store: Reader, words: Sequence[str]) -> dict[str, Any]:
    """Return the envelope of a command's words, or the candidates of an unclear name."""
    try:
        return answered(store, words).envelope()
    except Ambiguous as unclear:
        return {
            "unclear": unclear.what,
            "candidates": [one["id"] for one in unclear.candidates],
        }


def askings(*, clear: bool = False) -> list[list[str]]:
    """Return what the goldens ask; with `clear` only what names no two things."""
    return [
        one["asked"]
        for file in sorted(GOLDEN.glob("*.json"))
        for one in json.loads(file.read_text("utf-8"))
        if not (clear and "unclear" in one["answer"])
    ]


def _parted(asked: Entry, words: Sequence[str]) -> tuple[list[str], dict[str, Any]]:
    names: list[str] = []
    options: dict[str, Any] = {}
    rest = iter(words)
    for word in rest:
        if not word.startswith("--"):
            names.append(word)
        elif word == "--public":
            options["public"] = True
        else:
            _take(asked, word[2:].replace("-", "_"), next(rest), options)
    return names, options


def _take(asked: Entry, name: str, word: str, options: dict[str, Any]) -> None:
    if name in _COMMON:
        options[name] = word
        return
    slot: Slot = next(slot for slot in asked.slots if slot.name == name)
    value = _READ.get(slot.kind, str)(word)
    options[name] = [*options.get(name, ()), value] if slot.many else value
