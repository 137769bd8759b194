"""`ura check`: the store against the records, the records against everything."""

from __future__ import annotations

import typer

from api.commands._options import HomeOption, StoreOption
from api.door import home_of
from api.errors import ANSWERED, FAILED
from api.output import write
from api.settings import read_settings
from ontology.messages import in_language


def check(home: HomeOption = None, store: StoreOption = None) -> None:
    """Say what is wrong and what to do about it; nothing is changed."""
    problems = home_of(read_settings(home, store).patient()).check()
    for problem in problems:
        write(f"{problem.where}: {in_language(problem.told, None)}")
    write(
        f"probleme: {len(problems)} / {len(problems)} problem(s)"
        if problems
        else "Gjithçka përputhet / Everything agrees."
    )
    raise typer.Exit(FAILED if problems else ANSWERED)
