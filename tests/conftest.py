"""What many rooms test with: homes that hold the shipped data set, or a small world."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from graph.home import Home
from graph.store import GraphStore
from loaders.pipeline import load_shipped
from tests import neo4j_server as neo4j
from tests.world import build_world


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden",
        action="store_true",
        help="write what is answered now into tests/queries/golden/",
    )


settings.register_profile(
    "ura", deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("ura")  # no test is timed: a busy machine is no mistake


@pytest.fixture(scope="session")
def shipped_home(tmp_path_factory) -> Path:
    """A home with the shipped data set, built once for all workers of a run."""
    base: Path = tmp_path_factory.getbasetemp()
    shared = base.parent if "PYTEST_XDIST_WORKER" in os.environ else base
    folder = shared / "shipped"
    with (shared / "shipped.lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        home = Home(folder)
        if home.is_empty():
            load_shipped(home)
    return folder


@pytest.fixture(scope="session")
def shipped_store(shipped_home) -> Iterator[GraphStore]:
    """The shipped data set's store, opened for reading."""
    with Home(shipped_home).open() as store:
        yield store


@pytest.fixture(scope="session")
def world_home(tmp_path_factory) -> Path:
    """A home with the invented country, quick to build; not to be changed."""
    return build_world(tmp_path_factory.mktemp("world") / "home").path


@pytest.fixture(scope="session")
def world(world_home) -> Iterator[GraphStore]:
    """The invented country's store, opened for reading."""
    with Home(world_home).open() as store:
        yield store


@pytest.fixture(scope="session")
def neo4j_server() -> Iterator[neo4j.Server]:
    """A running Neo4j; its database is shared by a worker's tests, each empties it.

    Skips where this machine has none, and says why; under CI that is a failure.
    """
    try:
        yield from neo4j.servers()
    except neo4j.Unavailable as error:
        if os.environ.get("CI"):
            raise
        pytest.skip(f"no Neo4j here: {error}")
