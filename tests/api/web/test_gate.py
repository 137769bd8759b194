"""Those who ask for the same at once are answered from one asking."""

from __future__ import annotations

import asyncio
from collections.abc import Coroutine, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import Any, TypeVar

import pytest
from starlette.types import Receive, Scope, Send

from api.web.exchange import NOTE
from api.web.gate import Gate
from api.web.limits import Limits

T = TypeVar("T")


class App:
    """Answers when it is let; counts what it is asked."""

    def __init__(self, statuses: Sequence[int]) -> None:
        self.go = asyncio.Event()
        self.asked = 0
        self.content = "one"
        self._statuses = list(statuses)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        self.asked += 1
        status = self._statuses.pop(0) if self._statuses else 200
        scope[NOTE].content = self.content
        await self.go.wait()
        head = [(b"content-type", b"text/plain")]
        await send({"type": "http.response.start", "status": status, "headers": head})
        await send({"type": "http.response.body", "body": scope["path"].encode()})


async def _asked(gate: Gate, path: str, method: str = "GET") -> tuple[int, bytes]:
    told: list[Any] = []
    scope = {"type": "http", "method": method, "path": path, "raw_path": path.encode()}
    scope |= {"query_string": b"", "headers": []}

    async def receive() -> Any:
        return {"type": "http.request", "body": b""}

    async def send(message: Any) -> None:
        told.append(message)

    await gate(scope, receive, send)
    return told[0]["status"], told[1]["body"]


async def _together(app: App, *asked: Any) -> list[tuple[int, bytes]]:
    gate = Gate(app, limits=Limits(), content=lambda: app.content, today=str)
    tasks = [asyncio.create_task(_asked(gate, *one)) for one in asked]
    await asyncio.sleep(0)
    app.go.set()
    return await asyncio.gather(*tasks)


def _by_itself(work: Coroutine[Any, Any, T]) -> T:
    """Run it in a thread: a browser of other tests keeps a loop in this one."""
    with ThreadPoolExecutor(1) as thread:
        return thread.submit(asyncio.run, work).result()


def _run(statuses: Sequence[int], *asked: Any) -> tuple[int, list[tuple[int, bytes]]]:
    async def run() -> tuple[int, list[tuple[int, bytes]]]:
        app = App(statuses)
        told = await _together(app, *asked)
        return app.asked, told

    return _by_itself(run())


def test_the_same_is_asked_once():
    times, told = _run([], *[("/a",)] * 5, ("/b",))
    assert times == 2
    assert told == [(200, b"/a")] * 5 + [(200, b"/b")]


@pytest.mark.parametrize("method", ["POST", "DELETE"])
def test_what_is_not_read_only_is_never_shared(method):
    assert _run([], *[("/a", method)] * 3)[0] == 3


def test_a_failure_is_nobody_elses():
    times, told = _run([500], *[("/a",)] * 3)
    assert times >= 2
    assert sorted(status for status, _ in told) == [200, 200, 500]


def test_who_waited_asks_the_store_that_answers_by_then():
    async def run() -> int:
        app = App([])
        gate = Gate(app, limits=Limits(), content=lambda: app.content, today=str)
        tasks = [asyncio.create_task(_asked(gate, "/a")) for _ in range(2)]
        await asyncio.sleep(0)
        app.content = "two"
        app.go.set()
        assert await asyncio.gather(*tasks) == [(200, b"/a")] * 2
        return app.asked

    assert _by_itself(run()) == 2
