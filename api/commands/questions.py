"""`ura questions`: the catalogue."""

from __future__ import annotations

import json

from api.ask import GROUPS
from api.commands._options import JsonOption
from api.output import write
from queries.catalogue import CATALOGUE, described


def questions(
    as_json: JsonOption = False,
) -> None:
    """List the questions that Ura answers, with what each is asked with."""
    write(
        json.dumps([described(one) for one in CATALOGUE], ensure_ascii=False, indent=1)
        if as_json
        else _text()
    )


def _text() -> str:
    lines = []
    for group, title in GROUPS.items():
        lines += ["", title]
        for one in (e for e in CATALOGUE if e.group == group):
            header = one.text.header
            lines += [
                f"  ura {one.command}",
                f"      {header['pyetja']}",
                f"      {header['question']}",
            ]
    return "\n".join(lines).strip()
