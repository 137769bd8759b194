"""One generation from the first read to the last; the last reader closes it."""

from __future__ import annotations

import asyncio
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from api.web.errors import Closing, Overloaded
from api.web.generations import Generations, Held
from api.web.limits import Limits
from api.web.pool import Pool
from graph.errors import StoreDamaged, StoreMissing, StoreProblem, StoreTimeout
from graph.home import Home
from graph.loads import Load, Loads
from graph.sources import COMMIT
from loaders.pipeline import load
from tests.world import DATA

COUNT = "MATCH (d:Document) WITH count(d) AS n RETURN n"


@pytest.fixture
def home(tmp_path) -> Home:
    home = Home(tmp_path / "home")
    load(home, [DATA / "law.yaml"])
    return home


def documents(held):
    return held.store.read(COUNT, {})[0]["n"]


def test_a_reader_keeps_its_generation_to_the_end(home):
    generations = Generations(home, look_every=0)
    with generations.lease() as first:
        before = documents(first)
        load(Home(home.path), [DATA / "page.yaml"])
        with generations.lease() as second:
            assert second.name != first.name
            assert documents(second) > before
        assert documents(first) == before
        assert first.retired
    with pytest.raises(StoreProblem):
        documents(first)
    generations.close()


def test_it_looks_only_so_often(home):
    generations = Generations(home, look_every=3600)
    with generations.lease() as first:
        load(Home(home.path), [DATA / "page.yaml"])
    with generations.lease() as second:
        assert second is first
    generations.close()


def test_what_cannot_be_opened_does_not_replace_what_answers(home):
    generations = Generations(home, look_every=0)
    with generations.lease() as first:
        content = first.content
    pointer = home.generations.pointer
    pointer.write_text("gen-9999\n")
    with generations.lease() as second:
        assert second.content == content
    assert generations.current() is None  # it has to be looked for again
    load(Home(home.path), [DATA / "page.yaml"])
    with generations.lease() as third:
        assert third.content != content
    assert generations.current() == third.content
    generations.close()


def test_a_generation_that_cannot_be_opened_at_first_is_tried_again(home, monkeypatch):
    generations = Generations(home, look_every=0)
    with generations.lease() as first:
        pass
    load(Home(home.path), [DATA / "page.yaml"])
    opened = home.opened
    failing = iter([StoreDamaged("is gone")])

    def sometimes():
        for error in failing:
            raise error
        return opened()

    monkeypatch.setattr(home, "opened", sometimes)
    with generations.lease() as second:
        assert second is first
    with generations.lease() as third:
        assert third is not first
    generations.close()


def test_without_a_store_it_says_so_and_then_finds_one(tmp_path):
    generations = Generations(Home(tmp_path), look_every=0)
    with pytest.raises(StoreMissing), generations.lease():
        pass
    assert generations.current() is None
    load(Home(tmp_path), [DATA / "law.yaml"])
    with generations.lease() as held:
        assert documents(held)
    generations.close()


def test_after_the_close_nobody_is_let_in(home):
    generations = Generations(home, look_every=3600)
    with generations.lease() as held:
        generations.close()
        assert documents(held)
    assert generations.current() is None
    with pytest.raises(Closing), generations.lease():
        pass


def test_many_threads_share_a_generation_while_others_come(home):
    generations = Generations(home, look_every=0)
    stop = threading.Event()

    def read() -> set[tuple[str, int]]:
        seen = set()
        while not stop.is_set():
            with generations.lease() as held:
                seen.add((held.name, documents(held)))
        return seen

    with ThreadPoolExecutor(4) as threads:
        reading = [threads.submit(read) for _ in range(4)]
        try:
            for name in ("page", "minutes", "letter"):
                load(Home(home.path), [DATA / f"{name}.yaml"])
        finally:
            stop.set()
    seen = set().union(*(each.result() for each in reading))
    assert len({name for name, _ in seen}) == len(seen)
    generations.close()


def test_the_pointer_state_changes_with_each_load(home):
    states = {home.pointer_state()}
    load(Home(home.path), [DATA / "page.yaml"])
    states.add(home.pointer_state())
    (home.records.folder / COMMIT).write_text("{}")
    states.add(home.pointer_state())
    assert len(states) == 3
    assert Home(Path("/nowhere")).pointer_state().seen == ((0, 0, 0), (0, 0, 0))


def _run(work):
    """Run in a thread of its own: this one may have an event loop already."""
    with ThreadPoolExecutor(1) as thread:
        thread.submit(lambda: asyncio.run(work())).result()


def test_too_many_are_turned_away_and_places_come_free():
    async def crowd() -> None:
        pool, go = Pool(Limits(workers=1, waiting=2)), threading.Event()
        waiting = [asyncio.ensure_future(pool.run(go.wait)) for _ in range(2)]
        await asyncio.sleep(0)
        with pytest.raises(Overloaded):
            await pool.run(go.wait)
        go.set()
        assert await asyncio.gather(*waiting) == [True, True]
        await asyncio.sleep(0)
        assert await pool.run(lambda: "in") == "in"
        pool.close()

    _run(crowd)


def test_what_takes_too_long_is_given_up_but_keeps_its_place():
    async def slow() -> None:
        pool, go = Pool(Limits(workers=1, waiting=1, seconds=0.05)), threading.Event()
        with pytest.raises(StoreTimeout, match=r"within 0\.05 s"):
            await pool.run(go.wait)
        with pytest.raises(Overloaded):
            await pool.run(go.wait)
        go.set()
        pool.close()

    _run(slow)


def _load(number: int, state: str) -> Load:
    return Load(number, state, f"made-of-{number}", {}, 0, "", 0.0)


def test_what_was_found_is_kept_with_the_generation(home):
    generations = Generations(home, look_every=0.0)
    with generations.lease() as held:
        memory = held.memory(None)
        assert memory is not None
        memory.of(("a",))["x",] = 1
    with generations.lease() as held:
        assert held.memory(None) is memory
    load(home, [DATA / "page.yaml"])
    with generations.lease() as held:
        assert held.memory(None) is not memory
    generations.close()


def test_on_a_server_every_load_forgets_what_was_found(home):
    with home.open() as store:
        held = Held("a", "b", store)
        first, second = (Loads(_load(n, "done")) for n in (1, 2))
        memory = held.memory(first)
        assert memory is not None
        assert held.memory(first) is memory
        assert held.memory(Loads(first.done, _load(2, "running"))) is None
        assert held.memory(second) is not memory
        assert held.memory(first) is not memory
