"""What is wrong in a data set, in statements a line and in the facts of a document."""

from __future__ import annotations

ENTRIES: dict[str, tuple[str, str]] = {
    # The top of a data set
    "empty data set": (
        "është bosh; një skedar të dhënash ka `source:` dhe `records:`",
        "is empty; a data set has `source:` and `records:`",
    ),
    "mapping with": (
        "duhet të ketë çelësa, nga këta: {names}",
        "must be a mapping with {names}",
    ),
    "unknown on top": ("nuk njihet në krye", "is unknown on top"),
    "no source id": (
        "nuk është id burimi: shkruaj a-z, 0-9, . _ -",
        "is no source id: write a-z, 0-9, . _ -",
    ),
    "plain text": ("duhet të jetë tekst i thjeshtë", "must be plain text"),
    "a date": ("duhet të jetë datë", "must be a date"),
    "positions to dates": (
        "duhet t'i japë çdo pozicioni datën e vet",
        "must map positions to dates",
    ),
    "ids to what is said": (
        "duhet të japë për çdo id atë që thuhet për të",
        "must map ids to what is said of them",
    ),
    # An entry
    "at and what is said": (
        "duhet të ketë `at` dhe atë që thuhet aty",
        "must be a mapping with `at` and what is said there",
    ),
    "no at": (
        "nuk ka `at`; shkruaj ku thuhet",
        "has no `at`; say where it is stated",
    ),
    "tell apart": (
        "thuhet dy herë; dalloji me `as:`",
        "is stated twice; tell them apart with `as:`",
    ),
    "needs its target": (
        "kërkon id-në e asaj ku shkon (`to:`)",
        "needs the id that it points at (`to:`)",
    ),
    "goes elsewhere": (
        "është i llojit “{end}”; {name} nga lloji “{start}” shkon gjetkë",
        "is a {end}; {name} from a {start} goes elsewhere",
    ),
    "no such key": (
        "lloji “{type}” nuk ka çelës të tillë",
        "{type} has no such key",
    ),
    "stance of a whole": (
        "thuhet vetëm për të tërën, jo për një veti të saj",
        "only whole records have a stance",
    ),
    "text in languages": (
        "është tekst sipas gjuhës; shkruaj {{sq: ..., en: ...}}",
        "is a text in languages; write {{sq: ..., en: ...}}",
    ),
    "has no language": (
        "nuk ka gjuhë {said!r}",
        "has no language {said!r}",
    ),
    "one plain value": (
        "duhet të jetë një vlerë e vetme",
        "must be one plain value",
    ),
    "empty property": (
        "është bosh; hiqe fare këtë veti",
        "is empty; leave the property out",
    ),
    # Where it is stated
    "no stance": (
        "nuk është në listën “Si thuhet”",
        "is no stance",
    ),
    "no position named": ("nuk jep asnjë pozicion", "names no position"),
    "position as text": (
        "pozicioni është tekst, si 65 ose 63-67",
        "a position is text such as 65 or 63-67",
    ),
    "no position": (
        "nuk është pozicion: shkruaj 65, 63-67, ~65 ose document/<id>:65",
        "is no position: write 65, 63-67, ~65 or document/<id>:65",
    ),
    "needs its document": (
        "nuk thotë dokumentin: shkruaj document/<id>:65, ose `document:` në krye",
        "needs its document: write document/<id>:65, or `document:` on top",
    ),
    "lines backwards": (
        "mbaron para se të fillojë; rreshtat numërohen nga 1",
        "ends before it begins; lines count from 1",
    ),
    # A statement on a line
    "no key of a statement": (
        "nuk është çelës i një thënieje",
        "is no key of a statement",
    ),
    "missing or wrong": (
        "mungon, ose nuk është vlerë e llojit që duhet",
        "is missing or of the wrong kind",
    ),
    "of no type": (
        "ka llojin {said!r}, që nuk ekziston",
        "has the type {said!r}, which is none",
    ),
    "node with ends": (
        "është nyje dhe nuk ka start a end",
        "is a node and has no start or end",
    ),
    "of no tier": (
        "ka tier {said!r}; lejohen: {names}",
        "has the tier {said!r}; allowed: {names}",
    ),
    "relation without ends": (
        "është lidhje dhe kërkon start e end",
        "is a relation and needs start and end",
    ),
    "not its id": (
        "nuk është id e kësaj lidhjeje: shkruaj {key}",
        "is not the id of this relation: write {key}",
    ),
    "no passage": (
        'nuk ka pasazh: shkruaj stated si ["*@passage/..."]',
        'has no passage: write stated as ["*@passage/..."]',
    ),
    "of no stance": (
        "ka stance {said!r}; lejohen: {names}",
        "has the stance {said!r}; allowed: {names}",
    ),
    "stated at no passage": (
        "thuhet te {said!r}, që nuk është pasazh",
        "is stated at {said!r}, which is no passage",
    ),
    # Facts
    "fact": ("fakti {n}", "fact {n}"),
    "facts object": (
        "duhet të jetë objekt me doc, lines dhe facts",
        "must be an object with doc, lines and facts",
    ),
    "document's file": (
        "duhet të jetë emri i skedarit të dokumentit",
        "must be the file name of the document",
    ),
    "no key of facts": (
        "nuk është çelës i një skedari faktesh",
        "is no key of a file of facts",
    ),
    "number of lines": (
        "duhet të jetë numri i rreshtave",
        "must be the number of lines",
    ),
    "list of facts": ("duhet të jetë listë faktesh", "must be a list of facts"),
    "fact object": (
        "duhet të jetë objekt me kind, at dhe fushat e tij",
        "must be an object with kind, at and its fields",
    ),
    "no kind of fact": ("nuk është lloj fakti", "is no kind of fact"),
    "no field of": ("nuk është fushë e llojit {kind}", "is no field of a {kind}"),
    "wrong kind": ("nuk është vlerë e llojit që duhet", "is of the wrong kind"),
    "is missing": ("mungon", "is missing"),
    "lines of a fact": (
        "duhet të jetë [i pari, i fundit], me rreshta nga 1 te {last}",
        "must be [first, last] line between 1 and {last}",
    ),
    "the last": ("i fundit", "the last"),
    "no kind of case": (
        "nuk është lloj rasti; lejohen: {names}",
        "is no kind of case; allowed: {names}",
    ),
}
"""Key -> Albanian, English."""
