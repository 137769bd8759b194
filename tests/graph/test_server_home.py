"""A home whose store is on a server: what it holds, other machines, what others did there."""

import zlib

import pytest

from graph import following
from graph.build import layout_of
from graph.errors import StoreBehind, StoreDamaged, StoreMissing
from graph.home import Home
from graph.neo4j_store import Neo4jStore
from graph.schema import statements
from graph.store import Step
from ontology.model import ontology
from tests.graph.server_homes import (
    DAY,
    LATER,
    exported,
    frequency,
    load,
    other_machine,
    wrong,
)
from tests.graph.worlds import BODY, TEAM, page, plan

pytestmark = pytest.mark.neo4j


def test_an_empty_database(home):
    assert home.is_empty()
    assert home.sources() == []
    with pytest.raises(StoreMissing, match="nothing is loaded"):
        home.open()
    assert [one.kind for one in home.check()] == ["manifest"]


def test_what_is_loaded_answers_and_is_whole(home):
    first = load(home, "plan", plan())
    assert frequency(home) == ["monthly"]
    assert home.is_current()
    assert wrong(home) == []
    assert load(home, "plan", plan()) == first  # nothing changed, nothing was done


def test_history_stays(home):
    load(home, "plan", plan())
    load(home, "plan", plan(frequency="daily"), LATER)
    assert frequency(home) == ["daily"]
    assert frequency(home, known=DAY) == ["monthly"]
    assert wrong(home) == []


def test_a_withdrawn_source_leaves_nothing_behind(home):
    load(home, "plan", plan())
    load(home, "page", page())
    with home:
        home.withdraw("plan", LATER)
        home.build()
    assert wrong(home) == []
    assert frequency(home, known=DAY) == ["monthly"]


def test_only_what_changed_is_written(home, connect, monkeypatch):
    load(home, "plan", plan())
    sent = []
    write = Neo4jStore.steps

    def noted(self, batch, **more):
        sent.append(batch)
        return write(self, batch, **more)

    monkeypatch.setattr(Neo4jStore, "steps", noted)
    load(home, "plan", plan(frequency="daily"), LATER)
    keys = {row["key"] for batch in sent for _, row in batch.nodes}
    assert BODY in keys
    assert TEAM not in keys


def test_another_machine_sees_and_adds(home, connect, tmp_path):
    load(home, "plan", plan())
    other = other_machine(connect, tmp_path)
    assert [one.name for one in other.sources()] == ["plan"]
    load(other, "page", page())
    assert [one.name for one in home.sources()] == ["page", "plan"]
    assert wrong(home) == []


def test_there_and_back_is_byte_equal(home, connect, tmp_path):
    embedded = Home(tmp_path / "embedded")
    for source, said, day in (
        ("plan", plan(), DAY),
        ("plan", plan(frequency="daily"), LATER),
        ("page", page(), DAY),
    ):
        load(embedded, source, said, day)
    before = exported(embedded, tmp_path / "before")
    with home:
        home.restore(tmp_path / "before")
        home.build()
    over_there = other_machine(connect, tmp_path)  # has no copy of its own yet
    assert exported(over_there, tmp_path / "server") == before
    back = Home(tmp_path / "back")
    with back:
        back.restore(tmp_path / "server")
        back.build()
    assert exported(back, tmp_path / "after") == before


def test_statements_that_somebody_changed_are_not_taken(home, connect, tmp_path):
    load(home, "plan", plan())
    with connect() as store:
        spoilt = zlib.compress(b"{}")
        text = "MATCH (f:LoadFile) SET f.lines = $lines"
        store.transact([Step(text, {"lines": spoilt})])
    other = other_machine(connect, tmp_path)
    with pytest.raises(StoreDamaged, match="not what its manifest says"):
        other.sources()
    assert [one.kind for one in wrong(home)] == ["store"]
    home.rebuild()  # this machine has them still
    assert wrong(home) == []
    assert [one.name for one in other.sources()] == ["plan"]


def test_what_a_machine_has_seen_it_asks_for_again(home, connect, tmp_path):
    """A server that is behind says so: it is no database that was emptied."""
    load(home, "plan", plan())
    other = other_machine(connect, tmp_path)
    other.sources()
    assert (other.path / "marks").read_text("utf-8")


