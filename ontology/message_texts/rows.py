"""What is wrong in a row of a sheet, in a correction and in a review."""

from __future__ import annotations

ROWS: dict[str, tuple[str, str]] = {
    "plain value": (
        "{name}: duhet të jetë vlerë e thjeshtë",
        "{name}: must be a plain value",
    ),
    "sign in an item": (
        "{name}: një element ka ; | ose kalim rreshti",
        "{name}: an item holds one of ; | or a line break",
    ),
    "no label for an id": (
        "është bosh, dhe nuk ka emër prej të cilit të bëhet",
        "is empty, and no label to make one of",
    ),
    "needs its id": (
        "është bosh; lloji “{type}” e kërkon id-në",
        "is empty; a {type} needs its id",
    ),
    "say where": (
        "është bosh; plotësoje, ose thuaj ku (COVERS ose APPLIES_IN)",
        "is empty; fill it in, or say where (COVERS or APPLIES_IN)",
    ),
    "say the whole": (
        "është bosh; plotësoje, ose {names}",
        "is empty; fill it in, or {names}",
    ),
    "say the concern": (
        "është bosh; plotësoje, ose ADDRESSES (problematika hyn në id)",
        "is empty; fill it in, or ADDRESSES (the concern is part of it)",
    ),
    "no hour 24": (
        "nuk ka orë 24: shkruaj 00:00 të ditës tjetër",
        "has no hour 24: write 00:00 of the next day",
    ),
    "no heading row": (
        "nuk ka rresht {row} për titujt",
        "has no row {row} for its headings",
    ),
    "no kind of row": (
        "nuk është as lloj gjërash, as lloj flete",
        "is no type or kind of sheet",
    ),
    "no column of": (
        "nuk është kolonë e fletës {name}",
        "is no column of {name}",
    ),
    # Files of a load
    "nothing loadable": (
        "nuk ka asnjë skedar që ngarkohet",
        "holds no file that can be loaded",
    ),
    "give such files": (
        "Jep një dosje me skedarë që mbarojnë me {endings}.",
        "Give one with files that end in {endings}.",
    ),
    "no name for a source": (
        "nuk ka në emër asnjë shkronjë a shifër për id-në e burimit",
        "has no letter or digit in its name to make a source id of",
    ),
    "rename the file": (
        "Jepi skedarit një emër tjetër.",
        "Give the file another name.",
    ),
    "no day learned": (
        "nuk thotë në cilën ditë e mësoi Ura",
        "does not say on which day Ura learned it",
    ),
    "write recorded": (
        "Shkruaj aty `recorded: 2026-11-22`, ose jepe ditën me ngarkimin.",
        "Write `recorded: 2026-11-22` into it, or give the day with the load.",
    ),
    "same source": (
        "është burimi {source!r}, njësoj si {other}",
        "is the source {source!r}, as {other} is",
    ),
    "another source": (
        "Jepi njërit një `source:` ose emër tjetër.",
        "Give one of them another `source:` or file name.",
    ),
    # Corrections and reviews
    "not an id": ("{said!r} nuk është id", "{said!r} is no id"),
    "find ids": (
        "`ura find` i jep id-të sipas emrave.",
        "`ura find` gives the ids of names.",
    ),
    "nothing with the id": (
        "asgjë e njohur nuk e ka id-në {said!r}",
        "nothing known has the id {said!r}",
    ),
    "no such property": (
        "lloji “{type}” nuk ka veti {name!r}",
        "a {type} has no property {name!r}",
    ),
    "say in words": ("Thuaje me fjalë.", "Say it in words."),
    "no verdict": ("{said!r} nuk është gjykim", "{said!r} is no verdict"),
}
"""Key -> Albanian, English."""
