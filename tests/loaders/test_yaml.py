"""The data set's YAML: every shorthand, every record, and how mistakes are told."""

import time

import pytest

from graph.errors import LoadFailed
from loaders.sources.yaml_ import document_dates, read

HEAD = """
source: elbasan
recorded: 2026-11-20
document: document/001
dated: {20-40: 2012-01, 25: 2013}
records:
  document/001:
    label: {sq: Faqja, en: The page}
    date: 2020
    at: 1
"""


@pytest.fixture
def say(write):
    def say(records):
        path = write("file.yaml", HEAD + records)
        return {s.id: s for s in read(path).statements}

    return say


def test_the_head_is_kept(write):
    data = read(write("file.yaml", HEAD))
    assert (data.source, data.recorded, data.file) == (
        "elbasan",
        "2026-11-20",
        "file.yaml",
    )


def test_the_file_names_the_source_when_it_says_none(write):
    assert read(write("prova.yaml", "records: {}")).source == "prova"


@pytest.mark.parametrize(
    ("at", "stated"),
    [
        ("65", ["*@passage/001/65-65"]),
        ("63-67", ["*@passage/001/63-67"]),
        ('"63-67"', ["*@passage/001/63-67"]),
        ("~65", ["*~passage/001/65-65"]),
        ("0", ["*@passage/001/0-0"]),
        ("[65, 70-71]", ["*@passage/001/65-65", "*@passage/001/70-71"]),
        ("[65, 65]", ["*@passage/001/65-65"]),
        ('"document/003:58"', ["*@passage/003/58-58"]),
        ('"~document/003:58-60"', ["*~passage/003/58-60"]),
        ("{denied: [9-11]}", ["*!denied@passage/001/9-11"]),
        ("{planned: ~3}", ["*!planned~passage/001/3-3"]),
        (
            "{reported: 4, denied: 5}",
            ["*!denied@passage/001/5-5", "*@passage/001/4-4"],
        ),
        ("{prescribed: 38}", ["*!prescribed@passage/001/38-38"]),
    ],
)
def test_positions(say, at, stated):
    found = say(f"  role/al/x:\n    at: {at}\n")
    assert list(found["role/al/x"].stated) == stated


def test_values_are_read_by_the_ontology(say):
    found = say(
        """
  seat/al/x:
    at: 65
    role: chair
    count_min: 3
    function: {sq: Kryeson, en: Chairs}
    alias: KD
  post/al/x/y:
    at: 65
    vacant: no
    valid_from: 02.06.2021
  listing/al/x/members:
    at: 65
    complete: no
    stated_count: 12
  activity/al/x/A1:
    at: 65
    cost: 1234.5
    years: [2026, 2027]
  duty/al/x/y:
    at: 65
    deadline: 24 orë
"""
    )
    seat = found["seat/al/x"].props
    assert seat["role"] == "chair"
    assert seat["count_min"] == 3
    assert (seat["function_sq"], seat["function_en"]) == ("Kryeson", "Chairs")
    assert seat["alias"] == ("KD",)
    assert found["post/al/x/y"].props == {"vacant": False, "valid_from": "2021-06-02"}
    assert found["listing/al/x/members"].props["complete"] == "no"
    assert found["activity/al/x/A1"].props == {"cost": 1234.5, "years": (2026, 2027)}
    assert found["duty/al/x/y"].props["deadline"] == "PT24H"


def test_properties_may_have_places_of_their_own(say):
    found = say(
        """
  mechanism/al/x/y:
    at: 65
    label: {sq: Organi, en: The body, at: 66}
    frequency: {value: rregullisht, at: ~17}
    alias: {value: [A, B], at: [3, 4]}
"""
    )
    assert found["mechanism/al/x/y"].stated == (
        "*@passage/001/65-65",
        "alias@passage/001/3-3",
        "alias@passage/001/4-4",
        "frequency~passage/001/17-17",
        "label_en@passage/001/66-66",
        "label_sq@passage/001/66-66",
    )


