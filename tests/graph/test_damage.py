"""Broken files of a store: each is found, or changes no answer; rebuilding mends."""

import shutil
from pathlib import Path

import pytest

from graph.arcadedb_store import ARCADEDB
from graph.errors import StoreDamaged, StoreMissing, UraError
from graph.generation import DATABASE
from graph.home import Home
from graph.store import Batch
from tests.graph.worlds import ELBASAN, TEAM, page, plan

DAY = "2026-01-01"


@pytest.fixture(scope="module")
def sound(tmp_path_factory):
    """A home that nobody damages, and its answer."""
    home = Home(tmp_path_factory.mktemp("sound") / "home")
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.build()
    answer = ask(home)
    return home, answer


@pytest.fixture
def broken(sound, tmp_path):
    """A copy of it, to be damaged."""
    shutil.copytree(sound[0].path, tmp_path / "home")
    return Home(tmp_path / "home")


def ask(home):
    """Everything that can be asked: nodes, ties, look-ups by id and of claims."""
    with home.open() as store:
        nodes = store.read(
            "MATCH (n:Record) RETURN n.key AS k, properties(n) AS p ORDER BY k"
        )
        ties = store.read(
            "MATCH (a)-[r]->(b) RETURN a.key AS a, type(r) AS t, b.key AS b, properties(r) AS p "
            "ORDER BY a, t, b"
        )
        backwards = store.read(
            "MATCH (b)<-[r]-(a) RETURN b.key AS b, a.key AS a ORDER BY b, a"
        )
        by_id = [
            store.read(
                "MATCH (n:Record {id: $id}) RETURN n.key AS k", {"id": row["p"]["id"]}
            )
            for row in nodes
        ]
        claims = store.read(
            "MATCH (c:Claim {of: $of}) RETURN c.id AS id ORDER BY id",
            {"of": "mechanism/al-elbasan/komiteti/dhune"},
        )
    return nodes, ties, backwards, by_id, claims


