"""`ura demo`: four questions, one for each kind of user."""

from __future__ import annotations

import typer

from api.ask import nothing_given, run
from api.commands._options import HomeOption, StoreOption
from api.output import write
from queries.catalogue import entry

SHOWN = (
    (
        "Koordinatorja / the coordinator",
        "holder-of",
        ("Qendra për Punë Sociale", "Gjakovë"),
    ),
    ("Politikëbërësi / the policy maker", "compare-bodies", ("ETN", "GTN", "Elbasan")),
    ("Analistja / the analyst", "contradictions", ("Bashkia Pustec", "banorë")),
    (
        "Juristi / legal staff",
        "legal-basis-of",
        ("Mekanizmi i Koordinuar i Referimit", "Elbasan"),
    ),
)
"""Who asks, the question, the names as typed."""


def demo(home: HomeOption = None, store: StoreOption = None) -> None:
    """Answer four real questions with their sources."""
    for who, command, names in SHOWN:
        typed = " ".join(f'"{one}"' if " " in one else one for one in names)
        write(f"\n{who}\n$ ura {command} {typed}\n")
        one = entry(command)
        where = {"names": list(names), "home": home, "store": store}
        if code := run(one, nothing_given(one) | where):
            raise typer.Exit(code)
