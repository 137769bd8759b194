"""A command that was typed wrongly: what is missing or unknown, in Albanian and English."""

from __future__ import annotations

from typing import Any

import typer

from graph.errors import BadInput
from ontology.messages import Said, said

UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""What the framework raises for what it cannot read; it shows no name of its own for it."""
_HELP = "NoArgsIsHelpError"


def usage_error(error: Any) -> BadInput | None:  # noqa: ANN401 (the framework's own)
    """Return what is wrong with what was typed; None where help is shown instead."""
    name = type(error).__name__
    if name == _HELP:
        return None
    path = getattr(error.ctx, "command_path", "ura")
    return BadInput(_what(error, name), remedy=said("see help", command=path))


def _what(error: Any, name: str) -> Said:  # noqa: ANN401
    if name == "MissingParameter" and error.param is not None:
        key = f"missing {error.param.param_type_name}"
        return said(key, name=_hint(error.param))
    if name == "NoSuchOption":
        return said("no such option", name=error.option_name)
    english = str(error.format_message()).rstrip(".")
    if english.startswith("No such command"):
        return said("no such command", name=english.split("'")[1])
    return said("typed wrongly", english=english)


def _hint(param: Any) -> str:  # noqa: ANN401
    """Return an option as it is typed, in its forms; an argument by its name."""
    if param.param_type_name == "option":
        return " / ".join(f"'{one}'" for one in param.opts)
    return f"'{str(param.name).upper()}'"
