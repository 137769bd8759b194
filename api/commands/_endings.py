"""What a command writes is said by the ending of the file's name."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from graph.errors import BadInput
from ontology.messages import said, shortened


def check_ending(output: Path, allowed: Iterable[str]) -> None:
    """Raise BadInput where a file's name ends in something that nothing is written as."""
    if output.suffix not in allowed:
        what = said("no known ending", name=shortened(output.name))
        raise BadInput(what, remedy=said("name it", endings=", ".join(allowed)))
