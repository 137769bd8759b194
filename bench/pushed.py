"""`make soak`: a real server with many callers while loads switch generations.

Prints what was asked and answered, whether each answer was wholly of one generation,
the memory after each of twenty further generations, and how long it takes to start again
after a kill.
"""

from __future__ import annotations

import asyncio
import json
import os
import signal
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from time import perf_counter
from urllib.parse import urlencode

import httpx2

from api.web.examples import EXAMPLES
from graph.home import Home
from loaders.pipeline import load, load_shipped
from queries.catalogue import CATALOGUE
from tests.api.web.server import Server, serving

SECONDS = float(os.environ.get("SECONDS") or 60)
CALLERS, LOADS, GENERATIONS = 32, 3, 20
ASKED = tuple(
    f"/v1/questions/{one.command}?{urlencode(dict(EXAMPLES[one.stem]), doseq=True)}"
    for one in CATALOGUE
)
_NOTE = """\
source: soak-{n}
recorded: 2026-11-2{n}
document: document/soak-{n}
records:
  document/soak-{n}:
    at: 1
    label: {{sq: "Shënim {n}", en: "Note {n}"}}
    file: soak_{n}.txt
  mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje: {{at: {n}}}
  mechanism/al-elbasan/ekipi-teknik-nderdisiplinar/dhune-ne-familje: {{at: {n}}}
"""

Answers = dict[str, set[str]]


def main() -> int:
    """Return 1 when a request failed, an answer was mixed, or a limit was passed."""
    with tempfile.TemporaryDirectory(prefix="ura-soak-") as name:
        folder = Path(name)
        home = Home(folder / "home")
        load_shipped(home)
        notes = list(_notes(folder))
        allowed = _answers_of_each_state(folder, notes)
        good = _soak(home, notes, allowed)
        return 0 if _memory(home) and _killed(home) and good else 1


def _notes(folder: Path) -> Iterator[Path]:
    for n in range(1, LOADS + 1):
        path = folder / f"soak_{n}.yaml"
        path.write_text(_NOTE.format(n=n), "utf-8")
        yield path


def _answers_of_each_state(folder: Path, notes: list[Path]) -> Answers:
    """Return what each question answers before and after each load, asked in peace."""
    home = Home(folder / "peace")
    load_shipped(home)
    found: Answers = {path: set() for path in ASKED}
    for note in (None, *notes):
        if note:
            load(home, [note])
        with serving(home.path) as server, httpx2.Client(timeout=60) as client:
            for path in ASKED:
                got = client.get(server.address + path)
                assert got.status_code == 200, got.text
                found[path].add(got.text)
    return found


def _soak(home: Home, notes: list[Path], allowed: Answers) -> bool:
    with serving(home.path) as server:
        told, seen, took = asyncio.run(_callers(server, home, notes))
    wrong = sum(
        body not in allowed[path] for path, bodies in seen.items() for body in bodies
    )
    changed = sum(len(bodies) > 1 for bodies in seen.values())
    took.sort()
    _say(
        callers=CALLERS,
        seconds=SECONDS,
        requests=told.total(),
        statuses=dict(told),
        mixed_answers=wrong,
        questions_seen_in_several_states=changed,
        p50_ms=round(took[len(took) // 2] * 1000, 1),
        p99_ms=round(took[int(len(took) * 0.99)] * 1000, 1),
    )
    return set(told) == {"200"} and not wrong and changed > 0


async def _callers(
    server: Server, home: Home, notes: list[Path]
) -> tuple[Counter[str], Answers, list[float]]:
    """Ask without a pause from many sides while the loads come in."""
    told: Counter[str] = Counter()
    seen: Answers = {path: set() for path in ASKED}
    took: list[float] = []
    until = perf_counter() + SECONDS

    async def caller(number: int, client: httpx2.AsyncClient) -> None:
        turn = number
        while perf_counter() < until:
            path = ASKED[turn % len(ASKED)]
            turn += 1
            start = perf_counter()
            try:
                got = await client.get(path)
            except httpx2.HTTPError as error:
                told[type(error).__name__] += 1
                continue
            took.append(perf_counter() - start)
            told[str(got.status_code)] += 1
            if got.status_code == httpx2.codes.OK:
                seen[path].add(got.text)

    limits = httpx2.Limits(max_connections=CALLERS, max_keepalive_connections=CALLERS)
    async with httpx2.AsyncClient(
        base_url=server.address, timeout=60, limits=limits
    ) as client:
        callers = [asyncio.create_task(caller(n, client)) for n in range(CALLERS)]
        for note in notes:
            await asyncio.sleep(SECONDS / (LOADS + 1))
            await asyncio.to_thread(load, Home(home.path), [note])
        await asyncio.gather(*callers)
    return told, seen, took


def _memory(home: Home) -> bool:
    """Tell whether memory stays flat while generations come and go."""
    held = []
    with serving(home.path) as server, httpx2.Client(timeout=60) as client:
        for _ in range(GENERATIONS):
            home.rebuild()
            for path in ASKED:
                assert client.get(server.address + path).status_code == 200
            held.append(round(server.memory / 1e6))
    _say(memory_mb_after_each_generation=held)
    half = GENERATIONS // 2
    return max(held[half:]) < 1.15 * max(held[:half])


def _killed(home: Home) -> bool:
    """Tell whether a killed server starts again in less than twice its first start."""
    starts = []
    for _ in range(3):
        start = perf_counter()
        with serving(home.path) as server, httpx2.Client(timeout=60) as client:
            assert client.get(server.address + "/readyz").status_code == 200
            starts.append(round(perf_counter() - start, 2))
            server.stop(signal.SIGKILL)
    _say(seconds_to_ready_cold_then_after_each_kill=starts)
    return max(starts[1:]) < 2 * starts[0]


def _say(**told: object) -> None:
    print(json.dumps(told, ensure_ascii=False), flush=True)


if __name__ == "__main__":
    sys.exit(main())
