"""Answers kept as bytes. Exact: a generation never changes, and its content is in the key."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Hashable
from dataclasses import dataclass
from hashlib import blake2b

Headers = tuple[tuple[bytes, bytes], ...]


@dataclass(frozen=True, slots=True)
class Kept:
    """One whole response."""

    headers: Headers
    body: bytes
    etag: bytes
    route: str

    @property
    def size(self) -> int:
        """What it costs to keep, about."""
        return len(self.body) + sum(len(k) + len(v) for k, v in self.headers) + 500


def etag_of(headers: Headers, body: bytes) -> bytes:
    """Return a strong tag of what a response says and in which form."""
    form = dict(headers).get(b"content-type", b"")
    content = blake2b(form + b"\n" + body, digest_size=12)
    return b'"%s"' % content.hexdigest().encode()


class Cache:
    """The responses asked for last, up to so many bytes; used by one event loop."""

    def __init__(self, most_bytes: int) -> None:
        """Start empty."""
        self._most = most_bytes
        self._kept: OrderedDict[Hashable, Kept] = OrderedDict()
        self.bytes = 0

    def get(self, key: Hashable) -> Kept | None:
        """Return what is kept under a key, and remember that it was asked for."""
        found = self._kept.get(key)
        if found:
            self._kept.move_to_end(key)
        return found

    def put(self, key: Hashable, kept: Kept) -> None:
        """Keep a response; what was not asked for longest gives way."""
        if kept.size > self._most // 4 or key in self._kept:
            return
        self._kept[key] = kept
        self.bytes += kept.size
        while self.bytes > self._most:
            _, gone = self._kept.popitem(last=False)
            self.bytes -= gone.size

    def __len__(self) -> int:
        """How many responses are kept."""
        return len(self._kept)
