"""Exit codes, and every error as words: no stack trace reaches a user."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import Any

from graph.errors import Ambiguous, BadInput, LoadFailed
from ontology.errors import UnknownTerm, UraError

SHOWN = 40
"""So many allowed values are printed with an error."""
ANSWERED, FAILED, ASKED_WRONGLY, UNKNOWN = 0, 1, 2, 3
"""0 answered, also none and contradicted; 1 error; 2 asked wrongly or ambiguous; 3 unknown."""


BROKEN = -1
"""A mistake of ours: told as FAILED, shown whole with URA_DEBUG."""
_WRONGLY = (BadInput, UnknownTerm)
_REPORT = "Nothing was changed that was not finished. Please report it; URA_DEBUG=1 shows where."


def guarded(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with Ura's errors told in words and turned into exit codes."""
    import typer  # a plain question starts without it

    @functools.wraps(command)
    def run(*args: object, **kwargs: object) -> object:
        try:
            return command(*args, **kwargs)
        except (typer.Exit, typer.Abort, typer.BadParameter):
            raise  # the framework handles these itself
        except (Exception, KeyboardInterrupt) as error:  # noqa: BLE001 (the last net)
            raise typer.Exit(failed(error)) from None

    return run


def failed(error: BaseException) -> int:
    """Tell of an error and return its exit code: no stack trace reaches a user.

    Raises the error itself when it is a mistake of ours and URA_DEBUG asks for it.
    """
    if isinstance(error, BrokenPipeError):
        sys.stderr.close()
        return ANSWERED
    text, code = told(error)
    if code == BROKEN and os.environ.get("URA_DEBUG"):
        raise error
    _tell(text)
    return FAILED if code == BROKEN else code


def told(error: BaseException) -> tuple[str, int]:
    """Return an error in words, and the exit code that it stands for."""
    if isinstance(error, Ambiguous):
        return ambiguity(error), ASKED_WRONGLY
    if isinstance(error, UraError):
        wrong = isinstance(error, _WRONGLY) and not isinstance(error, LoadFailed)
        return f"ura: {error}{_allowed(error)}", ASKED_WRONGLY if wrong else FAILED
    if isinstance(error, KeyboardInterrupt):
        return "ura: stopped; nothing was changed that was not finished", FAILED
    if isinstance(error, (OSError, UnicodeError, MemoryError)):
        return f"ura: {_plainly(error)}", FAILED
    return f"ura: a mistake of Ura's own: {_plainly(error)}\n{_REPORT}", BROKEN


def _allowed(error: UraError) -> str:
    """Return what could be given instead, where the error knows it."""
    allowed = getattr(error, "allowed", ())
    if not allowed or isinstance(error, LoadFailed):
        return ""
    more = f" ... ({len(allowed)} in all)" if len(allowed) > SHOWN else ""
    return f"\n  Allowed: {', '.join(map(str, allowed[:SHOWN]))}{more}"


def ambiguity(unclear: Ambiguous[Any]) -> str:
    """Return the candidates of a name, one a line with its id."""
    if not unclear.candidates:
        return f"ura: nothing is known by the name '{unclear.what}'"
    lines = [
        f"ura: '{unclear.what}' may be several things; ask again with one of these ids, or name the place:"
    ]
    for one in unclear.candidates:
        place = f" ({one['place']})" if one.get("place") else ""
        lines.append(f"  {one['id']}  {one['label']}{place}")
    return "\n".join(lines)


def _plainly(error: BaseException) -> str:
    if isinstance(error, OSError):
        where = f"{error.filename}: " if error.filename else ""
        return f"{where}{error.strerror or error}"
    return f"{type(error).__name__}: {error}"


def _tell(text: str) -> None:
    clean = "".join(c if c.isprintable() or c in "\n\t" else "?" for c in text)
    sys.stderr.write(clean.rstrip("\n") + "\n")
