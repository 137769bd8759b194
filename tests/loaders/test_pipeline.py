"""Files into a home: all or nothing, the same twice, an older day still known."""

import pytest

from graph.errors import BadInput, LoadFailed
from graph.home import Home
from loaders import pipeline

ROLE = """
source: {source}
{recorded}document: document/{source}
records:
  document/{source}:
    label: {{sq: Teksti}}
    at: 1
  role/al/{name}:
    label: {{sq: {label}}}
    at: 3
"""


def role(name="x", label="Kryetar", source="s", recorded="recorded: 2026-11-20\n"):
    return ROLE.format(name=name, label=label, source=source, recorded=recorded)


def labels(home):
    with home.open() as store:
        rows = store.read(
            "MATCH (n:Role) RETURN n.id AS id, n.label_sq AS label, n.recorded_at AS day ORDER BY id, day",
            {},
        )
    return [(row["id"], row["label"], row["day"]) for row in rows]


def test_files_are_loaded_and_told(write, load, home):
    report = load(write("a.yaml", role()), write("b.yaml", role("y", source="t")))
    assert [file.source for file in report.files] == ["s", "t"]
    assert report.changed
    assert report.records == sum(file.records for file in report.files) == 8
    assert report.summary() == "2 files, 8 statements; 2 changed, 0 as before"
    assert labels(home) == [
        ("role/al/x", "Kryetar", "2026-11-20"),
        ("role/al/y", "Kryetar", "2026-11-20"),
    ]


def test_ties_to_what_no_source_states_are_told(write, load):
    tie = "    REPORTS_TO: {to: institution/al/askush, at: 3}\n"
    lost = role().replace("role/al/x:", "institution/al/x:").rstrip() + "\n" + tie
    where, line = load(write("a.yaml", lost)).remarks
    number = lost.splitlines().index(tie.rstrip()) + 1
    assert where.startswith(
        f"a.yaml: line {number}: institution/al/askush is stated by no"
    )
    assert line.startswith("left out, as an end is stated by no source: 1 ties")
    assert "ura check" in line
    assert load(write("b.yaml", role("y", source="t"))).remarks == ()


def test_the_cell_of_a_tie_to_nothing_is_told(write, load):
    head = "type,id,label_sq,PART_OF"
    row = "Institution,institution/al/x,X,institution/al/askush"
    where, _ = load(write("x.csv", f"{head}\n{row}\n")).remarks
    assert where.startswith(
        "x.csv: row 2, cell D2, PART_OF: institution/al/askush is stated"
    )
    row = "Institution,institution/al/askush,Askush,"
    assert load(write("y.csv", f"{head}\n{row}\n")).remarks == ()


def test_a_tie_to_what_another_file_of_the_load_states_is_none_to_nothing(write, load):
    head = "type,id,label_sq,PART_OF"
    one = write("a.csv", f"{head}\nInstitution,institution/al/x,X,institution/al/y\n")
    other = write("b.csv", f"{head}\nInstitution,institution/al/y,Y,\n")
    assert load(one, other).remarks == ()


def held(name, since="2025-06-01", until=""):
    head = "person,post,body,territory,from,to"
    return f"{head}\n{name},Kryetari,Bashkia Elbasan,Elbasan,{since},{until}\n"


def two_holders(report):
    return [line for line in report.remarks if "at the same time" in line]


def test_another_holder_in_another_source_is_told(write, load):
    assert (
        two_holders(load(write("a.csv", held("Arta Shembulli")), sheet="holders")) == []
    )
    (line,) = two_holders(load(write("b.csv", held("Besa Shembulli")), sheet="holders"))
    assert line.startswith("b.csv: 'Kryetari' is held here by 'Besa Shembulli'")
    assert "by 'Arta Shembulli' in the source a;" in line
    # The same again says nothing new.
    assert (
        two_holders(load(write("b.csv", held("Besa Shembulli")), sheet="holders")) == []
    )


def test_one_holder_after_another_in_two_sources_is_no_warning(write, load):
    first = write("a.csv", held("Arta Shembulli", "2020", "2025-06-01"))
    second = write("b.csv", held("Besa Shembulli", "2025-06-01"))
    assert two_holders(load(first, second, sheet="holders")) == []


def test_two_holders_in_files_of_one_load_are_told_once(write, load):
    files = [write(f"{n}.csv", held(f"{n} Shembulli")) for n in ("Arta", "Besa")]
    assert len(two_holders(load(*files, sheet="holders"))) == 1


def test_the_same_file_twice_changes_nothing(write, load, home):
    path = write("a.yaml", role())
    load(path)
    generation = home.generation().name
    report = load(path, today="2026-12-01")
    assert not report.changed
    assert home.generation().name == generation


