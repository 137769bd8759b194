"""What no source may say of a record, and what exports and days cannot be."""

from __future__ import annotations

RECORDS: dict[str, tuple[str, str]] = {
    "correct there": (
        "Ndreqe aty nga vjen; asgjë nuk ndryshoi.",
        "Correct it where it comes from; nothing was changed.",
    ),
    "no id or type": ("nuk ka id ose lloj", "has no id or no type"),
    "signs in its id": (
        "ka në id shenja që nuk i ka asnjë id",
        "has signs in its id that no id has",
    ),
    "tier of none": (
        "ka tier {said!r}; lejohen: {names}",
        "has tier {said!r}; allowed: {names}",
    ),
    "one end": (
        "ka vetëm një skaj; lidhja ka dy, nyja asnjë",
        "has one end; a relation has two, a node none",
    ),
    "id begins": (
        "duhet të fillojë me {begin}",
        "must begin with {begin}",
    ),
    "property taken": (
        "ka vetinë {name!r}, të cilën çdo e dhënë e mban për vete",
        "has a property {name!r}, which every record has for itself",
    ),
    "not kept": (
        "ka te {name!r} diçka që asnjë ruajtje nuk e mban: {value!r}",
        "has a {name!r} that no store keeps: {value!r}",
    ),
    "impossible date": (
        "ka një datë të pamundur: {why}",
        "has an impossible date: {why}",
    ),
    "correct and load": (
        "Ndreqe në burimin e vet dhe ngarkoje sërish atë.",
        "Correct it in its source and load that again.",
    ),
    "cannot be written": (
        "{id!r} nuk shkruhet dot: {why}",
        "{id!r} cannot be written: {why}",
    ),
    "take signs out": (
        "Ka shenja që nuk i ka asnjë tekst; hiqi.",
        "It holds signs that no text has; take them out.",
    ),
    "no record": ("nuk është e dhënë: {why}", "not a record: {why}"),
    "records as lines": (
        "Një skedar të dhënash ka nga një objekt JSON për rresht, me id, type dhe props.",
        "A records file is one JSON object a line with id, type and props.",
    ),
    "entry of no passage": (
        "{said!r} nuk ka pasazh",
        "{said!r} has no passage",
    ),
    "write a passage": (
        "Shkruaj vetia@id-e-pasazhit.",
        "Write property@passage-id.",
    ),
    "end not in store": (
        "një skaj i një lidhjeje {kind} nuk është në ruajtje: {what}",
        "an end of a {kind} relation is not in the store: {what}",
    ),
    "load that end": (
        "Ngarko edhe burimin e atij skaji, ose hiqe lidhjen.",
        "Load the source of that end too, or remove the relation.",
    ),
    # Sources and days
    "no name of a source": (
        "{name!r} nuk mund të jetë emër burimi",
        "{name!r} cannot name a source",
    ),
    "signs of a source": (
        "Përdor shkronja të vogla, shifra, '.', '_', '-', dhe '/' mes pjesëve.",
        "Use small letters, digits, '.', '_', '-', and '/' between parts.",
    ),
    "no day of learning": (
        "{said!r} nuk është ditë në të cilën Ura mësoi diçka",
        "{said!r} is no day on which Ura learned something",
    ),
    "give a day": (
        "Jep një ditë, si 2026-11-22.",
        "Give a day, such as 2026-11-22.",
    ),
    # Exports
    "new folder": (
        "Emërto një dosje të re, ose një dosje me eksport të mëparshëm.",
        "Name a new folder, or one that holds an older export.",
    ),
    "new import folder": (
        "Emërto një dosje të re, ose një dosje me skedarë të mëparshëm të importit.",
        "Name a new folder, or one that holds older files for the import.",
    ),
    "is a file": ("është skedar", "is a file"),
    "other files": ("ka skedarë të tjerë", "holds other files"),
    "no export": (
        "nuk është eksport: mungon manifest.json",
        "is no export: no manifest.json",
    ),
    "no export of ours": (
        "nuk është eksport i kësaj Ure",
        "is no export of this Ura",
    ),
    "an export's folder": (
        "Emërto një dosje që e shkroi: ura export.",
        "Name a folder that was written by: ura export.",
    ),
    "not as the manifest": (
        "nuk është ajo që thotë lista e eksportit",
        "is not what the manifest says",
    ),
    "export again": (
        "Eksporto sërish; kjo kopje është e dëmtuar.",
        "Export again; this copy is damaged.",
    ),
    "another version": (
        "burimi {source!r} ka këtu një version tjetër {version}",
        "source {source!r} has another version {version} here",
    ),
    "an empty home": (
        "Riktheje në një dosje bosh të Urës.",
        "Restore into an empty home.",
    ),
    "import cannot carry": (
        "{name!r} {lacking}, gjë që importi i Neo4j-t nuk e mbart dot",
        "{name!r} {lacking}, which Neo4j's import cannot carry",
    ),
    "carry otherwise": (
        "Ndreqe në burimin e vet; ose lëre `ura load` të shkruajë në server, që e mban.",
        "Put it right in its source; or let `ura load` write to the server, which can hold it.",
    ),
    "a property's name": ("është emri i një vetie", "is the name of a property"),
    "an empty list": ("është listë bosh", "is a list with nothing in it"),
    "a list of an empty text": (
        "është listë me një tekst bosh",
        "is a list of one empty text",
    ),
    "a list with U+001F": (
        "është listë me shenjën U+001F",
        "is a list with the sign U+001F in it",
    ),
}
"""Key -> Albanian, English."""
