"""`python -m queries.docs` writes docs/questions.md from the catalogue and the headers."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from queries.catalogue import CATALOGUE
from queries.entry import Entry, Slot

PAGE = Path("docs/questions.md")
_HEAD = """\
# Questions

Made from the headers in `queries/` by `python -m queries.docs`: change those, not this page.

Names may be given bare, in any order (`ura members-of "Komiteti Drejtues" Elbasan`), or
each by its option. Every question also takes `--on` (the day it must hold), `--known`
(only what was known then), `--lang`, `--public`, `--json` and `--csv`.
"""


def page() -> str:
    """The catalogue as a Markdown page."""
    lines = [_HEAD]
    for group, entries in groupby(CATALOGUE, lambda one: one.group):
        lines += [f"## {group.capitalize()}", ""]
        for one in entries:
            lines += _entry(one)
    return "\n".join(lines).rstrip() + "\n"


def _entry(one: Entry) -> Iterator[str]:
    header = one.text.header
    yield f"### `ura {one.command}`"
    yield ""
    yield f"{header['question']} *{header['pyetja']}*"
    yield ""
    yield f"How to read it: {header['reading']}."
    yield ""
    yield from (_slot(slot) for slot in one.slots)
    yield ""


def _slot(slot: Slot) -> str:
    notes = ["needed"] * slot.required + ["may be several"] * slot.many
    told = f" ({', '.join(notes)})" if notes else ""
    return f"- `--{slot.name.replace('_', '-')}`: {slot.about}{told}"


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    target.parent.mkdir(exist_ok=True)
    target.write_text(page(), "utf-8")
