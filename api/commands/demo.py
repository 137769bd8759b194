"""`ura demo`: four questions, one for each kind of user."""

from __future__ import annotations

from api.ask import COMMON, run
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
    import typer

    for who, command, names in SHOWN:
        typed = " ".join(f'"{one}"' if " " in one else one for one in names)
        write(f"\n{who}\n$ ura {command} {typed}\n")
        one = entry(command)
        given = {slot.name: None for slot in one.slots}
        common = {name: default for name, (_, default) in COMMON.items()}
        where = {"home": home, "store": store}
        try:
            run(one, {"names": list(names), **given, **common, **where})
        except typer.Exit as left:
            if left.exit_code:
                raise
