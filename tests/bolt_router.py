"""A stand-in for a server, or for the member of a cluster that says who reads and writes.

It speaks as much of Bolt as a driver needs to be let in and to ask for the routing table;
what it is asked it keeps, and answers with nothing.
"""

from __future__ import annotations

import socket
import ssl
import struct
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from typing import Any

_HELLO, _GOODBYE, _RUN, _ROUTE = 0x01, 0x02, 0x10, 0x66
_SUCCESS, _FAILURE = 0x70, 0x7F

_NO_PROCEDURE = {
    "code": "Neo.ClientError.Procedure.ProcedureNotFound",
    "message": "There is no procedure with the name `dbms.cluster.routing.x`",
}
"""What servers of Bolt 3 that are no clusters say when asked for the routing table."""


class Router:
    """A router on a free port of loopback; a context manager that ends it.

    Who reads and who writes is the router itself unless it is said.
    `version` is the Bolt that it speaks (0, 0 for none that the driver knows), `agent`
    what it calls itself, `tls` what it shows of itself when it is asked by TLS only.
    """

    def __init__(
        self,
        *,
        readers: Sequence[str] | None = None,
        writers: Sequence[str] | None = None,
        version: tuple[int, int] = (5, 4),
        agent: str = "Neo4j/5.26.30",
        tls: ssl.SSLContext | None = None,
    ) -> None:
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port: int = self._socket.getsockname()[1]
        self.asked = 0
        """How often the table was asked for."""
        self.heard: list[bytes] = []
        """The messages as they came."""
        own = f"127.0.0.1:{self.port}"
        told = {
            "READ": [own] if readers is None else readers,
            "WRITE": [own] if writers is None else writers,
            "ROUTE": [own],
        }
        servers = [{"addresses": [*a], "role": role} for role, a in told.items()]
        self._table = {"rt": {"ttl": 300, "db": "neo4j", "servers": servers}}
        self._version = version
        self.greeting = bytes([0, 0, version[1], version[0]])
        """The answer to the versions offered."""
        self._agent = agent
        self._tls = tls

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
            threading.Thread(target=self._met, args=[one], daemon=True).start()

    def _met(self, one: socket.socket) -> None:
        # Who does not trust the certificate hangs up.
        with suppress(OSError), one:
            if self._tls:
                one = self._tls.wrap_socket(one, server_side=True)
            self._serve(one)

    def _serve(self, one: socket.socket) -> None:
        with one, one.makefile("rwb") as file:
            file.read(20)  # the sign of Bolt and four versions to choose from
            file.write(self.greeting)
            file.flush()
            for message in _messages(file):
                self.heard.append(message)
                tag = message[1]
                if tag == _GOODBYE:
                    return
                said = self._answer(tag)
                body = bytes([0xB1, _FAILURE if "code" in said else _SUCCESS])
                body += _packed(said)
                file.write(struct.pack(">H", len(body)) + body + b"\x00\x00")
                file.flush()

    def _answer(self, tag: int) -> dict[str, Any]:
        if tag == _HELLO:
            return {"server": self._agent, "connection_id": "bolt-0"}
        if tag == _RUN:
            return {"fields": []} if self._version >= (4, 0) else _NO_PROCEDURE
        if tag == _ROUTE:
            self.asked += 1
            return self._table
        return {}


def _messages(file: Any) -> Iterator[bytes]:
    """Yield each message, until the other side hangs up."""
    message = b""
    while head := file.read(2):
        (size,) = struct.unpack(">H", head)
        if size:
            message += file.read(size)
        elif message:  # else it is a sign of life
            yield message
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
