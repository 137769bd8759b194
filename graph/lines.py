"""Files of statements: one a line, nodes first, then relations, each sorted by id."""

import os
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from hashlib import sha256
from heapq import merge
from itertools import groupby, islice
from operator import itemgetter
from pathlib import Path
from typing import TypeAlias

from graph.errors import BadInput, StoreDamaged
from graph.files import TEMPORARY, move_into_place
from graph.merge import Said
from graph.records import Statement, from_line, to_line

Key: TypeAlias = tuple[bool, bytes]
"""Whether it is a relation, and the id as it stands in the line."""

_ID = re.compile(rb'"id":"((?:[^"\\]|\\.)*)"')
_RELATION = b',"start":"'
_TIER = re.compile(rb',"tier":"(\w+)","type":')
"""As `to_line` writes it; no text can hold it, since its quotes would be escaped."""
_CHUNK = 20_000
_SMALL = 1 << 16


def key_of(line: bytes) -> Key:
    """Return what lines are sorted by; read from the text, without parsing it."""
    match = _ID.search(line)
    if match is None:
        raise StoreDamaged("a line of a records file has no id")
    return _RELATION in line, match[1]


@dataclass(frozen=True, slots=True)
class Written:
    """What a file of statements holds."""

    sha256: str
    counts: dict[str, int]
    """By type."""


def write_sorted(statements: Iterable[Statement], path: Path) -> Written:
    """Write the statements in order, whole or not at all; memory stays bounded."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(path.name + TEMPORARY)
    counts: Counter[str] = Counter()
    pieces: list[Path] = []
    try:
        chunks = _sorted_chunks(statements, counts)
        last = next(chunks, [])
        for number, chunk in enumerate(chunks):
            pieces.append(temporary.with_name(f"{path.name}.{number}{TEMPORARY}"))
            pieces[-1].write_bytes(b"".join(last))
            last = chunk
        content = _write_merged(pieces, last, temporary)
        move_into_place(temporary, path)
    finally:
        for piece in [temporary, *pieces]:
            piece.unlink(missing_ok=True)
    return Written(content, dict(sorted(counts.items())))


def _sorted_chunks(
    statements: Iterable[Statement], counts: Counter[str]
) -> Iterator[list[bytes]]:
    iterator = iter(statements)
    while chunk := list(islice(iterator, _CHUNK)):
        lines = []
        for statement in chunk:
            counts[statement.type] += 1
            key = statement.start is not None, statement.id.encode()
            lines.append((key, f"{to_line(statement)}\n".encode()))
        lines.sort()
        yield [line for _, line in lines]


def _order(line: bytes) -> tuple[Key, bytes]:
    return key_of(line), line


def _write_merged(pieces: Sequence[Path], last: list[bytes], path: Path) -> str:
    """Write the sorted pieces as one file; return its SHA-256."""
    digest = sha256()
    with ExitStack() as stack, path.open("wb") as file:
        files = [stack.enter_context(piece.open("rb")) for piece in pieces]
        for line in merge(*files, last, key=_order) if files else last:
            digest.update(line)
            file.write(line)
        file.flush()
        os.fsync(file.fileno())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Part:
    """A version of a source: its file, and from when until when it spoke."""

    path: Path
    recorded: str
    retracted: str


Spoken: TypeAlias = tuple[Key, bytes, str, str]


def spoken(parts: Sequence[Part]) -> Iterator[tuple[Key, list[Said]]]:
    """Yield all that was ever said of each id, nodes first, in order of their ids."""
    for key, group in groupby(_all_lines(parts), key=itemgetter(0)):
        lines = list(group)
        if len(lines) == 1:
            _, line, start, end = lines[0]
            yield key, [(from_line(line), start, end)]
        else:
            yield key, _joined(lines)


def _joined(lines: Iterable[Spoken]) -> list[Said]:
    """Return what different lines about one id say, and when."""
    spans: dict[bytes, list[tuple[str, str]]] = {}
    for _, line, start, end in lines:
        _add_span(spans.setdefault(line, []), start, end)
    return [
        (from_line(line), start, end)
        for line, given in spans.items()
        for start, end in given
    ]


def _add_span(spans: list[tuple[str, str]], start: str, end: str) -> None:
    """Add when a line was said; versions that repeat it make one long span."""
    spans.append((start, end))
    spans.sort()
    joined = [spans[0]]
    for since, until in spans[1:]:
        if since <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(until, joined[-1][1]))
        else:
            joined.append((since, until))
    spans[:] = joined


def _all_lines(parts: Sequence[Part]) -> Iterator[Spoken]:
    """Yield the lines of all files in order; small files are read at once."""
    heard = [part for part in parts if part.recorded < part.retracted]
    small = [part for part in heard if part.path.stat().st_size <= _SMALL]
    lines = sorted(line for part in small for line in _lines(part))
    large = [_lines(part) for part in heard if part not in small]
    if not large:
        return iter(lines)
    if not lines and len(large) == 1:
        return large[0]
    return merge(lines, *large)


def _lines(part: Part) -> Iterator[Spoken]:
    recorded, retracted = part.recorded, part.retracted
    with part.path.open("rb") as file:
        for line in file:
            yield key_of(line), line, recorded, retracted


def statements_of(path: Path, *, containing: bytes = b"") -> Iterator[Statement]:
    """Yield the statements of a file, or those whose line contains a text."""
    with path.open("rb") as file:
        for number, line in enumerate(file, 1):
            try:
                if containing in line:
                    yield from_line(line)
            except BadInput as error:
                raise StoreDamaged(
                    error.what, where=f"{path}:{number}", remedy=error.remedy
                ) from error


def tiers_in(path: Path) -> set[str]:
    """Return the tiers that lines of a file name; everybody's is named by none."""
    with path.open("rb") as file:
        named = (_TIER.search(line) for line in file)
        return {found[1].decode() for found in named if found}
