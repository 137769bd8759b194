"""Texts of Cypher that are no questions: those of `loads.py` stand in `loads.cypher` beside it.

    // name: sources
    // What is worth saying of it.
    (the text, up to the next name)

Values travel as parameters. A type, which no engine takes as one, stands as ${type}.
"""

import re
from collections.abc import Iterator
from functools import cached_property
from pathlib import Path

from graph.schema import checked

_NAME = re.compile(r"^// name: (\w+)$", re.MULTILINE)


class Texts:
    """The texts of one module by their names, read when the first one is needed."""

    def __init__(self, module: str | Path) -> None:
        """Take the texts beside a module's file."""
        self._file = Path(module).with_suffix(".cypher")

    def __getitem__(self, name: str) -> str:
        return self._texts[name]

    def __iter__(self) -> Iterator[str]:
        yield from self._texts

    def of(self, name: str, type_: str) -> str:
        """Return a text about one type of the ontology."""
        return self[name].replace("${type}", checked(type_))

    @cached_property
    def _texts(self) -> dict[str, str]:
        _, *parts = _NAME.split(self._file.read_text("utf-8"))
        names, bodies = parts[::2], parts[1::2]
        return {name: _text(body) for name, body in zip(names, bodies, strict=True)}


def _text(body: str) -> str:
    lines = [line for line in body.splitlines() if not line.startswith("//")]
    return "\n".join(lines).strip()
