"""A real server, pushed: its description kept, loads while it answers, signals, kills."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import quote

import httpx2
import pytest

from graph.home import Home
from loaders.pipeline import load
from tests.api.web.server import serving
from tests.world import DATA, build_world

HERE = Path(__file__).parent
GENERATIONS = 13
"""After so many the engine has collected once."""
ASKED = (
    "/v1/questions/who-chairs?body=Komiteti%20Drejtues&territory=Lumas",
    "/v1/questions/members-of?body=Komiteti%20Drejtues&territory=Lumas",
    "/v1/find?name=Komitetit",
    "/v1/documents",
    "/v1/entities/institution/lu-lumas/bashkia",
)


@pytest.mark.slow
def test_it_keeps_what_its_description_says(world_home, tmp_path):
    """Every check of schemathesis, over every route."""
    with serving(world_home) as server:
        done = subprocess.run(
            [
                *(sys.executable, "-m", "schemathesis.cli"),
                *("--config-file", str(HERE / "schemathesis.toml"), "run"),
                f"{server.address}/openapi.json",
                *("--checks", "all", "--max-examples", "8", "--seed", "1"),
                *("--suppress-health-check", "all", "--wait-for-schema", "60"),
                *("--phases", "examples,coverage,fuzzing", "--no-color"),
            ],
            capture_output=True,
            text=True,
            timeout=900,
            check=False,
            cwd=tmp_path,  # it leaves notes where it runs
        )
        told = [json.loads(line) for line in server.lines]
    statuses = Counter(one["status"] for one in told if one["event"] == "request")
    assert done.returncode == 0, done.stdout[-4000:]
    assert not [status for status in statuses if status >= 500]
    assert statuses[200] > 300


def test_loads_switch_generations_under_readers(tmp_path):
    """No request fails, and each answer is wholly of one generation."""
    home = Home(tmp_path / "home")
    load(home, [DATA / "law.yaml"])
    # In a thread of its own: this one may have an event loop already.
    with serving(home.path) as server, ThreadPoolExecutor(1) as thread:
        asked = _pushed(server.address, home.path)
        seen = thread.submit(asyncio.run, asked).result()
    assert {status for status, _, _ in seen} == {200}
    answers = {(total, cited) for _, total, cited in seen}
    assert len({total for total, _ in answers}) == len(answers) == 4


async def _pushed(address: str, path: Path) -> list[tuple[int, int, str]]:
    """Read without a pause while three loads come in; return what was seen."""
    over, seen = asyncio.Event(), list[tuple[int, int, str]]()

    async def reader(number: int, client: httpx2.AsyncClient) -> None:
        while not over.is_set():
            got = await client.get(f"/v1/documents?limit={900 + number}")
            told = got.json()["page"]["total"], json.dumps(got.json()["citations"])
            seen.append((got.status_code, *told))

    async with httpx2.AsyncClient(base_url=address, timeout=60) as client:
        readers = [asyncio.create_task(reader(n, client)) for n in range(8)]
        for count, name in enumerate(("page", "minutes", "letter"), 1):
            await asyncio.to_thread(load, Home(path), [DATA / f"{name}.yaml"])
            while len({total for _, total, _ in seen}) <= count:
                await asyncio.sleep(0.05)
        over.set()
        await asyncio.gather(*readers)
    return seen


def test_links_lead_on_also_from_ids_with_signs(shipped_home):
    """Asked of a real server: a client in process decodes what a server would not."""
    act = "act/al/ligj/2017/18#nen-47"
    path = f"/v1/entities/{quote(act)}?limit=1"
    with serving(shipped_home) as server, httpx2.Client(timeout=60) as client:
        first = client.get(server.address + path)
        assert first.status_code == 200, first.text
        following = client.get(server.address + first.links["next"]["url"])
        assert following.status_code == 200, following.text
        assert client.head(server.address + path).content == b""
    assert following.json()["rows"] != first.json()["rows"]


def test_a_signal_ends_it_after_the_answers_under_way(world_home):
    with serving(world_home) as server:
        with httpx2.Client(base_url=server.address, timeout=60) as client:
            assert client.get("/readyz").status_code == 200
        assert server.stop() in (0, -signal.SIGTERM)


def test_a_kill_loses_nothing(world_home):
    with serving(world_home) as server, httpx2.Client(timeout=60) as client:
        before = client.get(server.address + ASKED[0]).json()
        assert server.stop(signal.SIGKILL) == -signal.SIGKILL
    with serving(world_home) as server, httpx2.Client(timeout=60) as client:
        assert client.get(server.address + ASKED[0]).json() == before


def test_many_generations_do_not_pile_up_in_memory(tmp_path):
    home = build_world(tmp_path / "home")
    held = []
    with serving(home.path) as server, httpx2.Client(timeout=60) as client:
        for _ in range(2 * GENERATIONS):
            home.rebuild()
            answers = [client.get(server.address + path) for path in ASKED]
            assert {got.status_code for got in answers} == {200}
            held.append(server.memory)
        opened = _open_files(server.process.pid)
    # The engine collects now and then: its memory goes up and down between two bounds.
    assert max(held[GENERATIONS:]) < 1.15 * max(held[:GENERATIONS])
    assert sum("gen-" in name for name in opened) == sum(
        f"{home.generation().name}/" in name for name in opened
    )


def _open_files(pid: int) -> list[str]:
    folder = Path(f"/proc/{pid}/fd")
    return [str(one.readlink()) for one in folder.iterdir() if one.is_symlink()]


@pytest.mark.skipif(os.geteuid() != 0, reason="mounting a small disk needs root")
def test_a_full_disk_while_loading_leaves_the_old_state(tmp_path):
    """The load says what is full; the server goes on with what it had."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256m", "tmpfs", str(disk)],
        capture_output=True,
        text=True,
        check=False,
    )
    if mounted.returncode:
        pytest.skip(f"this machine mounts no small disk: {mounted.stderr.strip()}")
    try:
        home = Home(disk / "home")
        load(home, [DATA / "law.yaml", DATA / "page.yaml"])
        with serving(home.path) as server, httpx2.Client(timeout=60) as client:
            before = client.get(server.address + ASKED[1])
            assert before.status_code == 200
            (disk / "filler").write_bytes(b"x" * _free(disk))
            done = subprocess.run(
                [
                    *(sys.executable, "-m", "api.start", "load"),
                    *(str(DATA / "minutes.yaml"), "--home", str(home.path)),
                ],
                capture_output=True,
                text=True,
                check=False,
            )
            assert done.returncode == 1, done.stdout
            assert "the disk is full" in done.stderr
            assert "Free some space" in done.stderr
            assert "Traceback" not in done.stderr
            again = client.get(server.address + ASKED[1], headers={"accept": "*/*"})
            assert again.content == before.content
        (disk / "filler").unlink()
        load(home, [DATA / "minutes.yaml"])
        assert home.check() == []
    finally:
        subprocess.run(["umount", "-l", str(disk)], check=True)


def _free(disk: Path) -> int:
    found = os.statvfs(disk)
    return max(0, found.f_bavail * found.f_frsize - 20_000)
