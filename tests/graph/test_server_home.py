"""A home whose store is on a server: loads, other machines, what a kill leaves."""

import zlib
from functools import partial

import pytest

from graph import compare, loading, server_home
from graph import loads as loads_module
from graph.address import Address
from graph.build import layout_of
from graph.compare import rows_held
from graph.errors import StoreBusy, StoreDamaged, StoreMissing, StoreProblem
from graph.home import Home
from graph.load_steps import held
from graph.loads import loads_of
from graph.neo4j_store import Neo4jStore, opened
from graph.policy import expand, parameters
from graph.schema import statements
from graph.server_home import ServerHome
from graph.store import Step
from ontology.model import ontology
from tests.graph.worlds import BODY, TEAM, page, plan

pytestmark = pytest.mark.neo4j
DAY, LATER = "2026-01-01", "2026-02-01"
FREQUENCY = expand(
    "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN n.frequency AS f"
)


@pytest.fixture
def connect(neo4j_server):
    """What opens the server's database, emptied for this test."""
    address = Address.read(neo4j_server.uri)
    with opened(address, timeout=120) as store:
        store.empty()
    return partial(opened, address, timeout=120)


@pytest.fixture
def home(connect, tmp_path) -> ServerHome:
    return ServerHome(tmp_path / "one", connect)


def other_machine(connect, tmp_path, name="two", **more):
    return ServerHome(tmp_path / name, connect, **more)


def load(home, source, said, day=DAY):
    with home:
        home.add(source, said, day, f"{source}.yaml")
        return home.build()


def frequency(home, known="9999-12-30"):
    with home.open() as store:
        asked = {"id": BODY, **parameters("2026-11-22", known)}
        return [row["f"] for row in store.read(FREQUENCY, asked)]


def wrong(home):
    """What is wrong on the server; the small world has loose ends of its own."""
    return [one for one in home.check() if one.kind in ("store", "schema", "server")]


def exported(home, folder):
    home.export(folder)
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


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
    with pytest.raises(StoreDamaged, match="not what its manifest says"):
        other_machine(connect, tmp_path).sources()


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

    def late(*given):
        monkeypatch.undo()
        load(other, "page", page())
        return loading.Loading(*given)

    monkeypatch.setattr(server_home, "Loading", late)
    with pytest.raises(StoreBusy, match="put in place just now"):
        load(home, "plan", plan(frequency="daily"), LATER)
    assert [one.name for one in home.sources()] == ["page", "plan"]
    assert wrong(home) == []


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


def test_what_was_written_to_a_database_that_is_no_more(home, connect, tmp_path):
    load(home, "plan", plan())
    marks = next((tmp_path / "one").glob("marks"))
    marks.write_text("FB:never seen here")
    with pytest.raises(StoreProblem):
        home.open()
    home.rebuild()
    assert frequency(home) == ["monthly"]
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


def test_a_commit_whose_answer_is_lost_is_done_once(home, connect, monkeypatch):
    """The driver does not know whether it counted: it is sent again."""
    from neo4j import Session
    from neo4j.exceptions import IncompleteCommit

    whole = Session.execute_write
    lost: list[object] = []

    def losing(self, *given, **named):
        found = whole(self, *given, **named)
        if len(lost) < 2:
            lost.append(found)
            raise IncompleteCommit("lost")
        return found

    monkeypatch.setattr(Session, "execute_write", losing)
    load(home, "plan", plan())
    assert len(lost) == 2
    monkeypatch.undo()
    assert wrong(home) == []


def test_a_new_relation_whose_commit_is_lost_is_there_once(
    connect, tmp_path, monkeypatch
):
    """It is created, not merged: what is sent again is another text."""
    from neo4j import Session
    from neo4j.exceptions import IncompleteCommit

    whole = Session.execute_write
    lost: list[object] = []

    def losing(self, work, steps, *given):
        found = whole(self, work, steps, *given)
        if any("CREATE (a)" in one.cypher for one in steps):
            lost.append(found)
            raise IncompleteCommit("lost")
        return found

    home = other_machine(connect, tmp_path, at_once=3)
    with monkeypatch.context() as patched:
        patched.setattr(Session, "execute_write", losing)
        load(home, "plan", plan())
    assert lost
    assert wrong(home) == []


def test_the_last_commit_of_a_big_load_is_lost(connect, tmp_path, monkeypatch):
    """It is finished then, and nobody took its place."""
    from neo4j import Session
    from neo4j.exceptions import IncompleteCommit

    whole = Session.execute_write
    lost: list[object] = []

    def losing(self, work, steps, *given):
        found = whole(self, work, steps, *given)
        ends = [one for one in steps if one.parameters.get("load", {}).get("sources")]
        if ends and not lost:
            lost.append(found)
            raise IncompleteCommit("lost")
        return found

    home = other_machine(connect, tmp_path, at_once=3)
    with monkeypatch.context() as patched:
        patched.setattr(Session, "execute_write", losing)
        load(home, "plan", plan())
    assert lost
    assert wrong(home) == []


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


def test_every_schema_statement_has_a_shape_that_is_compared():
    from graph.neo4j_texts import shape_of

    found = statements("neo4j.cypher", layout_of(ontology()))
    assert len({shape_of(one)[0] for one in found}) == len(found)