def test_a_changed_file_counts_from_today_and_what_it_said_is_kept(write, load, home):
    load(write("a.yaml", role()))
    load(write("a.yaml", role(label="Drejtor")), today="2026-12-01")
    assert labels(home) == [
        ("role/al/x", "Kryetar", "2026-11-20"),
        ("role/al/x", "Drejtor", "2026-12-01"),
    ]


def test_the_day_is_the_given_one_then_the_file_s_then_today(write, load):
    (file,) = load(write("a.yaml", role()), recorded="2026-01-01").files
    assert file.recorded == "2026-01-01"
    (file,) = load(write("b.yaml", role(source="t", recorded=""))).files
    assert file.recorded == "2026-11-22"


def test_a_file_without_a_day_needs_one(write, load, home):
    with pytest.raises(BadInput, match="does not say on which day"):
        load(write("a.yaml", role(recorded="")), today=None)
    assert home.is_empty()


def test_two_files_cannot_be_one_source(write, load, home):
    with pytest.raises(BadInput, match="is the source 's'"):
        load(write("a.yaml", role()), write("b.yaml", role("y")))
    assert home.is_empty()


def test_a_folder_is_all_its_files(tmp_path, write, load):
    folder = tmp_path / "data"
    folder.mkdir()
    (folder / "b.yaml").write_text(role("y", source="t"), "utf-8")
    (folder / "a.csv").write_text(
        "post,body,territory\nPsikolog,Bashkia Elbasan,Elbasan\n", "utf-8"
    )
    (folder / "a.map.yaml").write_text("sheet: holders", "utf-8")
    (folder / ".hidden.yaml").write_text("broken: [", "utf-8")
    (folder / "notes.txt").write_text("notes", "utf-8")
    report = load(folder)
    assert [file.path.name for file in report.files] == ["a.csv", "b.yaml"]


def test_what_is_new_is_told(write, load):
    report = load(write("a.csv", "post,body,territory\nPsikolog,Zyra,Elbasan\n"))
    assert report.remarks[:2] == (
        "a.csv: 'Zyra' is new, as institution/al-elbasan/zyra",
        "a.csv: 'Psikolog' is new, as post/al-elbasan/zyra/psikolog",
    )


def test_of_very_many_new_names_the_first_are_told(write, load):
    rows = "".join(f"Posti {n},Bashkia Elbasan,Elbasan\n" for n in range(30))
    report = load(write("a.csv", "post,body,territory\n" + rows))
    told = [one for one in report.remarks if one.startswith("a.csv")]
    assert len(told) == 21
    assert told[-1] == "a.csv: and 10 more new things"


def test_a_kind_of_sheet_can_be_given(write, load):
    path = write("a.csv", "label_sq,APPLIES_IN\nPsikolog,Shqipëri\n")
    with pytest.raises(LoadFailed, match="headings of no kind"):
        load(path)
    assert load(path, sheet="Role").changed
    with pytest.raises(BadInput) as failed:
        load(path, sheet="planets")
    assert "holders" in failed.value.allowed


def test_a_mapping_can_be_given(write, load):
    path = write("a.csv", "Posti,Zyra\nPsikolog,Bashkia Elbasan\n")
    mapping = write(
        "m.yaml",
        "sheet: holders\ncolumns: {Posti: post, Zyra: body}\nconstant: {territory: Elbasan}\n",
    )
    assert load(path, mapping=mapping).changed


def test_an_export_is_put_back_as_it_was(write, load, home, tmp_path):
    load(write("a.yaml", role()))
    load(write("a.yaml", role(label="Drejtor")), today="2026-12-01")
    home.export(tmp_path / "out")
    other = Home(tmp_path / "other")
    report = pipeline.load(other, [tmp_path / "out"])
    assert [file.recorded for file in report.files] == ["2026-11-20", "2026-12-01"]
    assert labels(other) == labels(home)
    other.export(tmp_path / "again")
    assert _files(tmp_path / "again") == _files(tmp_path / "out")


def _files(folder):
    return {
        path.relative_to(folder): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file()
    }


def test_sources_in_any_order_make_the_same_export(write, tmp_path):
    paths = [
        write("a.yaml", role()),
        write("b.yaml", role("x", "Drejtor", "t")),
        write("c.csv", "post,body,territory\nPsikolog,Bashkia Elbasan,Elbasan\n"),
    ]
    seen = []
    for number, order in enumerate(([0, 1, 2], [2, 1, 0])):
        home = Home(tmp_path / f"home{number}")
        for place in order:
            pipeline.load(home, [paths[place]], today="2026-11-22")
        home.export(tmp_path / f"out{number}")
        seen.append(_files(tmp_path / f"out{number}"))
    assert seen[0] == seen[1]


def test_progress_is_told(write, load):
    told = []

    class Told:
        def start(self, what, total=None):
            told.append(what)

        def advance(self, count=1):
            pass

        def finish(self):
            pass

    load(write("a.yaml", role()), progress=Told())
    assert told[0] == "Reading a.yaml"
