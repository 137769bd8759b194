"""kill -9 in the middle of loads: what answers is the old state or the new one."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

from graph.home import Home
from tests.graph.test_damage import ask
from tests.graph.worlds import page, plan

KILLS = int(os.environ.get("URA_KILLS", "2"))
"""`make bench` and the release check ask for 20."""

LOAD = """
import sys
from graph.home import Home
from tests.graph.worlds import page, plan
print("ready", flush=True)
home = Home(sys.argv[1])
home.add("plan", plan(frequency="daily"), "2026-02-01", "plan.yaml")
home.add("page", page(), "2026-02-01", "page.yaml")
home.build()
print("done", flush=True)
"""


def state(home, folder):
    """What a person sees: answers, sources, export."""
    home.export(folder)
    texts = [path.read_bytes() for path in sorted(folder.rglob("*.json*"))]
    return ask(home), [source.versions for source in home.sources()], texts


@pytest.fixture(scope="module")
def states(tmp_path_factory):
    """Old and new, and how long the way from one to the other takes."""
    folder = tmp_path_factory.mktemp("states")
    home = Home(folder / "home")
    home.add("plan", plan(), "2026-01-01", "plan.yaml")
    home.build()
    old = state(home, folder / "old")
    begin = time.monotonic()
    assert load(folder / "home", 60)
    return old, state(home, folder / "new"), time.monotonic() - begin


def load(path, seconds) -> bool:
    """Load in a process of its own, killed after so long; whether it ended before."""
    process = subprocess.Popen(
        [sys.executable, "-c", LOAD, str(path)], stdout=subprocess.PIPE, text=True
    )
    assert process.stdout is not None
    with process, process.stdout as output:
        output.readline()
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            process.send_signal(signal.SIGKILL)
        return "done" in output.read()


@pytest.mark.slow
def test_old_or_new(states, tmp_path):
    old, new, seconds = states
    moments = random.Random(7)
    for number in range(KILLS):
        folder = tmp_path / str(number)
        home = Home(folder / "home")
        home.add("plan", plan(), "2026-01-01", "plan.yaml")
        home.build()
        for _ in range(2):
            load(folder / "home", moments.uniform(0, seconds))
            found = state(home, folder / "out")
            assert found in (old, new)
        home.add("plan", plan(frequency="daily"), "2026-02-01", "plan.yaml")
        home.add("page", page(), "2026-02-01", "page.yaml")
        home.build()
        assert state(home, folder / "out") == new
        assert home.check()[0].kind == "dangling"
