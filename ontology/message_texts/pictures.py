"""What errors say of pictures, of the graph around a thing, and of the server's doors."""

from __future__ import annotations

PICTURES: dict[str, tuple[str, str]] = {
    "too near": (
        "kaq afër ka më shumë se {most:,} gjëra",
        "more than {most:,} things are that near",
    ),
    "ask nearer": (
        "Kërko më pak: thellësi më të vogël, më pak lloje, ose një vend më të vogël.",
        "Ask for fewer: a smaller depth, fewer types, or a smaller place.",
    ),
    "nothing around": (
        "më {on} nuk dihet asgjë për {names}",
        "nothing is known of {names} on {on}",
    ),
    "look for the id": (
        "Gjej id-në: ura find EMRI; ose pyet për një ditë tjetër.",
        "Look for its id: ura find NAME; or ask for another day.",
    ),
    "too many shapes": (
        "{shapes:,} figura dhe {ties:,} lidhje janë tepër për një hartë (më së shumti "
        "{most_shapes:,} dhe {most_ties:,})",
        "{shapes:,} shapes and {ties:,} ties are too many for one map (at most "
        "{most_shapes:,} and {most_ties:,})",
    ),
    "map less": (
        "Kërko më pak: --depth më të vogël, më pak --types, ose një vend më të vogël.",
        "Ask for fewer: a smaller --depth, fewer --types, or a smaller place.",
    ),
    "overlaps need a place": (
        "një figurë e mbivendosjeve kërkon një vend",
        "a picture of overlaps needs a place",
    ),
    "a place, or pairs": (
        "Emërto një bashki ose shtet; `ura overlaps` i jep çiftet edhe pa vend.",
        "Name a municipality or country; `ura overlaps` lists pairs without.",
    ),
    "too many bodies": (
        "{n:,} organe janë tepër për një figurë (më së shumti {most})",
        "{n:,} bodies are too many for a picture (at most {most})",
    ),
    "a smaller place": (
        "Emërto një vend më të vogël; `ura overlaps` jep sado çifte.",
        "Name a smaller place; `ura overlaps` lists any number of pairs.",
    ),
    "a matrix needs a place": (
        "një matricë e vendeve në organe kërkon një bashki ose shtet",
        "a matrix of seats needs a place",
    ),
    "name a place": (
        "Emërto një bashki ose shtet.",
        "Name a municipality or country.",
    ),
    "no language of pages": (
        "'{lang}' nuk është gjuhë e faqeve",
        "'{lang}' is no language of the pages",
    ),
    "give one language": ("Jep {names}.", "Give {names}."),
    "cannot listen": (
        "serveri nuk hapet dot te {host!r}, porta {port}: {why}",
        "cannot listen at {host!r}, port {port}: {why}",
    ),
    "not an address": ("kjo nuk është adresë", "that is no address"),
    "listen elsewhere": (
        "Jep një tjetër --host ose --port, ose ndal programin që e përdor atë portë.",
        "Give another --host or --port, or stop what listens there.",
    ),
    "nothing has the id": (
        "asgjë nuk e ka id-në '{said}'",
        "nothing has the id '{said}'",
    ),
    "look by name": ("Kërkoje sipas emrit.", "Look it up by its name."),
    "no timeout": ("URA_TIMEOUT_MS është '{said}'", "URA_TIMEOUT_MS is '{said}'"),
    "give milliseconds": (
        "Jep milisekonda, si 10000.",
        "Give milliseconds, such as 10000.",
    ),
    "no such term": (
        "nuk ka lloj, lidhje ose listë kodesh '{name}'",
        "there is no type, relation or code list '{name}'",
    ),
    "all are listed": (
        "Pa emër jepen të gjitha.",
        "All are listed without a name.",
    ),
    "term meant": (
        "Mos deshe {near}? Pa emër jepen të gjitha.",
        "Did you mean {near}? All are listed without a name.",
    ),
    "term unknown": (
        "nuk ka lloj, lidhje ose listë kodesh {name!r}",
        "there is no type, relation or code list {name!r}",
    ),
    "near term": ("Mos deshe {near}?", "Did you mean {near}?"),
    "see all terms": (
        "Shihi të gjitha pa emër.",
        "See all of them without a name.",
    ),
    "shift ends before": (
        "mbaron para se të fillojë",
        "ends before it begins",
    ),
}
"""Key -> Albanian, English."""
