"""Exit codes, and every error as words: no stack trace reaches a user."""

from __future__ import annotations

import functools
import sys
from collections.abc import Callable
from typing import Any

import typer

from graph.errors import Ambiguous, BadInput, LoadFailed
from ontology.errors import UnknownTerm, UraError

SHOWN = 40
"""So many allowed values are printed with an error."""
ANSWERED, FAILED, ASKED_WRONGLY, UNKNOWN = 0, 1, 2, 3
"""0 answered, also none and contradicted; 1 error; 2 asked wrongly or ambiguous; 3 unknown."""


def guarded(command: Callable[..., Any]) -> Callable[..., Any]:
    """Return the command with Ura's errors told in words and turned into exit codes."""

    @functools.wraps(command)
    def run(*args: object, **kwargs: object) -> object:
        try:
            return command(*args, **kwargs)
        except Ambiguous as unclear:
            _tell(ambiguity(unclear))
            raise typer.Exit(ASKED_WRONGLY) from None
        except UraError as error:
            _tell(f"ura: {error}{_allowed(error)}")
            asked = isinstance(error, (BadInput, UnknownTerm))
            wrong = asked and not isinstance(error, LoadFailed)
            raise typer.Exit(ASKED_WRONGLY if wrong else FAILED) from None
        except BrokenPipeError:
            sys.stderr.close()
            raise typer.Exit(ANSWERED) from None
        except KeyboardInterrupt:
            _tell("ura: stopped; nothing was changed that was not finished")
            raise typer.Exit(FAILED) from None
        except (OSError, UnicodeError, MemoryError) as error:
            _tell(f"ura: {_plainly(error)}")
            raise typer.Exit(FAILED) from None

    return run


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
