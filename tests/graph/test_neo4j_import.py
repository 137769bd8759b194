"""Files for Neo4j's own import: what they say, what they cannot, what comes of them."""

import csv
from functools import partial
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.address import Address
from graph.build import fingerprint, rules_for
from graph.compare import differences
from graph.errors import BadInput, StoreMissing
from graph.home import Home
from graph.loads import loads_of
from graph.neo4j_csv import Tables, cell, kinds_of
from graph.neo4j_import import ARGUMENTS, README, write_import
from graph.neo4j_sheets import Sheets
from graph.neo4j_store import opened
from graph.records import HIDDEN
from graph.server_home import ServerHome
from graph.store import AnyRow
from tests.graph.worlds import node, plan
from tests.neo4j_server import Server
from tests.world import build_world

ODD = {
    "label_sq": 'Këshilli "i përbashkët", dega; 1',
    "label_en": "two\nlines,\r\nthree\rand a tab\t",
    "note_sq": "",
    "note_en": " blanks around \\ ",
    "name": "\ufeff\x00\x1f😀",
    "alias": ("a;b", 'c"d,', "e\nf", "", "Ë"),
    "codes": ("", ""),
    "count_min": 9_007_199_254_740_993,
    "count_max": -(1 << 63),
    "value": 12.0,
    "value_low": -0.0,
    "value_high": 1e16,
    "values": (5e-324, 1.7976931348623157e308, 0.1),
    "numbers": (1, 1 << 62),
    "vacant": False,
    "flags": (True, False),
}
TEXTS = st.text('a"%s\n,', max_size=4)
VALUES = st.one_of(
    *(TEXTS, st.integers(-9, 9), st.floats(allow_nan=False), st.booleans()),
    st.lists(TEXTS, min_size=2, max_size=3),
    st.lists(st.integers(-9, 9), min_size=1, max_size=3),
    st.binary(min_size=1, max_size=3),
)


def rows(table, *, folder):
    header = (folder / f"{table}.header.csv").read_text("utf-8").strip().split(",")
    with (folder / f"{table}.csv").open(encoding="utf-8", newline="") as file:
        return [dict(zip(header, row, strict=True)) for row in csv.reader(file)]


def home_with(folder, *statements):
    home = Home(folder / "home")
    with home:
        home.add("plan", plan(), "2026-01-01", "plan.yaml")
        home.add("odd", statements, "2026-01-01", "odd.yaml")
        home.build()
    return home


def test_a_table_has_a_column_for_every_value_and_names_both_ends(tmp_path, world_home):
    made = write_import(Home(world_home), tmp_path / "out", "how")
    posts = rows("Post", folder=tmp_path / "out")
    vacant = {row["key:ID"]: row["vacant:boolean"] for row in posts}
    assert vacant["post/lu-lumas/bashkia/nenkryetar"] == "true"
    assert vacant["post/lu-lumas/bashkia/kryetar"] == ""
    ties = rows("IN", folder=tmp_path / "out")
    assert {row[":START_ID"] for row in ties} >= vacant.keys()
    told = (tmp_path / "out" / ARGUMENTS).read_text().splitlines()
    assert "--nodes=Record:Post=./Post.header.csv,./Post.csv" in told
    assert "--relationships=IN=./IN.header.csv,./IN.csv" in told
    assert "--nodes=Load=./Load.header.csv,./Load.csv" in told
    assert (tmp_path / "out" / README).read_text() == "how\n"
    assert made.nodes > len(posts)
    assert made.relations > len(ties)


def test_whole_and_broken_figures_stand_in_two_tables():
    tables = Tables()
    some = [("Observation", {"key": str(n), "value": n}) for n in (1, 2.5, 3)]
    for row in some:
        tables.survey(row)
    assert [tables.of(row).table.name for row in some] == [
        "Observation",
        "Observation-2",
        "Observation",
    ]
    assert [table.columns["value"] for table in tables] == ["long", "double"]


@given(st.lists(st.dictionaries(st.sampled_from("abcdef"), VALUES), min_size=1))
def test_rows_of_one_shape_are_written_as_each_would_be(contents):
    """By template or value by value: the same line."""
    contents = [{"key": f'"{n}', **one} for n, one in enumerate(contents)]
    every: list[AnyRow] = [("Post", content) for content in contents]
    every += [("NEXT", 'a"', "b", content) for content in contents]
    tables = Tables()
    for row in every:
        tables.survey(row)
    for row in every:
        form = tables.of(row)
        assert form.table.admits(kinds_of(row[-1]))
        assert row[-1].keys() <= form.table.columns.keys()
        assert form.line(row) == form.table.line(row)


