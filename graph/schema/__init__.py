"""The layout of a store, one file an engine, and how such a file is read."""

import re
from pathlib import Path

from graph.errors import OntologyError
from graph.store import Layout

_NAME = re.compile(r"[A-Za-z][A-Za-z0-9_]*\Z")


def statements(file_name: str, layout: Layout) -> list[str]:
    """Return the statements of a layout file for these types, in order."""
    text = (Path(__file__).parent / file_name).read_text("utf-8")
    found: list[str] = []
    for section in re.split(r"^-- (?=once|for each)", text, flags=re.MULTILINE)[1:]:
        head, _, body = section.partition("\n")
        found += _section(body, _types(head, layout))
    return found


def _types(head: str, layout: Layout) -> tuple[str, ...] | None:
    if head.startswith("once"):
        return None
    return layout.nodes if "node" in head else layout.relations


def _section(body: str, types: tuple[str, ...] | None) -> list[str]:
    lines = [line for line in body.splitlines() if not line.startswith("--")]
    parts = [part.strip() for part in "\n".join(lines).split(";") if part.strip()]
    if types is None:
        return parts
    return [part.replace("${type}", checked(name)) for name in types for part in parts]


def checked(name: str) -> str:
    """Return the type's name, which goes into text because no engine takes it as a value."""
    if not _NAME.match(name):
        raise OntologyError(
            f"{name!r} cannot name a type",
            remedy="Use letters, digits and _ only, a letter first.",
        )
    return name
