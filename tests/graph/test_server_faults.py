"""What a server does to its readers and writers, and what they are told."""

import os
import random
import shutil
import threading
import time
from functools import partial

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.door import home_of
from api.settings import Settings
from api.web.limits import Limits
from graph.address import Address
from graph.build import layout_of
from graph.errors import (
    StoreDenied,
    StoreMissing,
    StoreOverloaded,
    StoreProblem,
    StoreTimeout,
    StoreUnreachable,
)
from graph.neo4j_store import Neo4jStore, opened
from graph.server_home import ServerHome
from graph.store import Batch, Step
from loaders.pipeline import load
from ontology.model import ontology
from tests.bolt_router import Router
from tests.graph.worlds import BODY, plan
from tests.neo4j_server import Server
from tests.world import DATA, FIRST

pytestmark = pytest.mark.neo4j
FULL = layout_of(ontology())
FAULTS = int(os.environ.get("URA_FAULTS", "2"))
"""How often the server goes away, by turns in good order and killed; 100 before a release."""
WHO = "/v1/questions/who-chairs?body=Komiteti+Drejtues&territory=Lumas"
FREQUENCY = "MATCH (n:Mechanism {id: $id}) RETURN n.frequency AS f ORDER BY f"


@pytest.fixture(scope="module")
def server(neo4j_server, tmp_path_factory):
    """A server of this module's own, to be killed; the other one says if there can be one."""
    with Server(
        tmp_path_factory.mktemp("server"),
        password="s3cret-pass",
        settings=(
            "dbms.memory.transaction.total.max=64m",
            "db.transaction.bookmark_ready_timeout=1s",
            "db.lock.acquisition.timeout=1s",
        ),
    ) as one:
        yield one


def address(server, *, password="s3cret-pass", user="neo4j", path=""):
    return Address.read(
        f"neo4j://{user}@127.0.0.1:{server.port}{path}", password=password
    )


def node(number, **props):
    key = f"post/{number}"
    return "Post", {"id": key, "key": key, **props}


def tie(number):
    """To the one before, so that what is lost shows in both counts."""
    props = {"id": f"NEXT|{number}", "key": f"NEXT|{number}"}
    return "NEXT", f"post/{number}", f"post/{number - 1}", props


def counted(store):
    nodes = store.read("MATCH (n:Post) WITH count(n) AS n RETURN n")[0]["n"]
    ties = store.read("MATCH (:Post)-[r:NEXT]->(:Post) WITH count(r) AS n RETURN n")
    return nodes, ties[0]["n"]


class Traffic:
    """One who writes and one who reads, until told to stop; keeps what they were told."""

    def __init__(self, store):
        self.told: list[StoreProblem] = []
        self.lost: list[tuple[int, int]] = []
        self._seen = 0
        self.written = 0
        self._store = store
        self._over = threading.Event()
        works = (self._write, self._read)
        self._threads = [
            threading.Thread(target=self._until_over, args=[w]) for w in works
        ]

    def _until_over(self, work):
        while not self._over.is_set():
            try:
                work()
            except StoreProblem as error:
                self.told.append(error)  # a write is sent again, as a load would be

    def _write(self):
        number = self.written + 1
        ties = [tie(number)] if number > 1 else []
        self._store.write(Batch([node(number)], ties))
        self.written = number

    def _read(self):
        nodes, _ = counted(self._store)
        if nodes < self._seen:
            self.lost.append((self._seen, nodes))
        self._seen = nodes

    def goes_on(self):
        """Wait until something more was written."""
        before, end = self.written, time.monotonic() + 300
        while self.written <= before:
            assert time.monotonic() < end, "nothing is written any more"
            time.sleep(0.05)

    def __enter__(self):
        for thread in self._threads:
            thread.start()
        return self

    def __exit__(self, *_):
        self._over.set()
        for thread in self._threads:
            thread.join()


@pytest.mark.slow
def test_a_server_that_is_stopped_and_killed_again_and_again(server):
    """Reads wait or end with the clear error; no write is lost or done twice."""
    chance = random.Random(7)
    with opened(address(server), timeout=120) as store:
        store.empty()
        store.ensure_schema(FULL)
        with Traffic(store) as traffic:
            for number in range(FAULTS):
                traffic.goes_on()
                time.sleep(chance.uniform(0, 0.3))
                server.kill() if number % 2 else server.stop()
                server.start()
            traffic.goes_on()
        assert traffic.lost == []
        assert {type(error) for error in traffic.told} <= {StoreUnreachable}
        nodes, ties = counted(store)
        # The last one may have counted although nobody was told so.
        assert nodes in (traffic.written, traffic.written + 1)
        assert ties == nodes - 1


def test_a_server_that_stays_away(server):
    with opened(address(server), retry_seconds=1) as store:
        server.stop()
        try:
            with pytest.raises(StoreUnreachable, match="does not answer") as caught:
                store.read("RETURN 1 AS one")
            assert "server run" in str(caught.value.remedy)
        finally:
            server.start()


def test_whoever_asks_over_http_is_told_that_the_server_is_away(server, tmp_path):
    settings = Settings(tmp_path, server=address(server)).waiting(1)
    home = home_of(settings._replace(timeout_ms=120_000), fill=False)
    with opened(address(server)) as store:
        store.empty()
    load(home, [DATA / f"{name}.yaml" for name in FIRST])
    with TestClient(create_app(home, Limits(look_every=0.0))) as client:
        server.stop()
        try:
            told = client.get(WHO)
        finally:
            server.start()
    assert told.status_code == 503  # and not 504: that it took too long
    assert told.json()["type"].endswith("store-unreachable")


