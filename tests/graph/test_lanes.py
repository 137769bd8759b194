"""Transactions side by side: their guards, their order, their errors."""

from threading import Barrier, BrokenBarrierError, Lock

import pytest

from graph.errors import StoreBusy
from graph.lanes import Lanes
from graph.store import Step

ONE, TWO = [Step("guard 1", {})], [Step("guard 2", {})]


class Server:
    """Remembers what it was sent; fails at some text."""

    def __init__(self, failing: str = "") -> None:
        self.done: list[list[str]] = []
        self._failing = failing
        self._guard = Lock()

    def transact(self, steps):
        texts = [one.cypher for one in steps]
        if self._failing in texts[1:]:
            raise StoreBusy("another load took this one's place")
        with self._guard:
            self.done.append(texts)


def sent(transact, guards, many):
    with Lanes(transact, guards) as lanes:
        for number in range(many):
            lanes.send(Step(str(number), {}))


def test_every_transaction_begins_with_a_guard_that_no_other_holds():
    server, lock = Server(), Lock()
    held: list[str] = []
    twice: list[str] = []

    def transact(steps):
        guard = steps[0].cypher
        with lock:
            twice.extend(one for one in held if one == guard)
            held.append(guard)
        server.transact(steps)
        with lock:
            held.remove(guard)

    sent(transact, [ONE, TWO], 50)
    assert not twice
    assert {texts[0] for texts in server.done} <= {"guard 1", "guard 2"}
    assert sorted(int(texts[1]) for texts in server.done) == [*range(50)]


def test_two_are_under_way_at_once():
    meeting = Barrier(2, timeout=20)
    met: list[int] = []

    def transact(_steps):
        met.append(meeting.wait())

    with Lanes(transact, [ONE, TWO]) as lanes:
        lanes.send(Step("a", {}))
        lanes.send(Step("b", {}))
    assert sorted(met) == [0, 1]


def test_with_one_guard_each_is_done_when_the_next_is_sent():
    server = Server()
    with Lanes(server.transact, [ONE]) as lanes:
        lanes.send(Step("a", {}), Step("b", {}))
        assert server.done == [["guard 1", "a", "b"]]


def test_what_is_settled_is_done():
    server = Server()
    with Lanes(server.transact, [(), ()]) as lanes:
        for number in range(9):
            lanes.send(Step(str(number), {}))
        lanes.settle()
        assert len(server.done) == 9


@pytest.mark.parametrize("guards", [[ONE], [ONE, TWO]])
def test_an_error_is_raised_and_nothing_new_begins(guards):
    server = Server(failing="3")
    with pytest.raises(StoreBusy):
        sent(server.transact, guards, 1000)
    assert len(server.done) < 100


def test_an_error_of_whoever_sends_stops_it_too():
    meeting = Barrier(2, timeout=1)

    def transact(_steps):
        with pytest.raises(BrokenBarrierError):
            meeting.wait()

    def send() -> None:
        with Lanes(transact, [(), ()]) as lanes:
            lanes.send(Step("a", {}))
            meeting.abort()
            raise ValueError("mine")

    with pytest.raises(ValueError, match="mine"):
        send()
