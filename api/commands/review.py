"""`ura review`: what a person thinks of a computed overlap, kept beside it."""

from __future__ import annotations

from typing import Annotated

import typer

from api.commands._options import HomeOption, RecordedOption, StoreOption
from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import day, read_settings
from api.wording import say


def review(
    first: Annotated[str, typer.Argument(help="A body, by name or id.")],
    second: Annotated[str, typer.Argument(help="The other body.")],
    verdict: Annotated[
        str, typer.Argument(help="agree, disagree or unsure: with the computed grade.")
    ],
    because: Annotated[str, typer.Option("--because", help="Why you think so.")],
    role: Annotated[
        str, typer.Option("--as", help="Your role, such as 'deputy mayor'.")
    ],
    territory: Annotated[
        str | None, typer.Option("--territory", "-t", help="The bodies' place.")
    ] = None,
    concern: Annotated[
        str | None, typer.Option("--concern", "-c", help="To tell namesakes apart.")
    ] = None,
    recorded: RecordedOption = None,
    home: HomeOption = None,
    store: StoreOption = None,
) -> None:
    """Say what you think of two bodies' grade: shown with it, it changes nothing else."""
    from loaders.reviews import review as reviewed
    from queries.choices import VERDICTS, choice_label, chosen
    from queries.overlap.compare import pair_named
    from queries.viewer import PROFESSIONAL, Viewer

    verdict = chosen("verdict", verdict, VERDICTS)
    target = home_of(read_settings(home, store))
    said_on = day(recorded, "--recorded")
    with target.open() as reader:
        viewer = Viewer(reader, on=said_on, tiers=PROFESSIONAL)
        pair = pair_named(viewer, first, second, territory=territory, concern=concern)
    statements = reviewed(
        pair.first.id,
        pair.second.id,
        verdict,
        pair.grade.name,
        because=because,
        role=role,
        on=said_on,
    )
    target.journal(statements, said_on, f"review by {role}")
    target.build(progress())
    grades = say(pair.grade.name, "sq"), say(pair.grade.name, "en")
    verdicts = choice_label(verdict, "sq"), choice_label(verdict, "en")
    told = f"{' / '.join(grades)}; {' / '.join(verdicts)} ({role})"
    write(f"{pair.id.replace(' ', ' + ')}: {told}")
