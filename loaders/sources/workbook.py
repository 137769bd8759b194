"""Whether a workbook may be opened: how much it unpacks to, and how wide it is.

A few kilobytes can unpack to gigabytes, and two far cells make a sheet of billions;
the reader would take the memory before it could complain. So it is measured first.
"""

import re
import zlib
from pathlib import Path
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from loaders.reasons import no_workbook
from ontology.messages import said

LARGEST = 1 << 30
"""Bytes that all parts of a workbook may unpack to."""
MOST_CELLS = 16_000_000
"""Cells of the rectangle around all that a sheet holds."""

_CHUNK = 1 << 18
_MOST_PARTS = 10_000
_LOCAL_HEADER = 30
_CELL = re.compile(rb"\sr\s*=\s*[\"']([A-Z]{1,9})([0-9]{1,12})[\"']")
_OVERLAP = 64


class Unsafe(ValueError):  # noqa: N818
    """The file is no workbook, or one that is not safe to open; `what` says why."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what


def measure(path: Path) -> None:
    """Raise Unsafe when opening the workbook could take the machine's memory."""
    try:
        with ZipFile(path) as archive, path.open("rb") as file:
            parts = archive.infolist()
            if len(parts) > _MOST_PARTS:
                raise Unsafe(said("many parts", most=_MOST_PARTS))
            left = LARGEST
            for part in parts:
                left -= _part(file, part, left)
    except (BadZipFile, zlib.error, NotImplementedError, UnicodeError) as error:
        raise Unsafe(no_workbook(error)) from error


def _part(file: IO[bytes], part: ZipInfo, left: int) -> int:
    if part.flag_bits & 1:
        raise Unsafe(said("locked"))
    if part.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise Unsafe(said("packed strangely", name=part.filename))
    area = _Area(part.filename) if "/worksheets/" in part.filename else None
    size = 0
    for piece in _unpacked(file, part):
        size += len(piece)
        if size > left:
            raise Unsafe(said("unpacks too much", most=LARGEST >> 20))
        if area is not None:
            area.see(piece)
    return size


def _unpacked(file: IO[bytes], part: ZipInfo):  # type: ignore[no-untyped-def]
    file.seek(part.header_offset)
    head = file.read(_LOCAL_HEADER)
    if len(head) < _LOCAL_HEADER:
        raise Unsafe(said("cut off"))
    skip = int.from_bytes(head[26:28], "little") + int.from_bytes(head[28:30], "little")
    file.seek(skip, 1)
    packed = part.compress_size
    stored = part.compress_type == ZIP_STORED
    inflate = zlib.decompressobj(-15)
    while packed > 0 and (raw := file.read(min(packed, _CHUNK))):
        packed -= len(raw)
        while raw:
            if stored:
                yield raw
                break
            yield inflate.decompress(raw, _CHUNK)
            raw = inflate.unconsumed_tail


class _Area:
    """The rectangle that the cells of a sheet span, seen piece by piece."""

    def __init__(self, name: str) -> None:
        self._name = name
        self._rest = b""
        self._wide = self._high = 0

    def see(self, piece: bytes) -> None:
        """Take the next piece of the sheet; raise Unsafe when it spans too much."""
        text = self._rest + piece
        self._rest = text[-_OVERLAP:]
        found = _CELL.findall(text)
        if not found:
            return
        columns = max(
            {column for column, _ in found}, key=lambda name: (len(name), name)
        )
        self._wide = max(self._wide, _column(columns))
        self._high = max(self._high, max(int(row) for _, row in found))
        if self._wide * self._high > MOST_CELLS:
            spans = {"wide": self._wide, "high": self._high, "name": self._name}
            raise Unsafe(said("spans too much", most=MOST_CELLS, **spans))


def _column(name: bytes) -> int:
    number = 0
    for letter in name:
        number = number * 26 + letter - 64
    return number
