"""Running `ura` in process: what it prints, how it ends, what it leaves on disk."""

from __future__ import annotations

import os
import signal
import stat
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from tests.world import build_world

SECONDS = 60
"""A command that takes longer hangs."""

COUNTED = "statistics.json"
"""What the engine notes for itself when a store is first read; no answer needs it."""

Ura = Callable[..., Result]
Tree = dict[str, tuple[int, str]]


@pytest.fixture(scope="session")
def run() -> Ura:
    """Run a command; any exception but an exit fails the test, and so does a hang."""

    def run(*words: str, home: Path | None = None, **environment: str) -> Result:
        given = {"URA_HOME": str(home), **environment} if home else environment
        with within(SECONDS):
            result = CliRunner().invoke(app, list(words), env=given)
        if result.exception and not isinstance(result.exception, SystemExit):
            raise result.exception
        assert "Traceback" not in result.output + result.stderr
        return result

    return run


@pytest.fixture
def ura(run, world_home) -> Ura:
    """Run a command on the invented country."""

    def ura(*words, **environment):
        return run(*words, home=world_home, **environment)

    return ura


@pytest.fixture
def own_home(tmp_path) -> Path:
    """Build the invented country in a home of the test's own."""
    return build_world(tmp_path / "home").path


@pytest.fixture
def here(run, own_home) -> Ura:
    """Run a command on a home of the test's own."""

    def here(*words):
        return run(*words, home=own_home)

    return here


@contextmanager
def within(seconds: int) -> Iterator[None]:
    """Raise in the main thread when the time is over."""

    def over(*_: object) -> None:
        raise TimeoutError(f"it took more than {seconds} s")

    before = signal.signal(signal.SIGALRM, over)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def tree(folder: Path) -> Tree:
    """Return every file under a folder, with its mode and hash."""
    return {
        str(path.relative_to(folder)): (
            stat.S_IMODE(path.lstat().st_mode),
            sha256(path.read_bytes()).hexdigest() if path.is_file() else "",
        )
        for path in sorted(folder.rglob("*"))
        if path.name != COUNTED
    }


@contextmanager
def unprivileged() -> Iterator[None]:
    """Act as somebody whom file modes bind, where the tests run as root."""
    if os.geteuid():
        yield
        return
    os.seteuid(65534)
    try:
        yield
    finally:
        os.seteuid(0)