def test_marks_that_cannot_be_read_are_told_of(home):
    load(home, "plan", plan())
    (home.path / "marks").write_bytes(b"\xff")
    with pytest.raises(StoreDamaged, match="cannot be read") as told:
        home.sources()
    assert told.value.where == str(home.path / "marks")


def test_whoever_looks_while_preparing_keeps_the_connection(home, monkeypatch):
    load(home, "plan", plan())
    with home:
        home.sources()
        made: list[object] = []
        whole = home._connect

        def counted(**given):
            made.append(given)
            return whole(**given)

        monkeypatch.setattr(home, "_connect", counted)
        home.add("page", page(), DAY, "page.yaml")
        assert len(made) == 1
        home.add("page", page(), LATER, "page.yaml")
        assert len(made) == 2  # one look a source, and nothing is fetched


def test_what_is_loaded_from_here_is_not_fetched_again(home, monkeypatch):
    monkeypatch.setattr(following, "fetch", None)
    load(home, "plan", plan())
    assert wrong(home) == []


def test_check_finds_what_another_program_did(home, connect):
    load(home, "plan", plan())
    with connect() as store:
        text = "MATCH (n:Mechanism {id: $id}) SET n.frequency = 'never'"
        store.transact([Step(text, {"id": BODY})])
        store.transact([Step("DROP INDEX `ura_Post_id`", {})])
    assert {one.kind for one in wrong(home)} == {"store", "schema"}
    home.rebuild()
    assert wrong(home) == []
    assert frequency(home) == ["monthly"]


def test_a_database_of_others_is_left_alone(home, connect):
    with connect() as store:
        store.transact([Step("CREATE (:Album {name: 'x'})", {})])
    with pytest.raises(StoreDamaged, match=r"other nodes \(Album"):
        load(home, "plan", plan())


def test_a_schema_that_others_took_is_told(home, connect):
    with connect() as store:
        store.transact([Step("DROP INDEX `ura_Post_id` IF EXISTS", {})])
        taken = "CREATE INDEX `ura_Post_id` FOR (n:Album) ON (n.name)"
        store.transact([Step(taken, {})])
    try:
        with pytest.raises(StoreDamaged, match=r"ura_Post_id is about \['Album'"):
            load(home, "plan", plan())
    finally:
        with connect() as store:
            store.transact([Step("DROP INDEX `ura_Post_id`", {})])


def test_a_database_that_was_emptied_is_filled_again_and_takes_nothing(home, connect):
    """The folder may be the last copy."""
    load(home, "plan", plan())
    with connect() as store:
        store.empty()
    for work in (lambda: load(home, "page", page()), home.rebuild):
        with pytest.raises(StoreDamaged, match="replaced or emptied"):
            work()
    home.put_back()
    assert frequency(home) == ["monthly"]
    assert wrong(home) == []


def test_a_database_that_holds_something_else_in_its_place(home, connect, tmp_path):
    load(home, "plan", plan())
    with connect() as store:
        store.empty()
    load(other_machine(connect, tmp_path), "plan", plan(frequency="daily"))
    for work in (home.sources, home.put_back):
        with pytest.raises(StoreDamaged) as told:
            work()
        assert str(home.path) in told.value.remedy
    assert [one.name for one in Home(home.path).sources()] == ["plan"]


def test_what_was_written_to_a_database_that_is_no_more(home, connect, tmp_path):
    load(home, "plan", plan())
    marks = next((tmp_path / "one").glob("marks"))
    marks.write_text("FB:never seen here")
    with pytest.raises(StoreBehind):
        home.open()
    home.rebuild()
    assert frequency(home) == ["monthly"]
    assert wrong(home) == []


def test_every_schema_statement_has_a_shape_that_is_compared():
    from graph.neo4j_texts import shape_of

    found = statements("neo4j.cypher", layout_of(ontology()))
    assert len({shape_of(one)[0] for one in found}) == len(found)


def test_a_rebuild_that_fails_waits_on_for_what_was_written(home, connect):
    load(home, "plan", plan())
    with connect() as store:
        store.empty()
    strange = "FB:never seen here"
    (home.path / "marks").write_text(strange)
    with pytest.raises(StoreDamaged, match="replaced or emptied"):
        home.rebuild()
    assert (home.path / "marks").read_text("utf-8").split() == strange.split()