def truncate(path: Path) -> None:
    content = path.read_bytes()
    path.write_bytes(content[: len(content) // 2])


def empty(path: Path) -> None:
    path.write_bytes(b"")


def flip(path: Path) -> None:
    content = bytearray(path.read_bytes())
    for at in range(0, len(content), max(1, len(content) // 7)):
        content[at] ^= 0x10
    path.write_bytes(content)


def delete(path: Path) -> None:
    path.unlink()


DATA = [
    "Mechanism_0.*bucket",
    "COVERS_0.*bucket",
    "Mechanism_0_out_edges*",
    "Territory_0_in_edges*",
    "dictionary*",
    "schema.json",
]
INDEX = ["Mechanism_0_*umtidx", "Claim_0_*.numtidx"]
ENGINE = ["configuration.json", "statistics.json", "last-tx-id.bin", "schema.prev.json"]
OURS = ["../manifest.json", "../../CURRENT"]
CASES = [
    *((name, harm) for name in DATA for harm in (truncate, empty, flip, delete)),
    *((name, harm) for name in INDEX for harm in (truncate, flip)),
    *((name, harm) for name in ENGINE for harm in (empty, flip, delete)),
    *((name, harm) for name in OURS for harm in (truncate, flip, delete)),
]


@pytest.fixture(scope="module")
def victim(sound, tmp_path_factory):
    """A copy whose files are damaged one at a time and put back."""
    folder = tmp_path_factory.mktemp("victim") / "home"
    shutil.copytree(sound[0].path, folder)
    return Home(folder)


@pytest.mark.parametrize(
    ("name", "harm"), CASES, ids=lambda value: getattr(value, "__name__", value)
)
def test_found_or_without_effect(sound, victim, name, harm):
    folder = victim.generation().database
    path = next(folder.glob(name), (folder / name).resolve())
    content = path.read_bytes()
    harm(path)
    try:
        assert found(victim) or ask(victim) == sound[1]
    finally:
        path.write_bytes(content)


def found(home) -> bool:
    """Whether opening or the check of files tells of it."""
    try:
        if home.generation().damaged(ARCADEDB):
            return True
        home.open().close()
    except UraError as error:
        return bool(error.remedy)
    return False


def test_enough_cases():
    assert len(CASES) >= 30


@pytest.mark.parametrize(("name", "harm"), [(DATA[0], empty), (DATA[2], truncate)])
def test_a_wrong_size_is_found_on_opening(broken, name, harm):
    harm(next(broken.generation().database.glob(name)))
    with pytest.raises(UraError, match="bytes instead of"):
        broken.open()


@pytest.mark.parametrize("harm", [flip, delete])
def test_rebuild_mends(sound, broken, harm):
    harm(next(broken.generation().database.glob(DATA[0])))
    assert [problem.remedy for problem in broken.check()][-1].startswith("Mend it")
    broken.rebuild()
    assert ask(broken) == sound[1]


def test_rebuild_of_a_lost_store(sound, broken):
    shutil.rmtree(broken.path / "store")
    assert "ura rebuild" in broken.check()[-1].remedy
    with pytest.raises(StoreMissing, match=r"not built .* ura rebuild"):
        broken.open()
    broken.rebuild()
    assert ask(broken) == sound[1]


def test_rebuild_names_a_file_in_the_stores_place(broken):
    shutil.rmtree(broken.path / "store")
    (broken.path / "store").write_text("mine", "utf-8")
    with pytest.raises(StoreDamaged, match="is a file where") as told:
        broken.rebuild()
    assert told.value.remedy.startswith("Move it away")
    assert (broken.path / "store").read_text("utf-8") == "mine"


def test_a_store_that_was_changed_behind_our_back(broken):
    generation = broken.generation()
    with ARCADEDB.open(generation.database, read_only=False) as store:
        [team] = store.read(
            "MATCH (n:Mechanism {id: $id}) RETURN properties(n) AS p", {"id": TEAM}
        )
        store.write(
            Batch([("Mechanism", {**team["p"], "note_sq": "x"})], removed=[ELBASAN])
        )
    generation = broken.generations.finish(
        generation.folder, generation.made_from, generation.counts, generation.dangling
    )
    texts = [problem.what for problem in broken.check() if problem.kind == "store"]
    assert "has other content in some of its 2 Mechanism" in texts
    assert "has 0 Territory instead of 1" in texts
    assert "has 0 COVERS instead of 2" in texts


def test_a_generation_without_its_end_never_answers(broken):
    (broken.generation().folder / "manifest.json").unlink()
    with pytest.raises(UraError, match=r"manifest\.json"):
        broken.open()


def test_a_reader_outlives_its_generation(broken, capfd):
    with broken.open() as store:
        shutil.rmtree(broken.generation().folder)
        rows = store.read("MATCH (n:Mechanism)-[r]->(m) RETURN m.id AS id ORDER BY id")
    assert [row["id"] for row in rows][-1] == ELBASAN
    assert capfd.readouterr() == ("", "")


def test_an_older_store_is_told(broken):
    broken.add("page", page()[:-1], "2026-03-01", "page.yaml")
    versions = {**broken.records.versions(), **broken._prepared}
    broken.records.commit(versions, broken.generation().name)
    broken.discard()
    assert not broken.is_current()
    assert any("other records" in problem.what for problem in broken.check())
    broken.build()
    assert broken.is_current()
    assert broken.check() == []


def test_a_stray_file_is_told_and_swept(broken):
    stray = broken.path / "records" / "plan" / "2027-01-01.1.jsonl"
    stray.write_bytes(b"{}")
    assert [p.where for p in broken.check() if p.kind == "stray"] == [str(stray)]
    broken.rebuild()
    assert not stray.exists()


def test_database_folder_name():
    assert DATABASE == "db"
