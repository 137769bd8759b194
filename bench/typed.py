"""Names as people type them: the head in another case, one letter wrong."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from ontology.values.folding import fold

_HEAD = (
    (r"ia$", ("isë", "inë")), (r"ja$", ("jes", "jen")), (r"a$", ("ës", "ën")),
    (r"(?<=[^aeiouyë])u$", ("ut", "un")), (r"i$", ("it", "in")),
)  # fmt: skip
_LINKS = {"i": ("të", "e"), "e": ("së", "e")}


def inflected(name: str) -> Iterator[str]:
    """Yield a name in the genitive and the accusative, as grammar books have them."""
    head, *rest = name.split(" ")
    if re.fullmatch(r"[A-ZËÇ]{2,6}", head) and not rest:
        yield from (f"{head}-{ending}" for ending in ("së", "në", "ja"))
        return
    for pattern, endings in _HEAD:
        if re.search(pattern, head) and len(head) > 4:
            for n, ending in enumerate(endings):
                link = (
                    [_LINKS[rest[0]][n], *rest[1:]]
                    if rest and rest[0] in _LINKS
                    else rest
                )
                yield " ".join((re.sub(pattern, ending, head), *link))
            return


def misspelt(name: str, chance: random.Random) -> Iterator[str]:
    """Yield a name with one letter added, left out, changed, swapped with the next."""
    spots = [m.span() for m in re.finditer(r"[^\W\d_]{5,}", name)]
    spots = [(a, b) for a, b in spots if sum(c.isupper() for c in name[a:b]) < 2]
    if not spots:
        return
    for change in (_added, _left_out, _changed, _swapped):
        first, last = chance.choice(spots)
        yield name[:first] + change(name[first:last], chance) + name[last:]


_LETTERS = "abcdefghijklmnoprstuvz"


def _added(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word) + 1)
    return word[:at] + chance.choice(_LETTERS) + word[at:]


def _left_out(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    return word[:at] + word[at + 1 :]


def _changed(word: str, chance: random.Random) -> str:
    at = chance.randrange(len(word))
    other = [letter for letter in _LETTERS if letter != fold(word[at])]
    return word[:at] + chance.choice(other) + word[at + 1 :]


def _swapped(word: str, chance: random.Random) -> str:
    at = chance.choice([n for n in range(len(word) - 1) if word[n] != word[n + 1]])
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]