def test_a_wrong_database(server):
    with pytest.raises(StoreMissing, match="no such database"):
        opened(address(server, path="/nowhere"))


def test_a_wrong_password_then_too_many(server):
    with pytest.raises(StoreDenied, match="does not let this user in") as caught:
        opened(address(server, password="wrong"))
    assert "wrong" not in f"{caught.value} {caught.value.remedy}"
    told = [_refused(server) for _ in range(6)]
    assert "takes no password now" in str(told[-1])
    assert "wait" in str(told[-1].remedy)
    _until_let_in(server)


def _refused(server):
    with pytest.raises(StoreDenied) as caught:
        opened(address(server, password="wrong"))
    return caught.value


def _until_let_in(server):
    end = time.monotonic() + 300
    while True:
        try:
            opened(address(server)).close()
            return
        except StoreDenied:
            assert time.monotonic() < end
            time.sleep(0.5)


def test_too_little_memory(server):
    with opened(address(server), timeout=60) as store:
        text = "UNWIND range(1, 3000000) AS n WITH collect(toString(n) + 'x') AS xs RETURN size(xs) AS n"
        with pytest.raises(StoreOverloaded, match="too little memory"):
            store.read(text)


def test_a_question_that_takes_too_long(server):
    text = "UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b WITH count(a + b) AS n RETURN n"
    with (
        opened(address(server), timeout=0.5) as store,
        pytest.raises(StoreTimeout, match="took too long"),
    ):
        store.read(text)


def test_a_lock_that_somebody_holds(server):
    """A writer that waits is told of others, within the time that is set."""
    with opened(address(server), timeout=120, retry_seconds=1) as store:
        store.ensure_schema(FULL)
        store.write(Batch([node("held")]))
        with (
            store._driver.session("WRITE") as session,
            session.begin_transaction() as held,
        ):
            held.run("MATCH (n:Post {id: 'post/held'}) SET n.name = 'mine'").consume()
            with pytest.raises(StoreProblem) as caught:
                store.write(Batch([node("held", name="ours")]))
            assert type(caught.value).__name__ in ("StoreBusy", "StoreTimeout")
            held.rollback()


def test_a_reader_that_lags_gives_no_older_answer(server, tmp_path):
    """What was written is read, or it is said that it cannot be."""
    folder = tmp_path / "older"
    connect = partial(opened, address(server), timeout=120)
    home = ServerHome(tmp_path / "home", connect)
    with connect() as store:
        store.empty()
    with home:
        home.add("plan", plan(), "2026-01-01", "plan.yaml")
        home.build()
    server.stop()
    shutil.copytree(server.folder / "data", folder / "data")
    server.start()
    with home:
        home.add("plan", plan(frequency="daily"), "2026-02-01", "plan.yaml")
        home.build()
    marks = home._read_marks()
    assert marks
    older = Server(
        folder,
        settings=("db.transaction.bookmark_ready_timeout=1s",),
    )
    with older:
        there = Address.read(older.uri)
        with opened(there, timeout=120) as store:
            rows = store.read(FREQUENCY, {"id": BODY})
            assert "daily" not in [row["f"] for row in rows]
        with (
            opened(there, timeout=120, marks=marks, retry_seconds=1) as store,
            pytest.raises(StoreProblem, match="does not have yet"),
        ):
            store.read(FREQUENCY, {"id": BODY})


def test_a_cluster_whose_reader_lags(tmp_path):
    """Writes go where the router says; reads wait for them, or say that they cannot."""
    newer, older = (
        Server(tmp_path / name, settings=("db.transaction.bookmark_ready_timeout=1s",))
        for name in ("newer", "older")
    )
    with newer, opened(Address.read(newer.uri), timeout=120) as store:
        store.ensure_schema(FULL)
        store.write(Batch([node(1)]))
    shutil.copytree(newer.folder / "data", older.folder / "data")
    here, there = f"127.0.0.1:{newer.port}", f"127.0.0.1:{older.port}"
    with newer, older, Router(readers=[there], writers=[here]) as router:
        routed = Address.read(f"neo4j://127.0.0.1:{router.port}")
        with opened(routed, timeout=120, retry_seconds=1) as store:
            assert counted(store) == (1, 0)
            store.write(Batch([node(2)], [tie(2)]))
            with pytest.raises(StoreProblem, match="does not have yet"):
                counted(store)
            marks = store.marks()
        with (
            opened(routed, timeout=120, marks=marks, retry_seconds=1) as store,
            pytest.raises(StoreProblem, match="does not have yet"),
        ):
            counted(store)
        with opened(routed, timeout=120) as store:
            assert counted(store) == (1, 0)  # who wrote nothing may read the older one
        assert router.asked
        with opened(Address.read(newer.uri), timeout=120) as store:
            assert counted(store) == (2, 1)


def test_closed_is_closed(server):
    store = opened(address(server))
    assert isinstance(store, Neo4jStore)
    store.close()
    with pytest.raises(StoreUnreachable, match="closed"):
        store.transact([Step("RETURN 1 AS one", {})])
