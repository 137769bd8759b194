"""The public questions as commands: names from the question, nothing else."""

from __future__ import annotations

import json
from pathlib import Path

COMMANDS: dict[str, list[str]] = json.loads(
    (Path(__file__).parent / "commands.json").read_text("utf-8")
)