def test_relations_inherit_places_unless_they_have_their_own(say):
    found = say(
        """
  mechanism/al/x/y:
    at: {denied: 65}
    COVERS: territory/al
    BASED_ON:
    - act/al/ligj/9669
    - {to: act/al/vkm/2021/327, effect: founds, at: 63}
    - {to: act/al/vkm/2021/327, as: second, note: {en: again}}
"""
    )
    relation = found["COVERS|mechanism/al/x/y|territory/al"]
    assert (relation.start, relation.end) == ("mechanism/al/x/y", "territory/al")
    assert relation.stated == ("*!denied@passage/001/65-65",)
    based = found["BASED_ON|mechanism/al/x/y|act/al/vkm/2021/327"]
    assert (dict(based.props), based.stated) == (
        {"effect": "founds"},
        ("*@passage/001/63-63",),
    )
    second = found["BASED_ON|mechanism/al/x/y|act/al/vkm/2021/327|second"]
    assert second.props == {"note_en": "again"}


def test_an_entry_without_a_place_says_only_its_relations(say):
    found = say("  role/al/x:\n    SAME_AS: {to: role/al/y, at: 3}\n")
    assert "role/al/x" not in found
    assert "SAME_AS|role/al/x|role/al/y" in found


def test_a_statement_is_dated_by_the_narrowest_place(say):
    found = say(
        "  role/al/a: {at: 3}\n  role/al/b: {at: 30}\n  role/al/c: {at: [30, 25]}\n"
        '  role/al/d: {at: "document/002:3"}\n'
    )
    assert found["role/al/a"].dated == "2020"
    assert found["role/al/b"].dated == "2012-01"
    assert found["role/al/c"].dated == "2013"
    assert found["role/al/d"].dated is None


def test_other_files_date_their_documents(write):
    path = write("file.yaml", HEAD + '  role/al/d: {at: "document/002:3"}\n')
    found = {s.id: s for s in read(path, dates={"document/002": "2019"}).statements}
    assert found["role/al/d"].dated == "2019"
    assert document_dates(path) == {"document/001": "2020"}


def test_passages_are_stated_once_with_position_and_date(say):
    found = say("  role/al/a: {at: [3, 30]}\n  role/al/b: {at: ~30}\n")
    passage = found["passage/001/30-30"]
    assert passage.props == {
        "document": "document/001",
        "first": 30,
        "last": 30,
        "date": "2012-01",
    }
    assert passage.stated == ("*@passage/001/30-30",)
    assert [key for key in found if key.startswith("passage/")] == [
        "passage/001/1-1",
        "passage/001/3-3",
        "passage/001/30-30",
    ]


def test_tiers_are_kept(say):
    found = say(
        "  role/al/a: {at: 3, tier: professional, COVERS: []}\n".replace(
            ", COVERS: []", ""
        )
    )
    assert found["role/al/a"].tier == "professional"


def test_every_mistake_is_told_with_line_key_value_and_what_is_allowed(write):
    path = write(
        "file.yaml",
        HEAD
        + "  seat/al/x:\n    at: 65\n    role: char\n    colour: red\n    ON: territory/al\n",
    )
    with pytest.raises(LoadFailed) as failed:
        read(path)
    role, colour, on = failed.value.mistakes
    assert role.where == "file.yaml: line 13, seat/al/x role"
    assert (role.value, role.nearest) == ("char", "chair")
    assert "secretariat" in role.allowed
    assert colour.where == "file.yaml: line 14, seat/al/x"
    assert colour.value == "colour"
    assert on.value == "territory/al"
    assert on.allowed == ("Mechanism", "MechanismKind")


def test_a_key_that_stands_twice_is_told_with_both_lines(write):
    path = write("file.yaml", HEAD + "  role/al/x: {at: 1}\n  role/al/x: {at: 2}\n")
    with pytest.raises(
        LoadFailed, match="line 12, role/al/x: stands twice; first at line 11"
    ):
        read(path)


def test_targets_are_remembered_with_their_lines(write):
    path = write("file.yaml", HEAD + "  seat/al/x: {at: 1, OF: role/al/y}\n")
    assert read(path).targets == {"role/al/y": 11}


@pytest.mark.slow
def test_five_thousand_records_are_read_quickly(write):
    entries = "".join(
        f"  mechanism/al/k{n}/x:\n    at: {n % 900 + 1}\n"
        f"    label: {{sq: Organi {n}, en: Body {n}}}\n    level: municipal\n"
        "    COVERS: territory/al\n"
        for n in range(5000)
    )
    path = write("file.yaml", HEAD + entries)
    start = time.process_time()
    read(path)
    assert time.process_time() - start < 6  # under 2 s where nothing else runs
