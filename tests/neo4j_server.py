"""A real Neo4j for tests: fetched by Maven, started as a child, on loopback only.

`NEO4J=5.26` or `NEO4J=2026.08` says which; the first that this machine's Java can run
is taken where nothing says.
"""

from __future__ import annotations

import os
import re
import shutil
import signal
import socket
import subprocess
import tempfile
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from time import monotonic

ROOT = Path(__file__).resolve().parent.parent
KEPT = ROOT / ".neo4j"
"""The jars, fetched once a clone."""
START_SECONDS = 120
STOP_SECONDS = 30
_OPENS = [
    f"--add-opens=java.base/{package}=ALL-UNNAMED"
    for package in ("java.nio", "java.io", "sun.nio.ch")
]
_BRIEF = ["-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"]
"""For a server that lives for minutes beside tests on two cores: it has no time to find
out what is worth much thought."""
_ADMIN = "org.neo4j.cli.AdminTool"
_SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.bolt.advertised_address=127.0.0.1:{port}
server.http.enabled=false
server.https.enabled=false
dbms.security.auth_enabled={auth}
dbms.usage_report.enabled=false
server.directories.import=import
server.memory.pagecache.size=128m
db.tx_log.preallocate=false
dbms.cypher.min_replan_interval=24h
server.memory.query_cache.per_db_cache_num_entries=10000
{own}
"""


@dataclass(frozen=True, slots=True)
class Release:
    """A version of the server, and what it needs."""

    name: str
    version: str
    java: tuple[int, ...]
    main: str
    settings: tuple[str, ...]


RELEASES = (
    Release(
        "5.26",
        "5.26.30",
        (17, 21),
        "org.neo4j.server.CommunityEntryPoint",
        ("internal.dbms.bolt.netty_server_shutdown_quiet_period=0",),
    ),
    Release(
        "2026.08",
        "2026.08.1",
        (21, 25),
        "org.neo4j.server.Neo4jCommunity",
        (
            "internal.dbms.bolt.netty_server_shutdown_quiet_period_duration=0s",
            "dbms.fleet_manager.enabled=false",
            "server.fleet_discovery.enabled=false",
        ),
    ),
)


class Unavailable(Exception):  # noqa: N818
    """This machine cannot run the server; says what is missing."""


@cache
def javas() -> dict[int, Path]:
    """Return the Javas of this machine by their major version."""
    homes = [Path(os.environ["JAVA_HOME"])] if os.environ.get("JAVA_HOME") else []
    jvm = Path("/usr/lib/jvm")
    homes += sorted(jvm.iterdir()) if jvm.is_dir() else []
    programs = [home / "bin" / "java" for home in homes]
    on_path = shutil.which("java")
    programs += [Path(on_path)] if on_path else []
    found: dict[int, Path] = {}
    for program in programs:
        if program.is_file():
            told = subprocess.run([program, "-version"], capture_output=True, text=True)
            major = re.search(r'version "(\d+)', told.stderr)
            if major:
                found.setdefault(int(major[1]), program)
    return found


@cache
def release() -> Release:
    """Return the release to test with.

    Raises:
        Unavailable: when no Java or no Maven is here for it.
    """
    asked = os.environ.get("NEO4J")
    named = [one for one in RELEASES if asked in (None, "", one.name)]
    if not named:
        names = ", ".join(one.name for one in RELEASES)
        raise Unavailable(f"NEO4J={asked} is none of {names}")
    able = [one for one in named if javas().keys() & set(one.java)]
    if not able:
        needed = " or ".join(str(java) for one in named for java in one.java)
        raise Unavailable(f"Neo4j {named[0].name} needs Java {needed}")
    return able[0]


@cache
def jars(one: Release) -> Path:
    """Return the folder of a release's jars, fetched where they are not here yet."""
    folder = KEPT / one.version
    if folder.is_dir():
        return folder
    maven = shutil.which("mvn")
    if maven is None:
        raise Unavailable("Maven (mvn) is not installed, and it fetches the server")
    KEPT.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(dir=KEPT) as name:
        command = [maven, "-B", "-q", "-ntp", "-f", str(ROOT / "tests" / "pom.xml")]
        command += ["dependency:copy-dependencies", "-DincludeScope=runtime"]
        command += [f"-Dneo4j.version={one.version}", f"-DoutputDirectory={name}/lib"]
        done = subprocess.run(command, capture_output=True, text=True)
        if done.returncode:
            last = (done.stdout + done.stderr).strip().splitlines()[-1:]
            raise Unavailable(f"Maven could not fetch Neo4j {one.version}: {last}")
        if not folder.exists():  # another worker may have been first
            Path(name, "lib").rename(folder)
    return folder


