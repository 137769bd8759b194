"""Passages and their hashes: the proof of where a fact was read, without its text."""

import re
from collections.abc import Iterable, Mapping
from functools import cache
from hashlib import sha256
from importlib.resources import files
from importlib.resources.abc import Traversable

from graph.records import Statement, Value
from loaders.positions import Place

_LINE = re.compile(r"(\d+)-(\d+) ([0-9a-f]{64})")


def shipped_hashes() -> Traversable:
    """Return the folder of the hashes that travel with the data set."""
    return files("loaders") / "dataset" / "passages"


@cache
def hashes(document: str) -> Mapping[tuple[int, int], str]:
    """Return the shipped hashes of a document's passages by first and last line."""
    name = document.removeprefix("document/").replace("/", "_")
    file = shipped_hashes() / f"{name}.txt"
    if not file.is_file():
        return {}
    matches = map(_LINE.fullmatch, file.read_text("ascii").splitlines())
    return {(int(m[1]), int(m[2])): m[3] for m in matches if m}


def text_hash(lines: list[str], first: int, last: int) -> str | None:
    """Return the hash of lines first to last (from 1), None where there are none."""
    if not 1 <= first <= last <= len(lines):
        return None
    return sha256("\n".join(lines[first - 1 : last]).encode()).hexdigest()


def passage(place: Place, dated: str | None, digest: str | None = None) -> Statement:
    """Return the statement of a passage; it states itself.

    Its hash is the one given, else the shipped one.
    """
    key = place.passage
    props: dict[str, Value] = {
        "document": place.document,
        "first": place.first,
        "last": place.last,
    }
    digest = digest or hashes(place.document).get((place.first, place.last))
    if digest is not None:
        props["sha256"] = digest
    if dated is not None:
        props["date"] = dated
    return Statement(
        id=key, type="Passage", props=props, stated=(f"*@{key}",), dated=dated
    )


def hash_lines(found: Iterable[tuple[int, int, str]]) -> str:
    """Return the text of a hash file."""
    return "".join(
        f"{first}-{last} {digest}\n" for first, last, digest in sorted(found)
    )
