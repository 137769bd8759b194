"""The few words that some questions take: as codes, and as people call them."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import BadInput
from ontology.messages import Said, said, shortened
from ontology.values.folding import fold

ROWS = ("institutions", "posts")
"""Who may be named in a matrix of seats."""
TIES = ("part-of", "reports-to", "cooperates-with", "of-kind", "addresses")
"""How one body may be tied to another."""
RISKS = ("low", "medium", "high")
"""How much danger a case is in."""
LANGUAGES = ("sq", "en", "sr", "mk", "el", "tr", "rom")
"""What whoever answers may have to speak."""
RECORD_KINDS = (
    "event",
    "target",
    "count",
    "share",
    "amount",
    "measure",
    "ratio",
    "rating",
)
"""What may be recorded: something that happened, or a kind of figure."""


GRADES = (
    "same_body",
    "duplication",
    "overlap",
    "fragmentation",
    "complement",
    "unrelated",
)
"""What two bodies may be to each other, what may ask for something to be done first."""

CHANGES = ("merge", "abolish", "add")
"""What may be done to bodies."""
LOADS_BY = ("post", "person", "institution", "territory", "group")
"""Whose burden is counted: one of these each, or groups of bodies with the same people."""


VERDICTS = ("agree", "disagree", "unsure")
"""What a person may think of a computed grade."""
ACT_CHANGES = ("repeal", "amend", "replace-by")
"""What may become of an act."""
STATES = ("known", "missing", "unknown")
"""Whether what is prescribed for a place is there."""
GAPS = (
    "obligation-not-met",
    "stale-basis",
    "body-without-basis",
    "duty-without-bearer",
    "bearer-without-post",
    "post-without-holder",
    "contradiction",
    "act-unknown",
    "deadline-without-clock",
)
"""What the law may leave open, the gravest first."""

LABELS: dict[str, tuple[str, ...]] = {
    # what may become of an act
    "repeal": ("shfuqizim", "repeal", "shfuqizohet", "shfuqizo"),
    "amend": ("ndryshim", "amendment", "ndryshohet", "ndrysho"),
    "replace-by": ("zëvendësim", "replacement", "zëvendësohet", "zëvendëso", "replace"),
    # what may be done to bodies
    "merge": ("bashkim", "merger", "bashkohet", "bashko"),
    "abolish": ("heqje", "abolition", "hiqet", "hiq", "shuarje"),
    "add": ("shtim", "addition", "shtohet", "shto"),
    # how much danger
    "low": ("i ulët", "low", "e ulët", "ulët"),
    "medium": ("i mesëm", "medium", "e mesme", "mesatar"),
    "high": ("i lartë", "high", "e lartë", "lartë"),
    # languages
    "sq": ("shqip", "Albanian", "gjuha shqipe"),
    "en": ("anglisht", "English"),
    "sr": ("serbisht", "Serbian"),
    "mk": ("maqedonisht", "Macedonian"),
    "el": ("greqisht", "Greek"),
    "tr": ("turqisht", "Turkish"),
    "rom": ("romisht", "Romani", "gjuha rome"),
    # whose burden, and who is named in a matrix
    "post": ("post", "post", "posti", "postet"),
    "person": ("person", "person", "personi", "personat"),
    "institution": ("institucion", "institution", "institucioni"),
    "territory": ("vend", "place", "vendi"),
    "group": ("grup", "group", "grupi"),
    "institutions": ("institucione", "institutions", "institucionet"),
    "posts": ("poste", "posts", "postet"),
    "territories": ("vende", "places", "vendet"),
    "mechanisms": ("organe", "bodies", "organet"),
    "kinds": ("lloje", "kinds", "llojet"),
    # what a person thinks of a grade
    "agree": ("pajtohet", "agrees", "pajtohem"),
    "disagree": ("nuk pajtohet", "disagrees", "nuk pajtohem"),
    "unsure": ("nuk është i sigurt", "is not sure", "nuk jam i sigurt"),
    # how bodies are tied
    "part-of": ("pjesë e", "part of"),
    "reports-to": ("i raporton", "reports to"),
    "cooperates-with": ("bashkëpunon me", "cooperates with"),
    "of-kind": ("e llojit", "of kind"),
    "addresses": ("merret me", "addresses"),
    # whether it is there
    "known": ("dihet", "known"),
    "missing": ("mungon", "missing"),
    "unknown": ("nuk dihet", "unknown"),
    # what is open
    "obligation-not-met": ("detyrim pa konfirmim", "obligation not confirmed"),
    "stale-basis": ("bazë jo më në fuqi", "basis no longer in force"),
    "body-without-basis": ("organ pa bazë ligjore", "body without a basis"),
    "duty-without-bearer": ("detyrë pa bartës", "duty without a bearer"),
    "bearer-without-post": ("bartës pa post", "bearer without a post"),
    "post-without-holder": ("post pa mbajtës", "post without a holder"),
    "contradiction": ("kundërshti mes burimeve", "contradiction", "kundërshti"),
    "act-unknown": ("akt i paidentifikuar", "act not identified"),
    "deadline-without-clock": ("afat pa fillim", "deadline without a clock"),
    # what is recorded
    "event": ("ngjarje", "event"),
}
"""What each word is called in Albanian and English, and how else people write it."""
_CODE_LISTS = ("overlap_grade", "observation_kind")
"""The lists of the ontology that some of the words are of: they have their labels there."""


def names_of(choice: str) -> tuple[str, ...]:
    """Return how a choice is called: in Albanian, in English, and otherwise."""
    if choice in LABELS:
        return LABELS[choice]
    from ontology.code_labels import code_labels  # most questions take no such word

    found = (code_labels(one).get(choice) for one in _CODE_LISTS)
    label = next(one for one in found if one)
    return label.sq, label.en


def choice_label(choice: str, lang: str) -> str:
    """Return what a choice is called in Albanian, or in English for any other reader."""
    return names_of(choice)[0 if lang == "sq" else 1]


def choice_meant(choices: Sequence[str], text: str) -> str | None:
    """Return which of the choices a text is: its code, or a name of it, however spelt."""
    wanted = _folded(text)
    for one in choices:
        if wanted in (_folded(one), *map(_folded, names_of(one))):
            return one
    return None


def _folded(text: str) -> str:
    return " ".join(fold(text).replace("-", " ").replace("_", " ").split())


def chosen(name: str, text: str, choices: Sequence[str]) -> str:
    """Return which of the choices is given for a name.

    Raises:
        BadInput: when it is none of them; it names each with what it is called.
    """
    if (found := choice_meant(choices, text)) is None:
        what = said("no choice", name=name, said=shortened(text))
        raise BadInput(what, allowed=offered(choices))
    return found


def offered(choices: Sequence[str]) -> tuple[Said, ...]:
    """Return the choices as an error names them, each with the name that it is called by."""
    return tuple(Said(_both(one, 1), _both(one, 0)) for one in choices)


def _both(choice: str, n: int) -> str:
    """Return a choice with its name in a language; only once where both are the same."""
    label = names_of(choice)[n]
    return choice if _folded(label) == _folded(choice) else f"{choice} ({label})"


def refuse_other(name: str, text: str | None, choices: Sequence[str]) -> None:
    """Raise BadInput where a text is given for a name that is none of the choices."""
    if text is not None and text not in choices:
        what = said("no choice", name=name, said=shortened(text))
        raise BadInput(what, allowed=offered(choices))
