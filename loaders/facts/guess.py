"""What names and summaries speak of, by the beginnings of their words."""

import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import yaml

from ontology.values.folding import fold

_YES = "yes"


@cache
def _tables() -> Mapping[str, Mapping[str, re.Pattern[str]]]:
    text = (files("loaders.facts") / "words.yaml").read_text("utf-8")
    # BaseLoader: `yes` is a key here, no truth.
    tables = yaml.load(text, Loader=yaml.BaseLoader)  # noqa: S506
    return {
        table: {code: _pattern(stems) for code, stems in codes.items()}
        for table, codes in tables.items()
    }


def _pattern(stems: str) -> re.Pattern[str]:
    return re.compile("|".join(rf"\b(?:{stem})" for stem in stems.split("; ")))


def code_in(table: str, *texts: str | None) -> str:
    """Return the first code of a table that a text speaks of, else nothing."""
    for text in texts:
        folded = fold(text) if text else ""
        for code, pattern in _tables()[table].items():
            if folded and pattern.search(folded):
                return code
    return ""


def is_called(table: str, name: str) -> bool:
    """Whether a name begins as the names of a table do."""
    return bool(_tables()[table][_YES].match(fold(name)))


def speaks_of(table: str, name: str) -> bool:
    """Whether a name holds a word of a table."""
    return bool(_tables()[table][_YES].search(fold(name)))


def action_of(summary: str) -> str:
    """Return the action of an English summary: of its first verb, else of any."""
    folded = fold(summary)
    first = folded.split(": ", 1)[-1]
    for code, pattern in _tables()["action"].items():
        if pattern.match(first):
            return code
    return code_in("action", folded) or "other"


def deontic_of(summary: str) -> str:
    """Return how binding an English summary is."""
    text = fold(summary)
    if re.match(r"(not|never|no) ", text):
        return "must_not"
    return "may" if re.match(r"(may|can) ", text) else "must"
