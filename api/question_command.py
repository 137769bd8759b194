"""One command a question, made from the catalogue for the command line's framework."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Annotated, Any

import typer

from api.ask import COMMON, GROUPS, flags_of, run
from graph.errors import BadInput
from ontology.messages import said
from queries.entry import Entry, Slot

_REPORTS: dict[str, dict[str, tuple[Any, Any]]] = {
    "contact": {
        "report_failed": (
            Annotated[
                str | None,
                typer.Option(
                    "--report-failed",
                    metavar="CHANNEL",
                    help="Nothing is asked: this channel did not answer, at --at or now.",
                ),
            ],
            None,
        ),
        "role": (
            Annotated[str, typer.Option("--as", help="Your role, for the report.")],
            "user",
        ),
    }
}
"""What can be told at a question's command, beside asking."""
_SHOWN = {"number": "FLOAT", "integer": "INTEGER", "year": "INTEGER"}
"""What help shows for what is given in digits."""


def command_for(entry: Entry) -> tuple[Callable[..., None], str, str]:
    """Return a question's command, its help and the group it stands in."""
    more = _REPORTS.get(entry.stem, {})

    def command(**given: Any) -> None:  # noqa: ANN401 (what the options are)
        added = {name: given.pop(name) for name in more}
        if added.get("report_failed"):
            return _report(added, given)
        raise typer.Exit(run(entry, given))

    takes = ", ".join(s.name for s in entry.slots if not s.option_only)
    names = Annotated[
        list[str] | None, typer.Argument(help=f"Names, in any order: {takes}.")
    ]
    fields: dict[str, tuple[Any, Any]] = {
        "names": (names, None),
        **{s.name: (Annotated[_type(s), _option(s)], None) for s in entry.slots},
        **{
            one.name: (
                Annotated[
                    bool if one.switch else str | None,
                    typer.Option(one.flag, help=one.about),
                ],
                one.default,
            )
            for one in COMMON
        },
        **more,
    }
    # Typer reads both: the signature for the order, the annotations for the kinds.
    vars(command)["__signature__"] = inspect.Signature(
        [
            inspect.Parameter(
                n, inspect.Parameter.KEYWORD_ONLY, default=default, annotation=kind
            )
            for n, (kind, default) in fields.items()
        ]
    )
    command.__annotations__ = {n: kind for n, (kind, _) in fields.items()}
    command.__name__ = entry.stem
    header = entry.text.header
    about = f"{header.get('question', '')} / {header.get('pyetja', '')}"
    return command, about, GROUPS[entry.group]


def _report(added: dict[str, Any], given: dict[str, Any]) -> None:
    """Record what is told, where nothing is asked."""
    from api.commands.contact import report_failed

    if given["names"] or given["concern"] or given["territory"]:
        raise BadInput(said("report alone"))
    report_failed(
        added["report_failed"],
        at=given["at"],
        role=added["role"],
        home=given["home"],
        store=given["store"],
    )


def _type(slot: Slot) -> object:
    """Return the type the framework reads: text, a question checks its own values."""
    return list[str] | None if slot.many else str | None


def _option(slot: Slot) -> Any:  # noqa: ANN401 (the framework's own)
    shown = _SHOWN.get(slot.kind)
    return typer.Option(*flags_of(slot), help=slot.about, metavar=shown)
