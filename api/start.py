"""The entry point `ura`: a question that is typed plainly starts without the framework."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from io import TextIOWrapper

from api.errors import alone, failed
from queries.catalogue import CATALOGUE

_COMPLETING = "_URA_COMPLETE"
"""What a shell sets when it asks how a line goes on."""


def main() -> None:
    """Run `ura`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    code = None if _COMPLETING in os.environ else ask_plainly(sys.argv[1:])
    if code is not None:
        sys.exit(code)
    from api.cli import app

    app()


def ask_plainly(words: Sequence[str]) -> int | None:
    """Answer a question that is typed plainly; None where the framework must read it.

    Importing the framework takes longer than most questions take to answer.
    """
    entry = next((one for one in CATALOGUE if [one.command] == list(words[:1])), None)
    if entry is None:
        return None
    from api.ask import read_plain, run

    given = read_plain(entry, words[1:])
    if given is None:
        return None
    try:
        return run(entry, given)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net)
        return failed(error, alone(given["lang"]))


if __name__ == "__main__":
    main()
