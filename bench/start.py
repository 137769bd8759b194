"""How long a command takes to start, against importing the libraries it needs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from bench.measure import Measured, compared, in_turns

GOAL = 0.6
ROUNDS = 15
_ASKED = ("who-chairs", "Komiteti Drejtues", "Elbasan")
_PEER = "import pydantic, typer, arcadedb"


def command_start(home: Path, rounds: int = ROUNDS) -> Iterator[Measured]:
    """Yield a question in a warm home against a bare interpreter with the libraries."""
    ura = [str(Path(sys.executable).with_name("ura")), *_ASKED, "--home", str(home)]
    peer = [sys.executable, "-c", _PEER]
    first = _run(ura)  # builds the shipped data set
    equal = first == _run(ura) and bool(first)
    turns = [(partial(_run, ura), partial(_run, peer))] * rounds
    yield compared("command start", in_turns(turns), goal=GOAL, equal=equal)


def _run(command: list[str]) -> str:
    env = {**os.environ, "ARCADEDB_LOG_CONSOLE": "0"}
    # As installed: a wheel's modules are compiled once, not at every start.
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    done = subprocess.run(command, env=env, capture_output=True, text=True, check=True)
    return done.stdout
