"""Lint the questions: `python -m tests.cypher_rules` says what breaks which rule."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator
from pathlib import Path

from graph.policy import expand
from graph.schema import statements
from graph.store import Layout
from graph.texts import Texts
from tests.cypher_rules.linter import EXAMPLE, cypher_files, lint_folder, texts_files

_QUERIES = Path(__file__).parents[2] / "queries"


def expanded() -> str:
    """Return all that runs on a server as it runs, one JSON object a line."""
    return "\n".join(
        json.dumps({"file": file, "cypher": cypher}) for file, cypher in _texts()
    )


def _texts() -> Iterator[tuple[str, str]]:
    for path in cypher_files(_QUERIES):
        yield str(path), expand(path.read_text("utf-8"))
    for path in texts_files():
        for name in (texts := Texts(path)):
            yield f"{path} ({name})", expand(texts.of(name, EXAMPLE))
    for made in statements("neo4j.cypher", Layout((EXAMPLE,), ())):
        yield "the schema", made


def main() -> int:
    """Return 1 when a question breaks a rule; `--expanded` writes what runs."""
    if "--expanded" in sys.argv:
        sys.stdout.write(expanded() + "\n")
        return 0
    found = lint_folder(_QUERIES)
    for path, problems in found.items():
        for problem in problems:
            sys.stdout.write(f"{path.relative_to(_QUERIES.parent)}: {problem}\n")
    count = len(cypher_files(_QUERIES))
    sys.stdout.write(f"Cypher rules: {count} files, {len(found)} with problems.\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
