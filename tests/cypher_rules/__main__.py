"""Lint the questions: `python -m tests.cypher_rules` says what breaks which rule."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from graph.policy import expand
from tests.cypher_rules.linter import cypher_files, lint_folder

_QUERIES = Path(__file__).parents[2] / "queries"


def expanded() -> str:
    """Return every question as it runs, one JSON object a line."""
    return "\n".join(
        json.dumps({"file": str(path), "cypher": expand(path.read_text("utf-8"))})
        for path in cypher_files(_QUERIES)
    )


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
