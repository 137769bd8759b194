"""`ura`: every question and every chore as a command."""

from __future__ import annotations

import sys
from io import TextIOWrapper
from typing import Any

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo
from typing_extensions import override

from api.commands import CHORES, chore
from api.errors import guarded
from queries.catalogue import CATALOGUE

_QUESTIONS = {one.command: one for one in CATALOGUE}


class _AsTyped:
    """Takes an argument as it was typed: a question checks its own names and days."""

    def coerce(self, value: object, **_: object) -> object:
        """Return the value unchanged."""
        return value


def _light(command: Any) -> Any:  # noqa: ANN401 (the framework's own type is private)
    """Return the command with its arguments taken as typed.

    Typer turns each one into its type through pydantic's models, whose import takes
    longer than a question; where a version has no such hook, it goes on doing so.
    """
    for parameter in command.params:
        if hasattr(parameter, "_runtime_param"):
            parameter._runtime_param = _AsTyped()
    return command


class Lazily(TyperGroup):
    """Builds only the command that was typed: a question starts without the others."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:  # noqa: ANN401
        """Take the group's own options as typed too."""
        super().__init__(*args, **kwargs)
        _light(self)

    @override
    def list_commands(self, ctx: object) -> list[str]:
        """Return every command's name: chores first, then the questions."""
        return [*CHORES, *_QUESTIONS]

    @override
    def get_command(self, ctx: object, cmd_name: str) -> Any:
        """Return one command, made now."""
        if cmd_name in CHORES:
            callback, about, panel = chore(cmd_name)
        elif cmd_name in _QUESTIONS:
            from api.ask import command_for

            callback, about, panel = command_for(_QUESTIONS[cmd_name])
        else:
            return None
        info = CommandInfo(
            cmd_name, callback=guarded(callback), help=about, rich_help_panel=panel
        )
        made = get_command_from_info(
            info, pretty_exceptions_short=True, rich_markup_mode="rich"
        )
        return _light(made) if cmd_name in _QUESTIONS else made


app = typer.Typer(
    cls=Lazily,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Ura: who is responsible for what, here, today, by which article.",
)


@app.callback()
def _main() -> None:
    """Ura: who is responsible for what, here, today, by which article."""


def main() -> None:
    """Run `ura`; the entry point."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(encoding="utf-8", errors="replace")
    app()


if __name__ == "__main__":
    main()
