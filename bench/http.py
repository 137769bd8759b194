"""Questions over HTTP against ready-made bytes: one worker each, the same client."""

from __future__ import annotations

import json
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.client import HTTPConnection
from pathlib import Path
from time import monotonic, sleep
from urllib.parse import urlencode

from bench.measure import Measured, compared, in_turns

BODY = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
PATH = "/v1/questions/who-chairs"
REPEATED, FIRST = 0.7, 0.15
ROUNDS = 600
_START_SECONDS = 60


def over_http(folder: Path, home: Path, rounds: int = ROUNDS) -> Iterator[Measured]:
    """Yield a question asked again and again, and asked anew each time.

    Anew: each asks for another number of rows, so that no answer is at hand.
    """
    queries = [
        urlencode({"body": BODY, "on": "2026-11-22", "limit": n})
        for n in range(1, rounds + 1)
    ]
    with _server("api.start", "serve", "--home", str(home), "--port") as port:
        told = _connected(port)
        answers = {query: _got(told, f"{PATH}?{query}") for query in queries}
    file = folder / "answers.json"
    file.write_text(json.dumps({q: a.decode() for q, a in answers.items()}), "utf-8")
    with (
        _server("api.start", "serve", "--home", str(home), "--port") as ours,
        _server("bench.ready", str(file)) as peer,
    ):
        mine, theirs = _connected(ours), _connected(peer)
        _got(theirs, f"/ready?{queries[0]}")
        warm = urlencode({"body": BODY, "on": "2026-11-21"})
        _got(mine, f"{PATH}?{warm}")
        for work, goal, asked in (
            ("HTTP question, first time", FIRST, queries),
            ("HTTP question, repeated", REPEATED, queries[:1] * rounds),
        ):
            equal = all(_got(theirs, f"/ready?{q}") == answers[q] for q in asked)
            turns = [
                (
                    partial(_got, mine, f"{PATH}?{query}"),
                    partial(_got, theirs, f"/ready?{query}"),
                )
                for query in asked
            ]
            times = in_turns(turns)
            equal &= all(_got(mine, f"{PATH}?{q}") == answers[q] for q in asked)
            yield compared(work, times, goal=goal, equal=equal)


def _got(connection: HTTPConnection, path: str) -> bytes:
    connection.request("GET", path)
    with connection.getresponse() as response:
        body = response.read()
        if response.status != 200:
            raise RuntimeError(f"{path}: {response.status} {body[:200]!r}")
    return body


@contextmanager
def _server(module: str, *words: str) -> Iterator[int]:
    """Run a module that takes a port as its last word; give the port once it answers."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    command = [sys.executable, "-m", module, *words, str(port)]
    with subprocess.Popen(command, stderr=subprocess.DEVNULL) as process:
        try:
            yield port
        finally:
            process.kill()


def _connected(port: int) -> HTTPConnection:
    until = monotonic() + _START_SECONDS
    while True:
        connection = HTTPConnection("127.0.0.1", port, timeout=60)
        try:
            connection.connect()
        except OSError:
            if monotonic() > until:
                raise
            sleep(0.05)
        else:
            return connection
