"""What every engine must do behind the seam."""

import threading

import pytest

from graph.errors import BadInput, QueryFailed, StoreTimeout
from graph.store import Batch, Counts
from tests.conformance.conftest import LAYOUT


def node(key, kind="Post", **props):
    return kind, {"id": key.partition("~")[0], "key": key, **props}


def tie(kind, start, end, **props):
    return kind, start, end, {"id": f"{kind}|{start}|{end}", "key": "k", **props}


ALL = "MATCH (n:Record) RETURN n.key AS key, n.name AS name ORDER BY key"
TIES = (
    "MATCH (a:Record)-[r]->(b:Record) RETURN a.key AS a, type(r) AS t, b.key AS b "
    "ORDER BY a, t, b"
)
WORLD = Batch(
    [node("post/a", name="A"), node("post/b"), node("institution/x", "Institution")],
    [tie("IN", "post/a", "institution/x"), tie("IN", "post/b", "institution/x")],
)


def ways(store, batch):
    yield lambda: store.write(batch)
    yield lambda: store.bulk(iter(batch.nodes), iter(batch.relations))


@pytest.mark.parametrize("way", [0, 1], ids=["write", "bulk"])
def test_fill_and_read(store, way):
    counts = list(ways(store, WORLD))[way]()
    assert counts == Counts(3, 2)
    assert store.read(ALL) == [
        {"key": "institution/x", "name": None},
        {"key": "post/a", "name": "A"},
        {"key": "post/b", "name": None},
    ]
    assert store.read(TIES) == [
        {"a": "post/a", "t": "IN", "b": "institution/x"},
        {"a": "post/b", "t": "IN", "b": "institution/x"},
    ]


@pytest.mark.parametrize("way", [0, 1], ids=["write", "bulk"])
def test_a_missing_end_is_an_error(store, way):
    batch = Batch([node("post/a")], [tie("IN", "post/a", "institution/none")])
    with pytest.raises(BadInput, match="IN relation"):
        list(ways(store, batch))[way]()


def test_a_failed_write_leaves_nothing(store):
    store.write(WORLD)
    before = store.read(ALL)
    with pytest.raises(BadInput):
        store.write(Batch([node("post/c")], [tie("IN", "post/c", "post/none")]))
    assert store.read(ALL) == before


def test_write_twice_is_write_once_and_replaces(store):
    store.write(WORLD)
    store.write(WORLD)
    assert len(store.read(TIES)) == 2
    store.write(Batch([node("post/a", alias=["x"])]))
    rows = store.read("MATCH (n:Post {key: 'post/a'}) RETURN n.name AS n, n.alias AS a")
    assert rows == [{"n": None, "a": ["x"]}]
    store.write(Batch(removed=["post/a"]))
    assert [row["a"] for row in store.read(TIES)] == ["post/b"]


def test_versions_share_an_id(store):
    store.write(Batch([node("post/a"), node("post/a~2020-01-01")]))
    rows = store.read(
        "MATCH (n:Record {id: $id}) RETURN n.key AS k ORDER BY k", {"id": "post/a"}
    )
    assert [row["k"] for row in rows] == ["post/a", "post/a~2020-01-01"]


def test_values_come_back_as_they_went(store):
    values = {
        "text": "Këshilli 'i' \"të\" {drejtave} $x \\ \n ž 🌉",
        "number": 1980.5,
        "count": 2**53,
        "flag": True,
        "names": ["KD", "ë", ""],
        "years": [2020, 2021],
        "day": "2021-06-02",
    }
    store.bulk([node("post/a", **values)], [])
    store.write(Batch([node("post/b", **values)]))
    columns = ", ".join(f"n.{name} AS {name}" for name in values)
    for key in ("post/a", "post/b"):
        text = f"MATCH (n:Post {{key: $key}}) RETURN {columns}"
        assert store.read(text, {"key": key}) == [values]


def test_values_never_become_text(store):
    store.write(WORLD)
    evil = "x'}) DETACH DELETE n //"
    assert store.read("MATCH (n:Post {id: $id}) RETURN n.id AS id", {"id": evil}) == []
    assert len(store.read(ALL)) == 3


def test_labels(store):
    store.write(WORLD)
    rows = store.read("MATCH (n:Institution) UNWIND labels(n) AS l RETURN l ORDER BY l")
    assert [row["l"] for row in rows] == ["Institution", "Record"]


@pytest.mark.parametrize(
    "text", ["MATCH (n:Post RETURN n", "CREATE (n:Post {id: 'x', key: 'x'})", ""]
)
def test_refused_questions(store, text):
    with pytest.raises(QueryFailed):
        store.read(text)
    assert store.read(ALL) == []


def test_timeout(engine, tmp_path):
    with engine(tmp_path, LAYOUT, 0.3) as store:
        store.bulk([node(f"post/{n}") for n in range(3000)], [])
        with pytest.raises(StoreTimeout):
            store.read(
                "MATCH (a:Post), (b:Post), (c:Post) WHERE a.id < b.id AND b.id < c.id "
                "WITH count(*) AS n RETURN n"
            )
        assert store.read("MATCH (n:Post) WITH count(n) AS c RETURN c") == [{"c": 3000}]


def test_schema_twice(store):
    store.ensure_schema(LAYOUT)
    assert store.read("MATCH (n:Mechanism) RETURN n.id AS id") == []


def test_threads_share_a_store(store):
    store.bulk([node(f"post/{n}") for n in range(100)], [])
    found = []

    def look():
        for n in range(100):
            found.extend(
                store.read(
                    "MATCH (n:Post {id: $id}) RETURN n.id AS id", {"id": f"post/{n}"}
                )
            )

    threads = [threading.Thread(target=look) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(found) == 400


def test_two_writers_lose_nothing(store):
    store.write(Batch([node("post/a")]))

    def add(name):
        for n in range(20):
            store.write(
                Batch(
                    [node(f"post/{name}{n}")],
                    [tie("NEXT", f"post/{name}{n}", "post/a")],
                )
            )

    threads = [threading.Thread(target=add, args=[name]) for name in "xyz"]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(store.read(TIES)) == 60


def test_closed_twice(store):
    store.close()
    store.close()
