"""The home folder: versions, generations, export, journal, two writers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import BadInput, StoreBusy, StoreDamaged, StoreMissing
from graph.home import Home
from graph.policy import expand, parameters
from tests.graph.worlds import BODY, Remembering, RememberingEngine, node, page, plan

DAY, LATER = "2026-01-01", "2026-02-01"


@pytest.fixture
def home(tmp_path) -> Home:
    """An empty home with an engine that costs nothing."""
    return Home(tmp_path / "home", engine=RememberingEngine())


def rows(home):
    with home.open() as store:
        return sorted(store.rows, key=str)


def files(folder):
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(Path(folder).rglob("*"))
        if path.is_file()
    }


def test_an_empty_home(home):
    assert home.is_empty()
    assert home.sources() == []
    for ask in (home.open, home.build, home.generation):
        with pytest.raises(StoreMissing, match="nothing is loaded"):
            ask()
    assert [problem.kind for problem in home.check()] == ["manifest"]


def test_add_counts_only_once_built(home):
    version = home.add("plan", plan(), DAY, "plan.yaml")
    assert (version.name, version.origin, version.records) == (
        "2026-01-01.1",
        "plan.yaml",
        19,
    )
    assert home.is_empty()
    assert home.prepared() == [version]
    home.build()
    assert [source.latest for source in home.sources()] == [version]
    assert home.prepared() == []
    assert home.is_current()


def test_what_was_given_up_is_gone(home):
    with home:
        home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.build()
    assert [source.name for source in home.sources()] == ["page"]
    assert not list(home.path.rglob("plan*"))


def test_the_same_again_changes_nothing(home):
    home.add("plan", plan(), DAY, "plan.yaml")
    first = home.build()
    before = files(home.path / "records")
    version = home.add("plan", reversed(plan()), LATER, "plan.yaml")
    assert version.recorded == DAY
    assert home.build() == first
    assert files(home.path / "records") == before


def test_a_change_is_a_new_version(home):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    home.add("plan", plan(frequency="daily"), LATER, "plan.yaml")
    home.build()
    [source] = home.sources()
    assert [version.name for version in source.versions] == [
        "2026-01-01.1",
        "2026-02-01.1",
    ]
    kept = {
        row["key"]: (row["frequency"], row["recorded_at"], row["retracted_at"])
        for _, row in (each for each in rows(home) if len(each) == 2)
        if row["id"] == BODY
    }
    assert kept == {
        BODY: ("daily", LATER, "9999-12-31"),
        f"{BODY}~{DAY}": ("monthly", DAY, LATER),
    }
    joined = [
        each[:3] for each in rows(home) if each[0] == "COVERS" and BODY in each[1]
    ]
    assert len(joined) == 2


def test_back_to_what_it_was_is_a_version_too(home):
    for n, changes in enumerate([{}, {"frequency": "daily"}, {}]):
        home.add("plan", plan(**changes), f"2026-0{n + 1}-01", "plan.yaml")
    home.build()
    assert len(home.sources()[0].versions) == 3


def test_withdrawn(home):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.withdraw("page", LATER)
    home.build()
    page_source, plan_source = home.sources()
    assert page_source.withdrawn
    assert not plan_source.withdrawn
    persons = [row for kind, row, *_ in rows(home) if kind == "Person"]
    assert [row["retracted_at"] for row in persons] == [LATER]
    with pytest.raises(BadInput, match="no source 'plen'"):
        home.withdraw("plen", LATER)


def test_two_versions_of_a_day(home):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("plan", plan(frequency="daily"), DAY, "plan.yaml")
    home.build()
    assert home.sources()[0].latest.name == "2026-01-01.2"
    nodes = [row for _, row in (each for each in rows(home) if len(each) == 2)]
    bodies = [row["frequency"] for row in nodes if row["id"] == BODY]
    assert bodies == ["daily"]


def test_journal(home):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    entry = [node("event/al-elbasan/call", "Event", 1, label_sq="Thirrje")]
    version = home.journal(entry, LATER, "coordinator")
    assert version.source.startswith(f"journal/{LATER}-")
    again = home.journal(entry, LATER, "coordinator")
    assert again == version
    home.build()
    assert [source.name for source in home.sources()] == [version.source, "plan"]


def test_dangling_relations_wait_for_their_end(home):
    home.add("page", page(), DAY, "page.yaml")
    assert home.build().dangling == 2
    home.add("plan", plan(), DAY, "plan.yaml")
    assert home.build().dangling == 1


@pytest.mark.parametrize(
    ("source", "recorded"),
    [
        ("Plan", DAY),
        ("../plan", DAY),
        ("", DAY),
        ("a//b", DAY),
        ("a/manifest.json", DAY),
        ("plan", "2026"),
        ("plan", "01.01.2026"),
        ("plan", "2026-02-30"),
        ("plan", "9999-12-31"),
    ],
)
def test_bad_names_and_days(home, source, recorded):
    with pytest.raises(BadInput):
        home.add(source, plan(), recorded, "x")
    assert not home.path.exists() or files(home.path).keys() <= {"lock"}


@pytest.mark.parametrize(
    "wrong",
    [
        node("post/x", "Post", 1, id="x"),
        node("post/x", "Post", 1, tier="secret"),
        node("post/x", "Post", 1, valid_from="soon"),
        node("post/x", "Post", 1, n=1 << 70),
        node("post/x", "Post", 1, n=float("inf")),
        node("post/x", "Post", 1, years=(1, "2")),
        node("post/x", "Post", 1, stated=("nothing",)),
        node("", "Post", 1),
        node('post/"x"', "Post", 1),
        node("post/x y", "Post", 1),
        node("post/x\n", "Post", 1),
    ],
)
def test_what_cannot_be_kept(home, wrong):
    with pytest.raises(BadInput):
        home.add("plan", [*plan(), wrong], DAY, "x")
    assert home.is_empty()
    assert files(home.path).keys() <= {"lock"}
    home.add("page", page(), DAY, "x")
    home.build()


def test_two_writers(home, tmp_path):
    other = Home(home.path, engine=RememberingEngine())
    home.add("plan", plan(), DAY, "plan.yaml")
    with pytest.raises(StoreBusy, match="another command is writing"):
        other.add("page", page(), DAY, "page.yaml")
    home.build()
    other.add("page", page(), DAY, "page.yaml")
    with pytest.raises(StoreBusy):
        home.build(force=True)
    other.build()
    assert len(home.sources()) == 2


def test_generations_are_swept(home):
    for n in range(1, 5):
        home.add("plan", plan(frequency=str(n)), f"2026-0{n}-01", "plan.yaml")
        home.build()
    names = sorted(path.name for path in (home.path / "store").iterdir())
    assert names == ["CURRENT", "gen-0003", "gen-0004"]


def test_a_load_cut_short_before_it_counts(home, monkeypatch):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    before = rows(home)
    home.add("plan", plan(frequency="daily"), LATER, "plan.yaml")
    monkeypatch.setattr(type(home.records), "commit", _die)
    with pytest.raises(KeyboardInterrupt):
        home.build()
    monkeypatch.undo()
    assert rows(home) == before
    assert len(home.sources()[0].versions) == 1
    home.build(force=True)
    assert rows(home) == before


@pytest.mark.parametrize("last", ["settle", "point_to"])
def test_a_load_cut_short_after_it_counts(home, monkeypatch, last):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    home.add("plan", plan(frequency="daily"), LATER, "plan.yaml")
    owner = type(home.records if last == "settle" else home.generations)
    monkeypatch.setattr(owner, last, _die)
    with pytest.raises(KeyboardInterrupt):
        home.build()
    monkeypatch.undo()
    assert len(home.sources()[0].versions) == 2
    assert home.is_current()
    assert any(
        row.get("frequency") == "daily"
        for _, row, *_ in rows(home)
        if isinstance(row, dict)
    )
    home.add("page", page(), DAY, "page.yaml")
    home.build()
    assert not (home.path / "records" / "COMMIT.json").exists()
    assert len(home.sources()) == 2


def _die(*_):
    raise KeyboardInterrupt


def test_damaged_records_are_not_built_from(home):
    version = home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    path = home.records.path(version)
    path.write_bytes(path.read_bytes().replace(b"monthly", b"monthlY"))
    with pytest.raises(StoreDamaged, match="not what its manifest says"):
        home.rebuild()
    assert {problem.kind for problem in home.check()} == {"records"}


def test_export_and_back(home, tmp_path):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.add("plan", plan(frequency="daily"), LATER, "plan.yaml")
    home.withdraw("page", LATER)
    home.journal([node("event/x/y", "Event", 1)], DAY, "someone")
    home.build()
    everything = ("public", "professional", "hidden")
    manifest = home.export(tmp_path / "one", everything)
    assert manifest["records"] == sum(
        version.records for source in home.sources() for version in source.versions
    )
    other = Home(tmp_path / "other", engine=RememberingEngine())
    assert len(other.restore(tmp_path / "one")) == 5
    other.build()
    other.export(tmp_path / "two", everything)
    assert files(tmp_path / "one") == files(tmp_path / "two")
    assert rows(other) == rows(home)
    assert other.restore(tmp_path / "one") == []


def test_export_gives_what_the_tiers_allow(home, tmp_path):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.build()
    text = {}
    for tiers in ("public",), ("public", "professional"):
        home.export(tmp_path / "out", tiers)
        text[tiers] = b"".join(files(tmp_path / "out" / "records").values()).decode()
        other = Home(tmp_path / tiers[-1], engine=RememberingEngine())
        other.restore(tmp_path / "out")
        other.build()
    assert "a-b" not in "".join(text.values())
    assert '"type":"IN"' not in text["public",]
    assert '"type":"IN"' in text["public", "professional"]


def test_an_export_without_a_source_holds_no_version_of_it(home, tmp_path):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("rota", [node("post/z", "Post", 1)], DAY, "numrat.xlsx")
    home.withdraw("rota", LATER)
    home.build()
    for name in ("rota", "numrat.xlsx"):
        home.export(tmp_path / "out", ("public",), without=[name])
        everything = "".join(
            f"{path}{path.read_text()}" for path in (tmp_path / "out").rglob("*.json*")
        )
        assert "rota" not in everything
        assert "numrat" not in everything
        assert "post/z" not in everything
        assert "plan.yaml" in everything
    other = Home(tmp_path / "other", engine=RememberingEngine())
    other.restore(tmp_path / "out")
    other.build()
    assert [source.name for source in other.sources()] == ["plan"]
    with pytest.raises(BadInput, match="no source 'nothing' is loaded"):
        home.export(tmp_path / "out", without=["nothing"])


def test_a_public_export_does_not_name_what_has_nothing_for_it(home, tmp_path):
    secret = [node("post/z", "Post", 1, tier="professional")]
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("rota", secret, DAY, "numrat-privatë.xlsx")
    home.add("plan", secret, "2026-05-01", "later.yaml")
    home.build()
    home.export(tmp_path / "out", ("public",))
    everything = "".join(
        f"{path}{path.read_text()}" for path in (tmp_path / "out").rglob("*.json*")
    )
    assert "rota" not in everything
    assert "numrat" not in everything
    assert "post/z" not in everything
    other = Home(tmp_path / "other", engine=RememberingEngine())
    other.restore(tmp_path / "out")
    other.build()
    [source] = other.sources()
    assert source.withdrawn  # the plan's second version has nothing for the public


def test_export_overwrites_only_exports(home, tmp_path):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    mine = tmp_path / "mine"
    mine.mkdir()
    (mine / "thesis.txt").write_text("x")
    with pytest.raises(BadInput, match="holds other files"):
        home.export(mine)
    with pytest.raises(BadInput, match="is a file"):
        home.export(mine / "thesis.txt")
    assert files(mine).keys() == {"thesis.txt"}
    home.export(tmp_path / "out")
    home.export(tmp_path / "out")


def test_restore_refuses_what_is_damaged(home, tmp_path):
    home.add("plan", plan(), DAY, "plan.yaml")
    home.build()
    out = tmp_path / "out"
    home.export(out)
    empty = Home(tmp_path / "empty", engine=RememberingEngine())
    with pytest.raises(BadInput, match="is no export"):
        empty.restore(tmp_path / "home")
    other = Home(tmp_path / "other", engine=RememberingEngine())
    other.add("plan", page(), DAY, "plan.yaml")
    other.build()
    with pytest.raises(BadInput, match="another version"):
        other.restore(out)
    [path] = out.rglob("*.jsonl")
    path.write_bytes(path.read_bytes()[:-5])
    with pytest.raises(BadInput, match="not what the manifest says"):
        empty.restore(out)
    assert empty.is_empty()


@settings(
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
    deadline=None,
)
@given(st.permutations(["plan", "page", "third"]), st.sets(st.integers(0, 2)))
def test_any_order_of_loads_exports_the_same(tmp_path_factory, order, pauses):
    texts = {
        "plan": plan(),
        "page": page(),
        "third": [node(BODY, "Mechanism", 9, alias=("X",))],
    }
    home = Home(tmp_path_factory.mktemp("home"), engine=RememberingEngine())
    for n, source in enumerate(order):
        home.add(
            source, texts[source], DAY if source != "third" else LATER, f"{source}.yaml"
        )
        if n in pauses:
            home.build()
    home.build(force=True)
    out = tmp_path_factory.mktemp("out")
    home.export(out)
    seen = (files(out), rows(home))
    expected = _EXPORTED.setdefault("first", seen)
    assert seen == expected


_EXPORTED: dict[str, object] = {}


def test_statements_in_any_order_and_amount(home, monkeypatch):
    monkeypatch.setattr("graph.lines._CHUNK", 4)
    monkeypatch.setattr("graph.lines._SMALL", 100)
    first = home.add("plan", plan(), DAY, "x")
    home.add("page", page(), DAY, "x")
    home.build()
    monkeypatch.undo()
    second = home.add("plan", reversed(plan()), LATER, "x")
    assert first == second
    many = rows(home)
    home.build(force=True)
    assert rows(home) == many
    assert not list(home.path.rglob("*.tmp"))


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    """A home in the real engine, never changed."""
    home = Home(tmp_path_factory.mktemp("real"))
    home.add("plan", plan(), DAY, "plan.yaml")
    home.add("page", page(), DAY, "page.yaml")
    home.add("plan", plan(frequency="daily"), LATER, "plan.yaml")
    home.build()
    return home


def test_an_earlier_known_day_gives_the_earlier_answer(real):
    text = expand(
        "MATCH (n:Mechanism {id: $id}) WHERE visible(n) RETURN n.frequency AS f"
    )
    with real.open() as store:
        for known, wanted in [
            ("2025-12-31", []),
            (DAY, [{"f": "monthly"}]),
            ("9999-12-30", [{"f": "daily"}]),
        ]:
            given = parameters("2026-11-22", known)
            assert store.read(text, {"id": BODY, **given}) == wanted


def test_one_version_of_a_tie_shows(real):
    text = expand(
        "MATCH (n:Mechanism {id: $id})-[r:COVERS]->(t) "
        "WHERE visible(n) AND visible(r) AND visible(t) RETURN t.id AS id"
    )
    with real.open() as store:
        for known in (DAY, LATER):
            given = parameters("2026-11-22", known)
            assert len(store.read(text, {"id": BODY, **given})) == 1


def test_readers_share_and_let_go(real):
    one, two = real.open(), real.open()
    one.close()
    assert two.read("RETURN 1 AS one") == [{"one": 1}]
    two.close()
    two.close()


def test_a_generation_does_not_change(real):
    with real.open() as store, pytest.raises(BadInput, match="for reading only"):
        store.write(None)


def test_check_of_a_whole_home(real):
    problems = real.check()
    assert [(p.kind, p.where) for p in problems] == [
        ("dangling", "PART_OF|institution/al-elbasan/bashkia|institution/al/nowhere")
    ]
    assert real.generation().dangling == 1


def test_the_limit_of_a_question(tmp_path, real):
    code = (
        "import sys; from graph.home import Home; from graph.errors import StoreTimeout\n"
        "home = Home(sys.argv[1], timeout_ms=200)\n"
        "try: home.open().read('UNWIND range(1, 100000) AS a UNWIND range(1, 100000) AS b "
        "WITH a, b WHERE a + b < 0 RETURN a AS a')\n"
        "except StoreTimeout as error: print(error)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(real.path)],
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert "took too long" in done.stdout, done


def test_the_manifest_reads_well(real):
    manifest = json.loads(
        (real.path / "records" / "plan" / "manifest.json").read_text()
    )
    assert [entry["recorded"] for entry in manifest["versions"]] == [DAY, LATER]
    assert manifest["versions"][0]["counts"]["Mechanism"] == 2


@pytest.mark.parametrize("way", ["(n:", ")<-[r]-(", "()-[r]->()"])
def test_a_store_that_lost_something_on_the_way_never_answers(home, monkeypatch, way):
    whole = Remembering.read

    def one_less(self, cypher, parameters=None):
        rows = whole(self, cypher, parameters)
        return [{"n": max(0, rows[0]["n"] - 1)}] if way in cypher else rows

    monkeypatch.setattr(Remembering, "read", one_less)
    with home:
        home.add("plan", plan(), "2024-01-01", "plan.yaml")
        with pytest.raises(StoreDamaged, match="not whole: only"):
            home.build()
    assert home.is_empty()
