"""Which load of a server answers, and what is said where none does."""

from typing import Any
from unittest.mock import create_autospec

import pytest

from graph.errors import StoreBusy, StoreMissing, StoreUnreachable
from graph.load_steps import kept, weight
from graph.loads import DONE, RUNNING, answering, steadily
from graph.sources import Records, Version
from graph.store import ServerStore

COLUMNS = ("number", "state", "made_from", "counts", "dangling", "owner", "idle")


class Told:
    """A server's store that holds these loads."""

    where = "neo4j://x:7687"

    def __init__(self, *states: str):
        self._states = states

    def read(self, *_):
        return [
            dict(zip(COLUMNS, (number, state, "", "{}", 0, "", 1.0), strict=True))
            for number, state in enumerate(self._states, start=1)
        ]


def told(*states: str) -> Any:
    return Told(*states)


def test_the_last_finished_load_answers():
    assert answering(told(DONE, RUNNING)).number == 1


def test_a_server_that_is_away_is_not_waited_for_twice():
    store = create_autospec(ServerStore, instance=True)
    store.read.return_value = []

    def work(_loads):
        raise StoreUnreachable("away")

    with pytest.raises(StoreUnreachable):
        steadily(store, work)
    assert store.read.call_count == 1


@pytest.mark.parametrize(
    ("states", "error"), [([DONE], KeyError), ([DONE, RUNNING], StoreBusy)]
)
def test_what_does_not_fit_together_is_no_mistake_while_a_load_runs(states, error):
    store = create_autospec(ServerStore, instance=True)
    store.read.side_effect = told(*states).read

    def work(_loads):
        raise KeyError("half of a state")

    with pytest.raises(error):
        steadily(store, work)


@pytest.mark.parametrize(
    ("states", "why", "remedy"),
    [
        ([], "nothing is loaded", "Load something first"),
        ([RUNNING], "first load is not finished", "Wait until it has ended"),
    ],
)
def test_no_load_answers_yet(states, why, remedy):
    with pytest.raises(StoreMissing, match=why) as caught:
        answering(told(*states))
    assert remedy in caught.value.remedy
    assert "ngark" in str(caught.value.message.albanian).lower()


@pytest.mark.parametrize("size", [0, 1, (1 << 20) - 1, (1 << 20) + 1, 3_000_000])
def test_what_statements_weigh_is_how_many_pieces_are_sent(tmp_path, size):
    records = Records(tmp_path)
    version = Version("plan", "2026-01-01", 1, "plan.yaml", "0" * 64, ())
    records.path(version).parent.mkdir(parents=True)
    records.path(version).write_bytes(bytes(size))
    assert weight(records, [version]) == len(list(kept(records, [version])))
