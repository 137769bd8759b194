"""The outermost layer, plain ASGI: limits, kept answers, request ids, the log."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Hashable
from hashlib import blake2b
from http import HTTPStatus
from uuid import uuid4

from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.web.cache import Cache, Headers, Kept, etag_of
from api.web.exchange import NOTE, Exchange, Whole, relay, send_kept
from api.web.limits import Limits
from api.web.log import LOGGER, where
from api.web.problems import ours, problem

_ID = re.compile(rb"[A-Za-z0-9._-]{1,64}")
_REVALIDATE: Headers = ((b"cache-control", b"no-cache"), (b"vary", b"accept"))


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
        self._asked: dict[Hashable, asyncio.Event] = {}
        """What is being asked, and when it is over."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answer a request; other events go through."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        head = scope["method"] == "HEAD"
        exchange = Exchange(
            {**scope, "method": "GET"} if head else scope, send, _named(scope), head
        )
        try:
            await self._answer(exchange, receive)
        finally:
            exchange.log()

    async def _answer(self, exchange: Exchange, receive: Receive) -> None:
        if refusal := _refused(exchange, self._limits):
            await relay(exchange, refusal)
        elif kept := await self._ready(exchange):
            exchange.kept, exchange.route = True, kept.route
            await send_kept(exchange, kept)
        else:
            await self._ask_for_all(exchange, receive)

    def _key(self, exchange: Exchange, content: str | None, today: str) -> Hashable:
        scope = exchange.scope
        asked = (
            scope["path"].encode(),
            scope["query_string"],
            exchange.header(b"accept"),
        )
        # A digest: what a caller sends takes no more room than this.
        return content, today, blake2b(b"\n".join(asked), digest_size=16).digest()

    def _wanted(self, exchange: Exchange) -> Hashable | None:
        """Return the key of an answer of the store as it is now; None where none is kept."""
        if exchange.scope["method"] != "GET":
            return None
        if (content := self._content()) is None:
            return None
        return self._key(exchange, content, self._today())

    async def _ready(self, exchange: Exchange) -> Kept | None:
        """Return a kept answer, once who asks for the same already has it."""
        key = self._wanted(exchange)
        if key in self._asked and self.cache.get(key) is None:
            await self._asked[key].wait()
            key = self._wanted(exchange)  # a new store may answer by now
        return None if key is None else self.cache.get(key)

    async def _ask_for_all(self, exchange: Exchange, receive: Receive) -> None:
        """Ask, and let those wait who want the same: after a load all come at once."""
        key = self._wanted(exchange)
        if key is None or key in self._asked:
            await self._ask(exchange, receive)
            return
        done = self._asked[key] = asyncio.Event()
        try:
            await self._ask(exchange, receive)
        finally:
            del self._asked[key]
            done.set()

    async def _ask(self, exchange: Exchange, receive: Receive) -> None:
        exchange.scope[NOTE] = exchange.note
        whole = Whole(exchange)
        try:
            await self._app(exchange.scope, receive, whole.take)
        except Exception as error:  # noqa: BLE001
            # The last net: the log says where, the caller has words.
            told = {"id": exchange.name.decode(), **where(error)}
            LOGGER.error("mistake", extra={"told": told})
            if not whole.sent:
                await relay(exchange, ours())
            return
        finally:
            exchange.route = getattr(exchange.scope.get("route"), "path", "-")
        if not whole.sent:
            await self._finish(exchange, whole)

    async def _finish(self, exchange: Exchange, whole: Whole) -> None:
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
        await send_kept(exchange, kept)


def _named(scope: Scope) -> bytes:
    """Return the request's own id where it has a fit one, else a new one."""
    given = next((v for k, v in scope["headers"] if k == b"x-request-id"), b"")
    return given if _ID.fullmatch(given) else uuid4().hex.encode()


def _refused(exchange: Exchange, limits: Limits) -> Response | None:
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
