"""Kinds of acts as texts call them: in Albanian, English and Serbian, folded."""

from __future__ import annotations

import re

HEADS = {
    "ligj": "Ligji", "kod": "Kodi", "vkm": "VKM", "udhezim": "Udhëzimi",
    "urdher": "Urdhri", "vendim": "Vendimi", "konvente": "Konventa",
    "kushtetuta": "Kushtetuta", "memorandum": "Memorandumi",
    "marreveshje": "Marrëveshja", "strategji": "Strategjia", "plan": "Plani",
    "program": "Programi", "rregullore": "Rregullorja", "protokoll": "Protokolli",
    "direktive": "Direktiva",
}  # fmt: skip
"""What an act of a kind is called before its number."""

HELD_BY_NAME = frozenset({"kushtetuta", "konvente"})
"""Kinds of which a number never starts again with the year."""

_KINDS = {
    "ligj": r"ligj(?:i|in|it|e|et|eve|esh)?|laws?|zakon(?:a|u|om|i)?",
    "vkm": r"vkm|dcm|com decisions?|council of ministers'? decisions?|vendim(?:i|it|in)? (?:i|te|se|e) keshillit te ministrave"
    r"|decision of the council of ministers|odluk[aeu] saveta ministara",
    "vendim": r"vendim(?:i|it|in|e|et|eve)?|decisions?|odluk(?:a|e|u|om)",
    "udhezim": r"administrative instructions?|udhezim(?:i|it|in|e|et|eve)?|ua|instructions?|uputstv(?:o|a|u|om)",
    "urdher": r"urdher(?:i|it|in)?|urdhr(?:i|it|in|at|ave)|orders?|naredb(?:a|e|u)",
    "rregullore": r"rregullor(?:e|ja|es|en|et|eve)|regulations?|pravilnik(?:a|u|om)?",
    "kod": r"kod(?:i|it|in|e|et)?|codes?|zakonik(?:a|u)?",
    "konvente": r"konvent(?:a|es|en|e|at|ave)|conventions?|konvencij(?:a|e|u)",
    "kushtetuta": r"kushtetut(?:a|es|en|e)|constitution|ustav(?:a|u|om)?",
    "strategji": r"strategji(?:a|se|ne)?|strategy",
    "memorandum": r"memorandum(?:i|it|in)?",
    "marreveshje": r"marreveshj(?:e|a|es|en)",
}
_HYPHENED = r"(?:-? ?(?:ne|se|te|ve|ja|it|in|i))?"
HEAD = re.compile(
    "(?:"
    + "|".join(
        f"(?P<{kind}>(?:{words}){_HYPHENED if kind == 'vkm' else ''})"
        for kind, words in _KINDS.items()
    )
    + ")(?![a-z0-9])"
)
"""The word that says the kind of an act, declined; its group is the kind."""

PATH_WORDS = (
    r"nen(?:i|it|in|et|eve)|nen|articles?|art\.|clan(?:a|u|om|ovi|ova|ove)?|cl\.",
    r"pik(?:a|at|es|en|e|ave)|paragraf(?:i|it|in|et|ave)?|paragraphs?|par\.|stav(?:a|u|om)?",
    r"shkronj(?:a|at|es|en|e)|germ(?:a|at|es|en|e)|letters?|tack(?:a|e|u|om)|points?",
)
"""What an article, a paragraph and a letter are called, declined."""

DIVISIONS = {
    "pjesa": r"pjes(?:a|es|en)|part|deo|dela",
    "titulli": r"titull(?:i|it|in)|title|naslov(?:a|u)?",
    "kreu": r"kreu(?:t|n)?|kapitull(?:i|it|in)|chapter|poglavlj(?:e|a|u)|glav(?:a|e|u|i)",
    "seksioni": r"seksion(?:i|it|in)|section|odeljak|odeljka",
    "aneksi": r"aneks(?:i|it|in|a|u)?|shtojc(?:a|es|en)|annex|appendix|prilog(?:a|u)?",
}
"""What the larger divisions of an act are called, declined; numbered in Roman or not."""
OF_ITS_OWN = "aneksi"
"""The division that counts its articles anew."""
