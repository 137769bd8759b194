"""Loads while the server goes away: what is told done is there, once, and nothing else."""

import os
import random
import threading
from contextlib import contextmanager
from functools import partial

import pytest

from graph import loading
from graph import loads as loads_module
from graph.address import Address
from graph.errors import StoreUnreachable
from graph.home import Home
from graph.neo4j_store import opened
from graph.server_home import ServerHome
from tests.graph.server_homes import exported
from tests.graph.worlds import page, plan
from tests.neo4j_server import Server

pytestmark = [pytest.mark.neo4j, pytest.mark.slow]
FAULTS = int(os.environ.get("URA_FAULTS", "2"))
OFTEN = ("daily", "weekly", "monthly", "quarterly")


@contextmanager
def going_away(server, after, how):
    """Let a server go away after some seconds, and come back at the end."""
    going = threading.Timer(after, how)
    going.start()
    try:
        yield
    finally:
        going.join()
        server.start()


def load(home, number):
    said = plan(frequency=OFTEN[number % len(OFTEN)])
    with home:
        home.add(
            "plan", said + page() * (number % 2), f"2026-01-{number % 28 + 1:02}", ""
        )
        return home.build()


def keep_loading(home, number):
    """Load, and write all anew, until something goes wrong."""
    for _ in range(1000):
        load(home, number)
        home.rebuild()


def test_loads_while_a_server_goes_away(neo4j_server, tmp_path, monkeypatch):
    """Each ends, or says that the server does not answer; the next one finishes it."""
    chance = random.Random(11)
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    monkeypatch.setattr(loading, "CHUNK", 3)
    folder = Home(tmp_path / "folder")
    with Server(tmp_path / "server") as server:
        connect = partial(
            opened, Address.read(server.uri), timeout=120, retry_seconds=1
        )
        home = ServerHome(tmp_path / "one", connect, at_once=3)
        load(home, 0)
        load(folder, 0)
        for number in range(1, FAULTS + 1):
            how = server.kill if number % 2 else server.stop
            with (
                going_away(server, chance.uniform(0, 1), how),
                pytest.raises(StoreUnreachable),
            ):
                keep_loading(home, number)
            load(home, number)
            load(folder, number)
            assert not [one for one in home.check() if one.kind == "store"]
        assert exported(home, tmp_path / "a") == exported(folder, tmp_path / "b")
