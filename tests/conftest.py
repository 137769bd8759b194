"""What many rooms test with: a home that holds the data set that comes with Ura."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from graph.home import Home
from graph.store import GraphStore
from loaders.pipeline import load_shipped


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
