"""Acts that people cite by a name or by letters alone."""

from __future__ import annotations

import re

_OF_THE_CHILD = r"(?:te )?drejtat e femij[eë]s?|te drejtat e femijeve"
_PERSONS = r"(?:te )?drejtat e personave me aftesi te kufizuara?"
_TABLE: tuple[tuple[str, str, str, str, str], ...] = (
    ("kod", "procedura-penale", "", "Kodi i Procedurës Penale",
     r"kod(?:i|it|in)? (?:i|te|e) procedur(?:es|ave) penale|(?:criminal|penal) procedure code|code of criminal procedure|kpp"),
    ("kod", "procedura-civile", "", "Kodi i Procedurës Civile",
     r"kod(?:i|it|in)? (?:i|te|e) procedur(?:es|ave) civile|civil procedure code"),
    ("kod", "procedurat-administrative", "", "Kodi i Procedurave Administrative",
     r"kod(?:i|it|in)? (?:i|te|e) procedur(?:es|ave) administrative|code of administrative procedures?"),
    ("kod", "penal", "", "Kodi Penal",
     r"kod(?:i|it|in)? penal|(?:criminal|penal) code|krivicn\w+ zakonik\w?"),
    ("kod", "civil", "", "Kodi Civil", r"kod(?:i|it|in)? civil|civil code"),
    ("kod", "familja", "", "Kodi i Familjes",
     r"kod(?:i|it|in)? (?:i|te|e) familjes|family code"),
    ("kod", "puna", "", "Kodi i Punës",
     r"kod(?:i|it|in)? (?:i|te|e) punes|lab(?:ou|o)r code"),
    ("kod", "drejtesia-per-te-mitur", "", "Kodi i Drejtësisë për të Mitur",
     r"kod(?:i|it|in)? (?:i|te|e) drejtesise (?:penale )?per te mitur(?:it)?|juvenile justice code|code of juvenile justice"),
    ("kod", "zgjedhor", "", "Kodi Zgjedhor", r"kod(?:i|it|in)? zgjedhor|electoral code"),
    ("konvente", "stambolli", "int", "Konventa e Stambollit",
     r"konvent(?:a|es|en|e) (?:e|se) stambollit|istanbul convention|istanbulsk\w+ konvencij\w"),
    ("konvente", "te-drejtat-e-njeriut", "int", "KEDNJ",
     r"kednj|echr|konvent(?:a|es|en|e) evropiane (?:e|per|mbi|se) (?:te drejtave te|(?:te )?drejtat e|mbrojtjen e te drejtave te) njeriut|european convention on human rights|evropsk\w+ konvencij\w o ljudskim pravima"),
    ("konvente", "te-drejtat-e-personave-me-aftesi-te-kufizuara", "int", "CRPD",
     rf"crpd|konvent(?:a|es|en|e) (?:e okb-se )?per {_PERSONS}|convention on the rights of persons with disabilities"),
    ("konvente", "te-drejtat-e-femijes", "int", "Konventa për të Drejtat e Fëmijës",
     rf"crc|kdf|konvent(?:a|es|en|e) (?:e okb-se |e kombeve te bashkuara )?(?:per|mbi) (?:{_OF_THE_CHILD})|convention on the rights of the child|konvencij\w o pravima deteta"),
    ("konvente", "diskriminimi-ndaj-grave", "int", "CEDAW", r"cedaw"),
    ("rregullore", "gdpr", "eu", "GDPR", r"gdpr"),
)  # fmt: skip

NAMES = {(kind, key): name for kind, key, _, name, _ in _TABLE}
"""What a named act is called in print."""

WHERE = {(kind, key): where for kind, key, where, _, _ in _TABLE}
"""The jurisdiction that a name itself says; empty where the text's own is meant."""

NAMED = re.compile(
    "(?:"
    + "|".join(f"(?P<n{n}>{entry[4]})" for n, entry in enumerate(_TABLE))
    + ")(?![a-z0-9])"
)


def named_at(text: str, start: int) -> tuple[str, str, int] | None:
    """Return kind, key and end of the named act that a folded text has at a place."""
    hit = NAMED.match(text, start)
    if hit is None or hit.lastgroup is None:
        return None
    kind, key = _TABLE[int(hit.lastgroup[1:])][:2]
    return kind, key, hit.end()
