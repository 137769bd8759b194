"""`ura serve` as a process of its own, on a free port of this machine."""

from __future__ import annotations

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

_AT = re.compile(r"http://127\.0\.0\.1:(\d+)/")


@dataclass
class Server:
    """A running server and what it has logged."""

    process: subprocess.Popen[str]
    port: int
    lines: list[str] = field(default_factory=list)

    @property
    def address(self) -> str:
        """Where it answers."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def memory(self) -> int:
        """What it holds in memory, in bytes."""
        status = Path(f"/proc/{self.process.pid}/status").read_text("ascii")
        found = re.search(r"VmRSS:\s+(\d+) kB", status)
        assert found
        return int(found[1]) * 1024

    def stop(self, with_signal: int = signal.SIGTERM) -> int:
        """End it; return its exit code."""
        self.process.send_signal(with_signal)
        return self.process.wait(timeout=60)


@contextmanager
def serving(home: Path) -> Iterator[Server]:
    """Run a server for a home; it ends with the block."""
    command = [sys.executable, "-m", "api.start", "serve", "--port", "0"]
    process = subprocess.Popen(
        [*command, "--home", str(home)],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONUNBUFFERED": "1"},
        cwd=Path(__file__).parents[3],
    )
    assert process.stderr
    with process, process.stderr:
        try:
            server = Server(process, _port(process.stderr))
            with _reading(process.stderr, server.lines):
                yield server
        finally:
            process.kill()


@contextmanager
def _reading(lines: Iterator[str], kept: list[str]) -> Iterator[None]:
    """Keep what is said as soon as it is said, to the end."""

    def keep() -> None:
        for line in lines:
            kept.append(line)  # noqa: PERF402

    thread = threading.Thread(target=keep, daemon=True)
    thread.start()
    yield
    thread.join(timeout=5)


def _port(lines: Iterator[str]) -> int:
    said = []
    for line in lines:
        said.append(line)
        if found := _AT.search(line):
            return int(found[1])
    raise AssertionError(f"the server did not start: {''.join(said)}")
