"""Loads of a server: in many transactions, cut short, overtaken, with answers lost."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from time import sleep

import neo4j
import pytest
from neo4j import Session
from neo4j.exceptions import IncompleteCommit

from graph import compare, load_steps, loading, server_home
from graph import loads as loads_module
from graph.compare import rows_held
from graph.errors import StoreBusy
from graph.load_steps import begun, held, locked
from graph.loads import loads_of
from graph.neo4j_store import Neo4jStore
from graph.store import Step
from tests.graph.server_homes import (
    DAY,
    LATER,
    exported,
    frequency,
    load,
    other_machine,
    wrong,
)
from tests.graph.worlds import page, plan

pytestmark = pytest.mark.neo4j
IDLE = """
MATCH (l:Load {state: 'running'})
RETURN (timestamp() - l.touched) / 1000.0 AS idle
"""


# A load of several transactions


class Cut(Exception):  # noqa: N818
    """What a kill is to this test."""


def cut_short(home, monkeypatch, source, said, day, after):
    """Load, and stop after so many transactions of a running load."""
    whole = Neo4jStore.transact
    done: list[object] = []

    def some(self, steps):
        if len(done) >= after:
            raise Cut
        done.append(steps)
        return whole(self, steps)

    with monkeypatch.context() as patched:
        patched.setattr(Neo4jStore, "transact", some)
        with pytest.raises(Cut):
            load(home, source, said, day)
    return done


@pytest.mark.parametrize("after", [1, 2, 4, 7])
def test_a_big_load_that_was_cut_short_is_finished_later(
    connect, tmp_path, monkeypatch, after
):
    home = other_machine(connect, tmp_path, at_once=3)
    first = load(home, "plan", plan())
    changed = [*plan(frequency="daily"), *page()]
    done = cut_short(home, monkeypatch, "plan", changed, LATER, after)
    with connect() as store:
        loads = loads_of(store)
    assert loads.done == first
    if len(done) > 0 and loads.running:
        assert any(one.kind == "store" for one in home.check())
        with pytest.raises(StoreBusy, match="another load is running"):
            load(home, "plan", changed, LATER)
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    third = other_machine(connect, tmp_path, "three", at_once=3)
    load(third, "plan", changed, LATER)
    assert wrong(third) == []
    assert frequency(third) == ["daily"]


# The first load writes side by side


def test_a_big_first_load_is_whole_and_leaves_nothing_of_its_own(connect, tmp_path):
    home = other_machine(connect, tmp_path, at_once=3)
    with home:
        home.add("plan", plan(), DAY, "plan.yaml")
        home.add("page", page(), DAY, "page.yaml")
        home.build()
    assert wrong(home) == []
    with connect() as store:
        left = store.read("MATCH (b:LoadBeside) RETURN count(b) AS left")
    assert left == [{"left": 0}]


@pytest.mark.parametrize("after", [1, 2, 3, 5, 8])
def test_a_big_first_load_that_was_cut_short_is_finished_later(
    connect, tmp_path, monkeypatch, after
):
    home = other_machine(connect, tmp_path, at_once=3)
    cut_short(home, monkeypatch, "plan", plan(), DAY, after)
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    third = other_machine(connect, tmp_path, "three", at_once=3)
    load(third, "plan", plan())
    assert wrong(third) == []
    assert frequency(third) == ["monthly"]


def test_a_first_load_that_was_taken_for_dead_stops(connect, tmp_path, monkeypatch):
    home = other_machine(connect, tmp_path, at_once=3)
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    whole = Neo4jStore.transact
    taken: list[object] = []

    def taken_over(self, steps):
        if not taken and any(":LoadBeside" in one.cypher for one in steps[:1]):
            taken.append(steps)
            load(other_machine(connect, tmp_path, "three"), "page", page(), LATER)
        return whole(self, steps)

    with monkeypatch.context() as patched:
        patched.setattr(Neo4jStore, "transact", taken_over)
        with pytest.raises(StoreBusy, match="took this one's place"):
            load(home, "plan", plan())
    assert taken
    after = other_machine(connect, tmp_path, "four")
    assert [one.name for one in after.sources()] == ["page"]
    assert wrong(after) == []


def test_a_load_that_was_taken_for_dead_stops(connect, tmp_path, monkeypatch):
    home = other_machine(connect, tmp_path, at_once=3)
    load(home, "plan", plan())
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    whole = Neo4jStore.transact
    calls = []

    def taken_over(self, steps):
        calls.append(steps)
        if len(calls) == 3:
            with monkeypatch.context() as quiet:
                quiet.setattr(Neo4jStore, "transact", whole)
                load(other_machine(connect, tmp_path, "three"), "page", page(), LATER)
        return whole(self, steps)

    with monkeypatch.context() as patched:
        patched.setattr(Neo4jStore, "transact", taken_over)
        with pytest.raises(StoreBusy, match="took this one's place"):
            load(home, "plan", plan(frequency="daily"), LATER)
    after = other_machine(connect, tmp_path, "four")
    assert [one.name for one in after.sources()] == ["page", "plan"]
    assert frequency(after) != ["daily"]


def test_whoever_is_taken_over_writes_no_more_before_the_store_is_read(
    connect, tmp_path, monkeypatch
):
    """What it would write after that, nobody would know of."""
    home = other_machine(connect, tmp_path, at_once=3)
    load(home, "plan", plan())
    cut_short(home, monkeypatch, "plan", plan(frequency="daily"), LATER, after=2)
    with connect() as store:
        dead = loads_of(store).running
    assert dead
    refused: list[str] = []

    def woken(store):
        with pytest.raises(StoreBusy) as told:
            store.transact([held(dead.number, dead.owner)])
        refused.append(told.value.what)
        return rows_held(store)

    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    monkeypatch.setattr(compare, "rows_held", woken)
    load(other_machine(connect, tmp_path, "three"), "page", page(), LATER)
    assert refused == ["another load took this one's place"]


def test_a_running_load_says_that_it_is_alive_while_the_store_is_read(
    connect, tmp_path, monkeypatch
):
    """A big store takes longer than it takes to be taken for dead."""
    home = other_machine(connect, tmp_path, at_once=3)
    load(home, "plan", plan())
    cut_short(home, monkeypatch, "plan", plan(frequency="daily"), LATER, after=2)
    idle: list[float] = []

    def slow(store):
        for row in rows_held(store):
            running = "MATCH (l:Load {state: 'running'}) SET l.touched = 0"
            store.transact([Step(running, {})])
            yield row
            [seconds] = [row["idle"] for row in store.read(IDLE)]
            idle.append(seconds)

    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    monkeypatch.setattr(loading, "_HEARTBEAT", 1)
    monkeypatch.setattr(compare, "rows_held", slow)
    load(other_machine(connect, tmp_path, "three"), "page", page(), LATER)
    assert idle
    assert max(idle) < 3600


def before_its_last_step(home, monkeypatch, source, said):
    """Load all but the last transaction; return its steps, as of somebody asleep."""
    whole = Neo4jStore.transact
    left: list[Step] = []

    def but_the_last(self, steps):
        if ends_a_load(steps, 0):
            left.extend(steps)
            raise Cut
        return whole(self, steps)

    with monkeypatch.context() as patched:
        patched.setattr(Neo4jStore, "transact", but_the_last)
        with pytest.raises(Cut):
            load(home, source, said)
    return left


def test_a_load_taken_for_dead_that_ends_after_all_is_not_lost(
    connect, tmp_path, monkeypatch
):
    """It wakes after others looked and before they begin."""
    load(other_machine(connect, tmp_path, "one"), "plan", plan())
    asleep = other_machine(connect, tmp_path, "two", at_once=3)
    last = before_its_last_step(asleep, monkeypatch, "page", page())
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    third = other_machine(connect, tmp_path, "three", at_once=3)
    looked = loading.Loading._verify_place

    def wakes(self):
        with connect() as store:
            store.transact(last)
        looked(self)

    with monkeypatch.context() as patched:
        patched.setattr(loading.Loading, "_verify_place", wakes)
        with pytest.raises(StoreBusy, match="put in place just now"):
            load(third, "plan", plan(frequency="daily"), LATER)
    assert [one.name for one in third.sources()] == ["page", "plan"]
    load(third, "plan", plan(frequency="daily"), LATER)
    assert [one.name for one in third.sources()] == ["page", "plan"]
    assert wrong(third) == []


def test_a_load_taken_for_dead_that_is_just_ending_is_not_lost(
    connect, tmp_path, monkeypatch, neo4j_server
):
    """Others begin while its last transaction is on its way."""
    load(other_machine(connect, tmp_path, "one"), "plan", plan())
    asleep = other_machine(connect, tmp_path, "two", at_once=3)
    last = before_its_last_step(asleep, monkeypatch, "page", page())
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    third = other_machine(connect, tmp_path, "three", at_once=3)
    waiting = "SHOW TRANSACTIONS YIELD status WHERE status STARTS WITH 'Blocked' RETURN status"
    with (
        neo4j.GraphDatabase.driver(neo4j_server.uri) as driver,
        driver.session() as session,
        ThreadPoolExecutor(1) as beside,
        connect() as store,
    ):
        transaction = session.begin_transaction()
        for step in last:
            rows = transaction.run(step.cypher, step.parameters).data()
            if step.verify:
                step.verify(rows)
        other = beside.submit(load, third, "plan", plan(frequency="daily"), LATER)
        while not store.read(waiting) and not other.done():
            sleep(0.05)
        transaction.commit()
        with pytest.raises(StoreBusy, match="put in place just now"):
            other.result()
    assert [one.name for one in third.sources()] == ["page", "plan"]
    assert wrong(third) == []


def test_shorter_statements_after_longer_ones_that_were_cut_short(
    connect, tmp_path, monkeypatch
):
    """What was sent of the longer ones is not part of the shorter ones."""
    monkeypatch.setattr(load_steps, "_PART", 64)
    home = other_machine(connect, tmp_path, at_once=3)
    assert before_its_last_step(home, monkeypatch, "plan", [*plan(), *page()])
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    load(home, "plan", plan())
    assert wrong(home) == []
    third = other_machine(connect, tmp_path, "three")
    assert exported(third, tmp_path / "a") == exported(home, tmp_path / "b")


def test_a_load_that_others_overtake_while_it_is_prepared(home, connect, tmp_path):
    with home:
        home.add("plan", plan(), DAY, "plan.yaml")
        load(other_machine(connect, tmp_path), "page", page())
        with pytest.raises(StoreBusy, match="put in place just now"):
            home.build()
    load(home, "plan", plan())
    assert [one.name for one in home.sources()] == ["page", "plan"]
    assert [one for one in home.check() if one.kind in ("store", "stray")] == []


def test_a_load_that_others_overtake_at_the_last_moment(
    home, connect, tmp_path, monkeypatch
):
    """Between the last look at what it follows and its own beginning."""
    load(home, "plan", plan())
    other = other_machine(connect, tmp_path)

    def late(*given, **named):
        monkeypatch.undo()
        load(other, "page", page())
        return loading.Loading(*given, **named)

    monkeypatch.setattr(server_home, "Loading", late)
    with pytest.raises(StoreBusy, match="put in place just now"):
        load(home, "plan", plan(frequency="daily"), LATER)
    assert [one.name for one in home.sources()] == ["page", "plan"]
    assert wrong(home) == []


def test_statements_too_big_for_one_transaction(home, connect, monkeypatch):
    load(home, "plan", plan())
    monkeypatch.setattr(loading, "_MOST_PIECES", -1)
    whole = Neo4jStore.transact
    sent: list[int] = []

    def counted(self, steps):
        sent.append(len(steps))
        return whole(self, steps)

    monkeypatch.setattr(Neo4jStore, "transact", counted)
    load(home, "page", page())
    assert len(sent) > 2  # it begins, writes and ends
    assert wrong(home) == []


def test_two_loads_at_once_are_told_apart(home, connect, tmp_path, monkeypatch):
    load(home, "plan", plan())
    other = other_machine(connect, tmp_path)
    whole = Neo4jStore.transact

    def overtaken(self, steps):
        with monkeypatch.context() as quiet:
            quiet.setattr(Neo4jStore, "transact", whole)
            load(other, "page", page())
        return whole(self, steps)

    with monkeypatch.context() as patched:
        patched.setattr(Neo4jStore, "transact", overtaken)
        with pytest.raises(StoreBusy, match="put in place just now"):
            load(home, "plan", plan(frequency="daily"), LATER)
    assert [one.name for one in home.sources()] == ["page", "plan"]
    assert wrong(home) == []


# A commit counts, and its answer is lost


@contextmanager
def losing(monkeypatch, is_lost, meanwhile=None):
    """Let the answers of transactions be lost; yield what they were.

    `is_lost` gets the steps of a transaction and how many were lost before it;
    `meanwhile` is done before it is sent again.
    """
    whole = Session.execute_write
    lost: list[object] = []

    def answer_lost(self, work, steps, *given):
        found = whole(self, work, steps, *given)
        if is_lost(steps, len(lost)):
            lost.append(found)
            if meanwhile:
                meanwhile()
            raise IncompleteCommit("lost")
        return found

    with monkeypatch.context() as patched:
        patched.setattr(Session, "execute_write", answer_lost)
        yield lost


def ends_a_load(steps, before):
    """Whether these steps are the last ones of a load; for the first time."""
    ends = any(one.parameters.get("load", {}).get("sources") for one in steps)
    return ends and not before


def test_a_commit_whose_answer_is_lost_is_done_once(home, monkeypatch):
    """The driver does not know whether it counted: it is sent again."""
    with losing(monkeypatch, lambda _, before: before < 2) as lost:
        load(home, "plan", plan())
    assert len(lost) == 2
    assert wrong(home) == []


def test_a_new_relation_whose_commit_is_lost_is_there_once(
    connect, tmp_path, monkeypatch
):
    """It is created, not merged: what is sent again is another text."""

    def creates(steps, _before):
        return any("CREATE (a)" in one.cypher for one in steps)

    home = other_machine(connect, tmp_path, at_once=3)
    with losing(monkeypatch, creates) as lost:
        load(home, "plan", plan())
    assert lost
    assert wrong(home) == []


def test_the_last_commit_of_a_big_load_is_lost(connect, tmp_path, monkeypatch):
    """It is finished then, and nobody took its place."""
    home = other_machine(connect, tmp_path, at_once=3)
    with losing(monkeypatch, ends_a_load) as lost:
        load(home, "plan", plan())
    assert lost
    assert wrong(home) == []


def test_the_last_commit_is_lost_and_another_load_begins(
    connect, tmp_path, monkeypatch
):
    """What is sent again must not take away what that one wrote."""
    home = other_machine(connect, tmp_path, at_once=3)
    numbers: list[int] = []

    def begin():
        with connect() as store:
            seen = loads_of(store)
            number = seen.last
            steps = begun(number + 1, "other", "")
            store.transact([locked(number + 1, seen, "other"), *steps])
        numbers.extend((number, number + 1))

    with (
        losing(monkeypatch, ends_a_load, begin),
        pytest.raises(StoreBusy, match="took this one's place"),
    ):
        load(home, "plan", plan())
    with connect() as store:
        done, running = loads_of(store).mark
    assert [done, running] == numbers
    monkeypatch.setattr(loads_module, "ALIVE_SECONDS", -1.0)
    third = other_machine(connect, tmp_path, "three")
    load(third, "page", page())
    assert [one.name for one in third.sources()] == ["page", "plan"]
    assert wrong(third) == []


def test_a_failed_load_leaves_the_store_as_it_was(home, connect):
    load(home, "plan", plan())
    with connect() as store:
        before = list(store.scan("MATCH (n) RETURN properties(n) AS n ORDER BY n.key"))
        with pytest.raises(StoreBusy):
            store.transact(
                [
                    Step("CREATE (:Record {key: 'x'})", {}),
                    held(9, "nobody"),
                ]
            )
        after = list(store.scan("MATCH (n) RETURN properties(n) AS n ORDER BY n.key"))
    assert after == before
