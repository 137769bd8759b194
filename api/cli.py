"""Every question and every chore as a command of the framework."""

from __future__ import annotations

from importlib.metadata import version
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command_from_info
from typer.models import CommandInfo
from typing_extensions import override

from api.commands import CHORES, chore
from api.commands._options import HomeOption, StoreOption
from api.errors import failed, guarded
from api.usage import UsageError, usage_error
from queries.catalogue import CATALOGUE

_QUESTIONS = {one.command: one for one in CATALOGUE}
_SHORTER = {name: one for one in CATALOGUE for name in one.also}


class Lazily(TyperGroup):
    """Builds only the command that was typed: a question starts without the others."""

    @override
    def list_commands(self, ctx: object) -> list[str]:
        """Return every command's name: chores first, then the questions."""
        return [*CHORES, *_QUESTIONS]

    @override
    def get_command(self, ctx: object, cmd_name: str) -> Any:
        """Return one command, made now."""
        if cmd_name in CHORES:
            callback, about, panel = chore(cmd_name)
        elif asked := _QUESTIONS.get(cmd_name) or _SHORTER.get(cmd_name):
            from api.question_command import command_for

            callback, about, panel = command_for(asked)
        else:
            return None
        info = CommandInfo(
            cmd_name, callback=guarded(callback), help=about, rich_help_panel=panel
        )
        return get_command_from_info(
            info, pretty_exceptions_short=True, rich_markup_mode="rich"
        )

    @override
    def invoke(self, ctx: Any) -> Any:
        """Run the command that was typed; what is wrong with it is told as all else is."""
        try:
            return super().invoke(ctx)
        except UsageError as error:
            if (told := usage_error(error)) is None:
                raise
            raise typer.Exit(failed(told)) from None


app = typer.Typer(
    cls=Lazily,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode="rich",
    help="Ura: who is responsible for what, here, today, by which article.",
)


def _tell_version(wanted: bool) -> None:
    """Tell which Ura this is, and end."""
    if wanted:
        typer.echo(f"ura {version('ura')}")
        raise typer.Exit


Version = Annotated[
    bool,
    typer.Option(
        "--version", help="Which Ura this is.", callback=_tell_version, is_eager=True
    ),
]


@app.callback()
def _main(
    ctx: typer.Context,
    home: HomeOption = None,
    store: StoreOption = None,
    _version: Version = False,
) -> None:
    """Ura: who is responsible for what, here, today, by which article."""
    before = {"home": home and str(home), "store": store}
    given = {name: value for name, value in before.items() if value}
    ctx.default_map = dict.fromkeys((*CHORES, *_QUESTIONS, *_SHORTER), given)
