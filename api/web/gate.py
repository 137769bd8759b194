"""The outermost layer, plain ASGI: limits, kept answers, request ids, the log."""

from __future__ import annotations

import re
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, field
from hashlib import blake2b
from http import HTTPStatus
from time import perf_counter
from uuid import uuid4

from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.web.cache import Cache, Headers, Kept, etag_of
from api.web.limits import Limits
from api.web.log import LOGGER, where
from api.web.problems import ours, problem

NOTE = "ura.note"
"""Where in the scope a route finds its `Note`."""
_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_ALWAYS: Headers = (
    (b"x-content-type-options", b"nosniff"),
    (b"referrer-policy", b"no-referrer"),
    (b"x-frame-options", b"DENY"),
)
_REVALIDATE: Headers = ((b"cache-control", b"no-cache"), (b"vary", b"accept"))


@dataclass(slots=True)
class Note:
    """What a route says of its answer: from which content, for which today."""

    content: str | None = None
    today: str = ""


@dataclass(slots=True)
class _Exchange:
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


class Gate:
    """Wraps the app: what is refused, kept or failed never reaches or leaves it raw."""

    def __init__(
        self,
        app: ASGIApp,
        *,
        limits: Limits,
        content: Callable[[], str | None],
        today: Callable[[], str],
    ) -> None:
        """Wrap an app; `content` says which store answers now."""
        self._app = app
        self._limits = limits
        self._content = content
        self._today = today
        self.cache = Cache(limits.cache_bytes)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; other events go through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        exchange = _Exchange(
            {**scope, "method": "GET"} if head else scope, send, _named(scope), head
        )
        try:
            await self._answer(exchange, receive)
        finally:
            exchange.log()

    async def _answer(self, exchange: _Exchange, receive: Receive) -> None:
        if refusal := _refused(exchange, self._limits):
            await _relay(exchange, refusal)
        elif kept := self._kept(exchange):
            exchange.kept, exchange.route = True, kept.route
            await _send_kept(exchange, kept)
        else:
            await self._ask(exchange, receive)

    def _key(self, exchange: _Exchange, content: str | None, today: str) -> Hashable:
        scope = exchange.scope
        asked = (
            scope["path"].encode(),
            scope["query_string"],
            exchange.header(b"accept"),
        )
        # A digest: what a caller sends takes no more room than this.
        return content, today, blake2b(b"\n".join(asked), digest_size=16).digest()

    def _kept(self, exchange: _Exchange) -> Kept | None:
        if exchange.scope["method"] != "GET":
            return None
        if (content := self._content()) is None:
            return None
        return self.cache.get(self._key(exchange, content, self._today()))

    async def _ask(self, exchange: _Exchange, receive: Receive) -> None:
        exchange.scope[NOTE] = exchange.note
        whole = _Whole(exchange)
        try:
            await self._app(exchange.scope, receive, whole.take)
        except Exception as error:  # noqa: BLE001
            # The last net: the log says where, the caller has words.
            told = {"id": exchange.name.decode(), **where(error)}
            LOGGER.error("mistake", extra={"told": told})
            if not whole.sent:
                await _relay(exchange, ours())
            return
        finally:
            exchange.route = getattr(exchange.scope.get("route"), "path", "-")
        if not whole.sent:
            await self._finish(exchange, whole)

    async def _finish(self, exchange: _Exchange, whole: _Whole) -> None:
        if whole.status != HTTPStatus.OK or exchange.scope["method"] != "GET":
            await exchange.reply(whole.status, whole.headers, whole.body)
            return
        named = dict(whole.headers)
        if named.get(b"cache-control") == b"no-store":
            await exchange.reply(whole.status, whole.headers, whole.body)
            return
        etag = named.get(b"etag") or etag_of(whole.headers, whole.body)
        more = [one for one in (*_REVALIDATE, (b"etag", etag)) if one[0] not in named]
        headers = (*whole.headers, *more)
        kept = Kept(headers, whole.body, etag, exchange.route)
        note = exchange.note
        if note.content:
            self.cache.put(self._key(exchange, note.content, note.today), kept)
        await _send_kept(exchange, kept)


@dataclass(slots=True)
class _Whole:
    """Holds a response back until it is whole; a stream goes out as it comes."""

    exchange: _Exchange
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


async def _send_kept(exchange: _Exchange, kept: Kept) -> None:
    asked = exchange.header(b"if-none-match")
    if asked and (asked.strip() == b"*" or kept.etag in _tags(asked)):
        left = [(k, v) for k, v in kept.headers if not k.startswith(b"content-")]
        await exchange.reply(HTTPStatus.NOT_MODIFIED, left, b"")
    else:
        await exchange.reply(HTTPStatus.OK, kept.headers, kept.body)


def _tags(header: bytes) -> list[bytes]:
    """Return the tags of If-None-Match; weak ones count as what they weaken."""
    return [one.strip().removeprefix(b"W/") for one in header.split(b",")]


async def _relay(exchange: _Exchange, response: Response) -> None:
    await exchange.reply(
        response.status_code, response.raw_headers, bytes(response.body)
    )


def _named(scope: Scope) -> bytes:
    """Return the request's own id where it has a fit one, else a new one."""
    given = next((v for k, v in scope["headers"] if k == b"x-request-id"), b"")
    return given if _ID.fullmatch(given) else uuid4().hex.encode()


def _refused(exchange: _Exchange, limits: Limits) -> Response | None:
    """Return why a request is not even looked at."""
    scope = exchange.scope
    if (
        len(scope.get("raw_path") or b"") + len(scope["query_string"])
        > limits.address_bytes
    ):
        return problem(
            HTTPStatus.REQUEST_URI_TOO_LONG,
            "address-too-long",
            f"the address is longer than {limits.address_bytes} bytes",
        )
    length = exchange.header(b"content-length")
    if length.isdigit() and int(length) > limits.body_bytes:
        return problem(
            HTTPStatus.REQUEST_ENTITY_TOO_LARGE,
            "body-too-large",
            f"no route here reads a body, and this one has more than {limits.body_bytes} bytes",
            headers={"connection": "close"},
        )
    return None
