"""A stand-in for the member of a cluster that says who reads and who writes.

It speaks as much of Bolt 5.4 as a driver needs to ask for the routing table.
"""

from __future__ import annotations

import socket
import struct
import threading
from collections.abc import Iterator
from typing import Any

_VERSION = b"\x00\x00\x04\x05"
_HELLO, _GOODBYE, _ROUTE, _SUCCESS = 0x01, 0x02, 0x66, 0x70


class Router:
    """A router on a free port of loopback; a context manager that ends it."""

    def __init__(self, *, readers: list[str], writers: list[str]) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.asked = 0
        """How often the table was asked for."""
        own = [f"127.0.0.1:{self.port}"]
        told = {"READ": readers, "WRITE": writers, "ROUTE": own}
        servers = [{"addresses": a, "role": role} for role, a in told.items()]
        self._table = {"rt": {"ttl": 300, "db": "neo4j", "servers": servers}}

    def __enter__(self) -> Router:
        threading.Thread(target=self._listen, daemon=True).start()
        return self

    def __exit__(self, *_: object) -> None:
        self._socket.close()

    def _listen(self) -> None:
        while True:
            try:
                one, _ = self._socket.accept()
            except OSError:  # closed: the test is over
                return
            threading.Thread(target=self._serve, args=[one], daemon=True).start()

    def _serve(self, one: socket.socket) -> None:
        with one, one.makefile("rwb") as file:
            file.read(20)  # the sign of Bolt and four versions to choose from
            file.write(_VERSION)
            file.flush()
            for tag in _messages(file):
                if tag == _GOODBYE:
                    return
                body = bytes([0xB1, _SUCCESS]) + _packed(self._answer(tag))
                file.write(struct.pack(">H", len(body)) + body + b"\x00\x00")
                file.flush()

    def _answer(self, tag: int) -> dict[str, Any]:
        if tag == _HELLO:
            return {"server": "Neo4j/5.26.30", "connection_id": "bolt-0"}
        if tag == _ROUTE:
            self.asked += 1
            return self._table
        return {}


def _messages(file: Any) -> Iterator[int]:
    """Yield what each message is, until the other side hangs up."""
    message = b""
    while head := file.read(2):
        (size,) = struct.unpack(">H", head)
        if size:
            message += file.read(size)
        elif message:  # else it is a sign of life
            yield message[1]
            message = b""


def _packed(value: Any) -> bytes:
    """Return texts, whole numbers, lists and maps as PackStream writes them."""
    if isinstance(value, str):
        data = value.encode()
        return b"\xd0" + bytes([len(data)]) + data
    if isinstance(value, int):
        return b"\xca" + struct.pack(">i", value)
    if isinstance(value, list):
        return b"\xd4" + bytes([len(value)]) + b"".join(map(_packed, value))
    pairs = b"".join(_packed(key) + _packed(one) for key, one in value.items())
    return b"\xd8" + bytes([len(value)]) + pairs
