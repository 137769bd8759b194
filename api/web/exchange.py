"""One request and its response, as the gate sees them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from http import HTTPStatus
from time import perf_counter

from starlette.responses import Response
from starlette.types import Message, Scope, Send

from api.web.cache import Headers, Kept
from api.web.log import LOGGER

NOTE = "ura.note"
"""Where in the scope a route finds its `Note`."""
_ALWAYS: Headers = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
)


@dataclass(slots=True)
class Note:
    """What a route says of its answer: from which content, for which today."""

    content: str | None = None
    today: str = ""


@dataclass(slots=True)
class Exchange:
    """One request and what is known of its response so far."""

    scope: Scope
    send: Send
    name: bytes
    head: bool = False
    """Asked with HEAD: answered as GET, without the body."""
    note: Note = field(default_factory=Note)
    began: float = field(default_factory=perf_counter)
    status: int = 0
    size: int = 0
    route: str = "-"
    kept: bool = False

    def header(self, name: bytes) -> bytes:
        """Return a header of the request, empty where it has none."""
        found = (value for key, value in self.scope["headers"] if key == name)
        return next(found, b"")

    async def reply(
        self, status: int, headers: Iterable[tuple[bytes, bytes]], body: bytes
    ) -> None:
        """Send a whole response."""
        self.status, self.size = status, len(body)
        head = [*headers, *_ALWAYS, (b"x-request-id", self.name)]
        start = {"type": "http.response.start", "status": status, "headers": head}
        await self.send(start)
        content = b"" if self.head else body
        await self.send({"type": "http.response.body", "body": content})

    def log(self) -> None:
        """Write the line about it."""
        told = {
            "id": self.name.decode(),
            "method": "HEAD" if self.head else self.scope["method"],
            "route": self.route,
            "status": self.status,
            "ms": round((perf_counter() - self.began) * 1000, 2),
            "bytes": self.size,
            "kept": self.kept,
        }
        LOGGER.info("request", extra={"told": told})


@dataclass(slots=True)
class Whole:
    """Holds a response back until it is whole; a stream goes out as it comes."""

    exchange: Exchange
    status: int = 0
    headers: Headers = ()
    body: bytes = b""
    sent: bool = False

    async def take(self, message: Message) -> None:
        """Take one message of the app."""
        if message["type"] == "http.response.start":
            self.status = message["status"]
            self.headers = tuple((k.lower(), v) for k, v in message["headers"])
        elif self.sent or message.get("more_body"):
            await self._stream(message)
        else:
            self.body = message.get("body", b"")

    async def _stream(self, message: Message) -> None:
        if not self.sent:
            self.sent = True
            self.exchange.status = self.status
            head = [*self.headers, *_ALWAYS, (b"x-request-id", self.exchange.name)]
            start = {"type": "http.response.start", "status": self.status}
            await self.exchange.send({**start, "headers": head})
        self.exchange.size += len(message.get("body", b""))
        sent = {**message, "body": b""} if self.exchange.head else message
        await self.exchange.send(sent)


async def send_kept(exchange: Exchange, kept: Kept) -> None:
    asked = exchange.header(b"if-none-match")
    if asked and (asked.strip() == b"*" or kept.etag in _tags(asked)):
        left = [(k, v) for k, v in kept.headers if not k.startswith(b"content-")]
        await exchange.reply(HTTPStatus.NOT_MODIFIED, left, b"")
    else:
        await exchange.reply(HTTPStatus.OK, kept.headers, kept.body)


def _tags(header: bytes) -> list[bytes]:
    """Return the tags of If-None-Match; weak ones count as what they weaken."""
    return [one.strip().removeprefix(b"W/") for one in header.split(b",")]


async def relay(exchange: Exchange, response: Response) -> None:
    await exchange.reply(
        response.status_code, response.raw_headers, bytes(response.body)
    )