class Server:
    """One server in a folder of its own; a context manager that stops it."""

    def __init__(
        self,
        folder: Path,
        *,
        password: str | None = None,
        heap: str = "512m",
        brief: bool = True,
        settings: tuple[str, ...] = (),
        one: Release | None = None,
    ) -> None:
        self.release = one or release()
        self.folder = folder
        self.password = password
        self.heap = heap
        self._tuned = _BRIEF if brief else []
        self.port = _free_port()
        self._settings = settings
        self._process: subprocess.Popen[str] | None = None
        self._said: list[str] = []
        (folder / "conf").mkdir(parents=True, exist_ok=True)
        self._configure()
        if password:
            self.admin("dbms", "set-initial-password", password)

    @property
    def uri(self) -> str:
        return f"neo4j://127.0.0.1:{self.port}"

    @property
    def pid(self) -> int:
        assert self._process is not None
        return self._process.pid

    def _configure(self) -> None:
        own = "\n".join((*self.release.settings, *self._settings))
        auth = str(self.password is not None).lower()
        text = _SETTINGS.format(port=self.port, auth=auth, own=own)
        (self.folder / "conf" / "neo4j.conf").write_text(text)

    def _java(self, *words: str) -> list[str]:
        java = next(javas()[one] for one in self.release.java if one in javas())
        path = f"{jars(self.release)}/*"
        # The administration runs for seconds only, however long the server does.
        tuned = _BRIEF if words[0] == _ADMIN else self._tuned
        return [
            *(str(java), f"-Xmx{self.heap}", *tuned, *_OPENS),
            *("-cp", path, *words),
        ]

    def admin(self, *words: str, folder: Path | None = None) -> str:
        """Run the server's own administration, in a folder; return what it prints."""
        conf = str(self.folder / "conf")
        env = {**os.environ, "NEO4J_HOME": str(self.folder), "NEO4J_CONF": conf}
        done = subprocess.run(
            self._java(_ADMIN, *words),
            env=env,
            cwd=folder,
            capture_output=True,
            text=True,
        )
        if done.returncode:
            raise RuntimeError(f"{words[0]}: {done.stdout[-500:]}{done.stderr[-1500:]}")
        return done.stdout

    def start(self) -> None:
        """Start it and wait until it answers."""
        homes = [f"--home-dir={self.folder}", f"--config-dir={self.folder / 'conf'}"]
        command = self._java(self.release.main, *homes, "--console-mode")
        self._said = []
        ready = threading.Event()
        # Killed with the test, whatever becomes of it: see `_ends_with_us`.
        process = self._process = subprocess.Popen(
            command,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            preexec_fn=_ends_with_us,
        )
        threading.Thread(
            target=self._listen, args=(process, ready), daemon=True
        ).start()
        end = monotonic() + START_SECONDS
        while not ready.wait(0.05):
            if process.poll() is not None or monotonic() > end:
                self.kill()
                raise RuntimeError("no start: " + "".join(self._said[-15:]))

    def _listen(self, process: subprocess.Popen[str], ready: threading.Event) -> None:
        assert process.stdout is not None
        for line in process.stdout:
            self._said.append(line)
            if "INFO  Started." in line:
                ready.set()

    def stop(self) -> None:
        """Stop it in good order."""
        self._end(signal.SIGTERM)

    def kill(self) -> None:
        """Stop it at once, as a power cut would."""
        self._end(signal.SIGKILL)

    def _end(self, how: signal.Signals) -> None:
        process, self._process = self._process, None
        if process is not None:
            process.send_signal(how)
            try:
                process.wait(STOP_SECONDS)
            except subprocess.TimeoutExpired:
                process.kill()
                process.wait()
            assert process.stdout is not None
            process.stdout.close()

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, *_: object) -> None:
        self.kill()


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port: int = one.getsockname()[1]
        return port


def _ends_with_us() -> None:
    """Ask Linux to end this child when the test's process ends."""
    import ctypes

    ctypes.CDLL(None).prctl(1, signal.SIGKILL)


def servers() -> Iterator[Server]:
    """Yield a server in a folder that goes with it; what a fixture is made of.

    Raises:
        Unavailable: when this machine cannot run one.
    """
    jars(release())
    with (
        tempfile.TemporaryDirectory(prefix="neo4j-") as folder,
        Server(Path(folder), heap="1g") as server,
    ):
        yield server
