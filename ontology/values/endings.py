"""Albanian (and the commonest English) endings: which forms may be of one word.

There is no dictionary behind this: a form is cut by a small table, so two words count as
one when a cut makes them alike. `forms` is careful (one cut), `root` cuts until nothing
is left to cut, and is what indexes and topic searches use.
"""

from __future__ import annotations

import re
from functools import lru_cache

# Each ending with what may stand in its place; the longest that fits is cut. All folded: ë is e, ç is c.
_ENDINGS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("eshave", ("",)),  # drejtoreshave
    ("jeje", ("j", "")),  # braktisjeje
    ("eshen", ("",)),
    ("eshes", ("",)),
    ("eshat", ("",)),
    ("esise", ("esi",)),  # drejtësisë
    ("jave", ("j", "")),
    ("eshe", ("",)),
    ("esha", ("",)),
    ("eve", ("", "ev")),  # komiteteve; Podujevë
    ("ave", ("", "av")),
    ("ive", ("i", "iv")),  # njësive; aktive
    ("uve", ("u", "")),
    ("ise", ("i",)),  # policisë
    ("ine", ("i", "in")),  # njësinë; Prishtinë
    ("ite", ("i", "it")),  # njësitë
    ("ies", ("i",)),
    ("ete", ("et", "")),
    ("jes", ("j", "")),  # familjes
    ("jen", ("j", "")),
    ("jet", ("j", "")),
    ("ajt", ("aj",)),  # Ferizajt
    ("esh", ("",)),
    ("ash", ("",)),
    ("ish", ("i",)),
    ("ing", ("",)),  # reporting
    ("ia", ("i",)),
    ("ie", ("i",)),
    ("ja", ("j", "")),  # familja
    ("je", ("j", "")),
    ("it", ("",)),
    ("in", ("",)),
    ("is", ("i",)),
    ("ut", ("",)),
    ("un", ("",)),
    ("et", ("",)),
    ("at", ("",)),
    ("es", ("",)),
    ("en", ("",)),
    ("ev", ("",)),
    ("av", ("",)),
    ("iv", ("i",)),
    ("ed", ("",)),  # abused
    ("a", ("",)),
    ("e", ("",)),
    ("i", ("",)),
    ("u", ("",)),
    ("y", ("",)),  # duty, duties
    ("o", ("",)),
)
_BY_ENDING: dict[str, tuple[str, ...]] = dict(_ENDINGS)
_LONGEST = max(map(len, _BY_ENDING))
_SHORTEST = 3
_ELIDED = re.compile(r"(?<=[^aeiouy])e(?=[rlmz]$)")  # qendër, qendra; Kamëz, Kamza
_JE = re.compile(r"(?<=[bcdfhklmprstvz])j$")  # mbledhje, mbledh; not ligj, linjë
_SHE = re.compile(r"(?<=or|es|st|nt|ik|og)(?<!jes)j(?:a|es|en|et|e|ave|eve)$")
_SHE_TAR = re.compile(r"(?<=tar)j(?:a|es|en|et|e|ave|eve)$")  # kryetarja; not ndarja
_MANY = re.compile(r"(?<=[bcdfgklmnprstz])ve$")  # drejtuesve; not Gjakovë
_ENGLISH_S = re.compile(r"(?<=[bcdfgklmnprtvwyz])s$")
# What looks like an ending and belongs to the word.
_WHOLE = re.compile(
    r"(?:itet|^bashki|^njesi|^polici|^shtet|^komun|[a-z]ues|punonjes|nepunes|pergjegjes|nxenes|dhenes|tesi|desi"
    r"|resi|lesi|mesi|gjesi|besi|vesi|komitet|shendet|buxhet|qytet|kabinet|organ|plan"
    r"|tiran|durres|kukes|prizren|lipjan|gjilan|decan|has)$"
)
_AGENT = re.compile(r"(?:ues|punonjes|nepunes|pergjegjes|nxenes|dhenes|durres)i$")
# Forms that no ending explains.
_IRREGULAR = {
    **dict.fromkeys(
        ("grua", "gruaja", "gruas", "gruan", "gra", "grate", "grave"), "grua"
    ),
    **dict.fromkeys(("njeri", "njeriu", "njeriut", "njeriun"), "njer"),
    **dict.fromkeys(("njerez", "njerezit", "njerezve", "njer"), "njer"),
    **dict.fromkeys(("prind", "prindi", "prindit", "prinder", "prinderit"), "prind"),
    **dict.fromkeys(("prinderve", "prindin"), "prind"),
    **dict.fromkeys(("dite", "dita", "dites", "diten", "ditet", "diteve"), "dit"),
    **dict.fromkeys(("ore", "ora", "ores", "oren", "oret", "oreve", "oresh"), "ore"),
    **dict.fromkeys(("oresh", "oreshe", "oreshit", "oreshes"), "ore"),
    **dict.fromkeys(("muaj", "muaji", "muajit", "muajve", "muajsh", "muajt"), "muaj"),
    **dict.fromkeys(("jave", "java", "javes", "javen", "javet", "javeve"), "jave"),
    **dict.fromkeys(("djal", "djali", "djalit", "djalin", "djale"), "djal"),
    **dict.fromkeys(("djem", "djemt", "djemte", "djemve"), "djal"),
    **dict.fromkeys(("kujdes", "kujdesi", "kujdesit", "kujdesin"), "kujdes"),
    **dict.fromkeys(("child", "children"), "child"),
    **dict.fromkeys(("woman", "women"), "woman"),
    **dict.fromkeys(("police", "policing"), "police"),
    **dict.fromkeys(
        ("vit", "viti", "vitit", "vitin", "vite", "vitet", "viteve"), "vit"
    ),
}


