"""The entry point `ura`: a question that is typed plainly starts without the framework."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from io import TextIOWrapper

_COMPLETING = "_URA_COMPLETE"
"""What a shell sets when it asks how a line goes on."""
OBJECTS = 200_000
"""So many new objects make it worth to look for garbage: imports alone make 50,000."""


def main() -> None:
    """Run `ura`."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    usual = gc.get_threshold()
    gc.set_threshold(OBJECTS)
    code = None if _COMPLETING in os.environ else ask_plainly(sys.argv[1:])
    if code is not None:
        _leave(code)
    gc.set_threshold(*usual)
    from api.cli import app

    app()


def ask_plainly(words: Sequence[str]) -> int | None:
    """Answer a question that is typed plainly; None where the framework must read it.

    Importing the framework takes longer than most questions take to answer.
    """
    from queries.catalogue import CATALOGUE

    typed = words[0] if words else ""
    asked = (one for one in CATALOGUE if typed in (one.command, *one.also))
    entry = next(asked, None)
    if entry is None:
        return None
    from api.ask import read_plain, run

    given = read_plain(entry, words[1:])
    if given is None:
        return None
    try:
        return run(entry, given)
    except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net)
        from api.errors import alone, failed

        return failed(error, alone(given["lang"]))


def _leave(code: int) -> None:
    """End the process at once: the store is closed, and taking the interpreter apart is slow.

    What could not be printed was told of; here, a reader that went away is no error.
    """
    for stream in (sys.stdout, sys.stderr):
        with suppress(AttributeError, OSError, ValueError):  # none, broken, closed
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    main()
