"""Exit codes, and every error as words: no stack trace reaches a user."""

from __future__ import annotations

import functools
import os
import sys
from collections.abc import Callable
from typing import Any

from graph.errors import Ambiguous, BadInput, LoadFailed, Mistake
from ontology.errors import UnknownTerm, UraError
from ontology.messages import albanian, in_language, joined, said, shortened

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
            raise typer.Exit(failed(error, alone(kwargs.get("lang")))) from None

    return run


def alone(lang: object) -> str | None:
    """Return the language that errors are told in alone; None for Albanian with English."""
    return "en" if lang == "en" else None


def failed(error: BaseException, lang: str | None = None) -> int:
    """Tell of an error and return its exit code: no stack trace reaches a user.

    Raises the error itself when it is a mistake of ours and URA_DEBUG asks for it.
    """
    if isinstance(error, BrokenPipeError):
        sys.stderr.close()
        return ANSWERED
    text, code = told(error, lang)
    if code == BROKEN and os.environ.get("URA_DEBUG"):
        raise error
    _tell(text)
    return FAILED if code == BROKEN else code


def told(error: BaseException, lang: str | None = None) -> tuple[str, int]:
    """Return an error in words, and the exit code that it stands for.

    The words are Albanian with the English after them, or in `lang` alone.
    """
    if isinstance(error, Ambiguous):
        return ambiguity(error, lang), ASKED_WRONGLY
    if isinstance(error, LoadFailed):
        return _mistakes(error, lang), FAILED
    if isinstance(error, UraError):
        wrong = isinstance(error, _WRONGLY)
        allowed = _allowed(error, lang)
        return f"{_named(error.message, lang)}{allowed}", (
            ASKED_WRONGLY if wrong else FAILED
        )
    if isinstance(error, KeyboardInterrupt):
        return _named(said("stopped"), lang), FAILED
    if isinstance(error, (OSError, UnicodeError, MemoryError)):
        return f"ura: {_plainly(error)}", FAILED
    return f"ura: a mistake of Ura's own: {_plainly(error)}\n{_REPORT}", BROKEN


def _named(text: str, lang: str | None) -> str:
    """Return a message under our name, each language on lines of its own."""
    if lang or albanian(text) == text:
        return f"ura: {in_language(text, lang)}"
    return f"ura: {albanian(text)}\n     {text}"


def _mistakes(error: LoadFailed, lang: str | None) -> str:
    """Return what is wrong in a file, one mistake a line."""
    where = error.where if lang == "en" else albanian(error.where)
    place = f"{where}: " if where else ""
    lines = [f"ura: {place}{in_language(error.count, lang)}"]
    lines += [f"  {_mistake(one, lang)}" for one in error.mistakes]
    if error.more:
        lines.append(f"  {in_language(said('more mistakes', n=error.more), lang)}")
    return "\n".join([*lines, in_language(error.remedy, lang)])


def _mistake(mistake: Mistake, lang: str | None) -> str:
    """Return one mistake; where it stands is told once, whatever the languages."""
    where = mistake.where if lang == "en" else albanian(mistake.where)
    value = f" ({mistake.value!r})" if mistake.value else ""
    hints = (in_language(one, lang or "sq") for one in mistake.hints)
    what = f"{in_language(mistake.what, lang)}{value}."
    return " ".join([f"{where}: {what}" if where else what, *hints])


def _allowed(error: UraError, lang: str | None) -> str:
    """Return what could be given instead, where the error knows it."""
    allowed = getattr(error, "allowed", ())
    if not allowed:
        return ""
    more = [said("in all", n=len(allowed))] if len(allowed) > SHOWN else []
    names = joined(", ", map(_printed, allowed[:SHOWN]))
    listed = said("allowed", names=joined(" ... ", (names, *more)))
    return f"\n  {in_language(listed, lang or 'sq')}"


def _printed(one: object) -> str:
    return one if isinstance(one, str) else str(one)


def ambiguity(unclear: Ambiguous[Any], lang: str | None = None) -> str:
    """Return the candidates of a name, one a line with its id."""
    keys = ("nothing called", "only near", "several")
    key = keys[min(len(unclear.candidates), 2)]
    lines = [_named(said(key, name=shortened(unclear.what)), lang)]
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