@pytest.mark.parametrize("ahead", [1, 2, 5])
def test_a_row_that_comes_later_with_another_value_begins_a_table(ahead, tmp_path):
    contents: list[dict[str, object]] = [
        {"vacant": True},
        {},
        {"name": "b"},
        {"vacant": False, "name": "c"},
    ]
    some: list[dict[str, Any]] = [
        {"key": f"post/{n}", **one} for n, one in enumerate(contents)
    ]
    with Sheets(tmp_path, ahead=ahead) as sheets:
        for content in some:
            sheets.write(("Post", content))
    found = [
        {
            name.partition(":")[0]: {"true": True, "false": False}.get(cell, cell)
            for name, cell in row.items()
            if cell
        }
        for table in sheets.tables
        for row in rows(table.name, folder=tmp_path)
    ]
    assert sorted(found, key=lambda row: row["key"]) == some
    assert len([*sheets.tables]) == {1: 3, 2: 3, 5: 1}[ahead]


@pytest.mark.parametrize(
    ("value", "why"),
    [
        ([], "nothing in it"),
        ([""], "one empty text"),
        (["a", "b\x1fc"], r"U\+001F"),
    ],
)
def test_what_the_importer_would_change_is_refused(value, why):
    with pytest.raises(BadInput, match=why) as raised:
        kinds_of({"key": "post/x", "alias": value})
    assert raised.value.where == "post/x"
    assert "alias" in raised.value.what


def test_a_refusal_leaves_the_older_files(tmp_path):
    out = tmp_path / "out"
    write_import(home_with(tmp_path / "one"), out, "older")
    bad = home_with(tmp_path / "two", node("post/x", "Post", 1, alias=("",)))
    with pytest.raises(BadInput, match="one empty text"):
        write_import(bad, out, "newer")
    assert (out / README).read_text() == "older\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one", "out", "two"]


def test_other_peoples_files_stay(tmp_path):
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "letter.txt").touch()
    (tmp_path / "file").touch()
    home = home_with(tmp_path)
    for name, why in (("mine", "holds other files"), ("file", "is a file")):
        with pytest.raises(BadInput, match=why):
            write_import(home, tmp_path / name, "")
    with pytest.raises(StoreMissing):
        write_import(Home(tmp_path / "none"), tmp_path / "out", "")


def test_nothing_of_another_tier_is_in_any_file(tmp_path):
    secret = node("post/fshehur", "Post", 1, label_sq="fshehur", tier=HIDDEN)
    write_import(home_with(tmp_path, secret), tmp_path / "out", "")
    told = [path.read_text("utf-8") for path in (tmp_path / "out").iterdir()]
    assert not any("fshehur" in text for text in told)


def test_bytes_have_signs():
    assert cell(bytes([0, 127, 128, 255])) == '"0\x1f127\x1f-128\x1f-1"'


@pytest.fixture(scope="module")
def own_server(neo4j_server, tmp_path_factory):
    """A server that may be stopped and emptied; the other one says if there can be one."""
    with Server(tmp_path_factory.mktemp("server")) as one:
        yield one


@pytest.fixture
def imported(own_server, tmp_path, monkeypatch):
    """What fills the server's database with files, as `import.txt` says, and opens it."""

    def fill(home):
        folder = tmp_path / "a folder (1)"
        write_import(home, folder, "")
        monkeypatch.chdir(folder)
        own_server.stop()
        words = ("database", "import", "full", "neo4j", f"@{ARGUMENTS}")
        try:
            own_server.admin(*words, "--overwrite-destination=true")
        finally:
            own_server.start()
        return partial(opened, Address.read(own_server.uri), timeout=120)

    return fill


@pytest.mark.neo4j
def test_every_value_comes_back_as_it_was(imported, tmp_path):
    home = home_with(
        tmp_path,
        node("observation/odd", "Observation", 1, **ODD),
        node("observation/even", "Observation", 1, value=12, name="'"),
        # Longer than what the importer reads at once unless it is told.
        node("observation/long", "Observation", 1, note_sq="ë" * 5_000_000),
    )
    with imported(home)() as store:
        parts = home.records.parts(home.records.versions())
        assert list(differences(store, parts, rules_for(parts))) == []
        rows = store.read("MATCH (n {id: 'observation/odd'}) RETURN properties(n) AS p")
        for name, value in ODD.items():
            found = rows[0]["p"][name]
            wanted = list(value) if isinstance(value, tuple) else value
            assert (repr(found), name) == (repr(wanted), name)


@pytest.mark.neo4j
def test_an_imported_server_is_one_that_was_loaded(imported, tmp_path):
    local = build_world(tmp_path / "local")
    connect = imported(local)
    home = ServerHome(tmp_path / "other", connect)
    assert not home.is_empty()
    assert home.sources() == local.sources()
    assert home.is_current()
    assert dict(home.generation().counts) == dict(local.generation().counts)
    assert home.generation().made_from == fingerprint(local.records.versions())
    assert {one.kind for one in home.check()} == {"schema"}
    with connect() as store:
        before = store.read("MATCH (n:Record) RETURN count(n) AS n")
    home.rebuild()  # makes constraints and indexes
    assert home.check() == []
    with connect() as store:
        assert store.read("MATCH (n:Record) RETURN count(n) AS n") == before
        assert loads_of(store).running is None
