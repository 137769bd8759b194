"""The index by name: small derived nodes, so that any name is found by point reads.

A `NameKey` node holds the ids of the things that have a word (`n/` + its root) in their
name or in the name of what they belong to, in a text about them (`t/`), or that it
abbreviates (`i/`). A word that very many things share is split by place
(`n/...@al-elbasan`); its plain key then keeps what holds for a whole country and some of
the rest. `v/` + length holds the words that exist, for typing errors. `graph.name_filling`
makes the nodes. Who changes how words are cut raises FORMAT in graph/generation.py.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from ontology.values.words import Word

NAME_KEY = "NameKey"
KEY_PROPERTIES = frozenset({"count", "things"})
"""What a name key says beside what every record does."""
SEPARATOR = "\n"

NAMES = ("label_sq", "label_en", "label_sr", "alias", "name", "number", "code", "title")
UNNAMING = {"Territory": ("code",), "Person": ("title",)}
"""Properties that are no names of these types: a number of the statistics office, `Drejtor`."""
_PREFIXES = frozenset(
    {"institution", "institution-kind", "mechanism", "mechanism-kind", "role", "post",
     "person", "act", "service", "pathway", "register", "activity", "territory"}
)  # fmt: skip


def scope_of(identifier: str) -> str:
    """Return the part of an id that says of where a thing is: `al-elbasan`, `xk`, ``.

    >>> scope_of("post/al-elbasan/bashkia/kryetar"), scope_of("territory/al/elbasan")
    ('al-elbasan', 'al-elbasan')
    """
    kind, _, rest = identifier.partition("/")
    parts = rest.split("#")[0].split("/")
    if parts[0] in _PREFIXES and len(parts) > 1:
        kind, parts = parts[0], parts[1:]
    if kind == "territory":
        return "-".join(parts[:3] if parts[1:2] == ["qark"] else parts[:2])
    scope = parts[0]
    placed = scope in ("al", "xk", "int") or scope[:3] in ("al-", "xk-")
    return scope if placed and len(parts) > 1 else ""


def initials_of(words: Iterable[Word]) -> frozenset[str]:
    """Return what abbreviates a name: NJMF and NMF of `Njësia për Mbrojtjen e Fëmijëve`."""
    first = [w.text for w in words if not w.exact]
    if len(first) < 2:
        return frozenset()
    long = "".join(t[:2] if t[:2] in _DIGRAPHS else t[:1] for t in first)
    return frozenset((long, "".join(t[:1] for t in first)))


_DIGRAPHS = frozenset({"dh", "gj", "ll", "nj", "rr", "sh", "th", "xh", "zh"})


def names_of(kind: str, props: Mapping[str, Any]) -> Iterator[str]:
    """Yield every name that a thing's properties give it."""
    for key in NAMES:
        value = None if key in UNNAMING.get(kind, ()) else props.get(key)
        if isinstance(value, str):
            yield value
        elif isinstance(value, (list, tuple)):
            yield from (str(one) for one in value)


def cited(identifier: str) -> str:
    """Return how an act or provision is cited, made of its id: `vkm 327 2021`."""
    act, _, path = identifier.removeprefix("act/").partition("#")
    kind, *number = act.split("/")[1:]
    if kind in ("plan", "strategji", "memorandum") or not number:
        return path.replace("-", " ")
    shown = [n.upper().replace("-L-", "/L-") for n in number if n != "unsaid"]
    last = shown.pop()
    last = last if "/L-" in last else last.replace("-", " ")
    return " ".join((kind, last, *shown, path.replace("-", " "))).strip()