@lru_cache(maxsize=65536)
def forms(word: str) -> frozenset[str]:
    """The word and what one cut leaves of it; two forms of a word share one of these."""
    if word in _IRREGULAR:
        return frozenset((word, _IRREGULAR[word]))
    return frozenset((word, *_cuts(word)))


@lru_cache(maxsize=65536)
def root(word: str) -> str:
    """What is left when every ending is cut: one text for all forms of a word."""
    while True:
        if word in _IRREGULAR:
            return _IRREGULAR[word]
        if _WHOLE.search(word) and not _AGENT.search(word):
            return word
        cut = next(iter(_cuts(word)), word)
        if cut == word:
            return word
        word = cut


@lru_cache(maxsize=65536)
def _cuts(word: str) -> tuple[str, ...]:
    if len(word) <= _SHORTEST or not word.isalpha():
        return ()
    if _AGENT.search(word):
        return (word[:-1],)
    if (plain := _SHE_TAR.sub("", _SHE.sub("", word))) != word:
        return (plain,)
    if (plain := _MANY.sub("", word)) != word and len(plain) >= _SHORTEST:
        return (plain,)
    if len(elided := _ELIDED.sub("", word)) < len(word) and len(elided) > _SHORTEST:
        return (elided,)
    for length in range(min(_LONGEST, len(word) - _SHORTEST), 0, -1):
        stand_ins = _BY_ENDING.get(word[-length:])
        if stand_ins is not None:
            return tuple(word[:-length] + one for one in stand_ins)
    single = _JE.sub("", _ENGLISH_S.sub("", word))
    return (single,) if single != word and len(single) > _SHORTEST else ()


_ACTION = re.compile(r"(?:ueshmeri|ueshem|ueshm|ojn|uar|ues|oj|on|oi|im)$")


@lru_cache(maxsize=65536)
def topic(word: str) -> str:
    """What a word is about: one text for `raportim`, `raporton` and `raportuar`."""
    cut = root(word)
    short = _ACTION.sub("", cut)
    return short if len(short) > _SHORTEST and short != "drejt" else cut
