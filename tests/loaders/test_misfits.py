"""Values that do not fit what stands beside them: refused alike at every door."""

import json

import pytest

from graph.errors import LoadFailed
from loaders.files import open_source
from loaders.misfits import misfits
from loaders.source import Context

SCOPE = "channel/al-elbasan/x"


def _sheet(kind, value):
    return "Channel.csv", f"type,id,kind,value\nChannel,{SCOPE},{kind},{value}\n"


def _yaml(kind, value):
    entry = f"{SCOPE}: {{kind: {kind}, value: '{value}', at: document/x:1}}"
    return "x.yaml", f"records:\n  document/x: {{at: document/x:1}}\n  {entry}\n"


def _statement(kind, value):
    props = {"kind": kind, "value": value}
    one = {
        "id": SCOPE,
        "type": "Channel",
        "props": props,
        "stated": ["*@passage/x/1-1"],
    }
    return "x.jsonl", json.dumps(one)


def _fact(kind, value):
    fact = {
        "kind": "contact",
        "at": [1, 1],
        "entity": "Bashkia Elbasan",
        "channel": kind,
    }
    place = {"kind": "institution", "at": [1, 1], "name": "Bashkia Elbasan",
             "type": "municipality", "territory": "Elbasan"}  # fmt: skip
    return "x.json", json.dumps(
        {"doc": "x.txt", "facts": [place, {**fact, "value": value}]}
    )


DOORS = pytest.mark.parametrize("door", [_sheet, _yaml, _statement, _fact])


@pytest.fixture
def values(write):
    def values(name, content):
        statements = open_source(write(name, content), Context()).statements
        return [s.props["value"] for s in statements if s.type == "Channel"]

    return values


@DOORS
@pytest.mark.parametrize(
    ("kind", "value", "what"),
    [
        ("phone", "12", "is no phone number"),
        ("fax", "nuk ka", "is no phone number"),
        ("email", "a@b", "is no e-mail address"),
        ("url", "nuk ka", "is no web address"),
    ],
)
def test_what_nobody_can_dial_or_write_to_is_refused(values, door, kind, value, what):
    with pytest.raises(LoadFailed) as error:
        values(*door(kind, value))
    (mistake,) = error.value.mistakes
    assert what in mistake.what
    assert mistake.value == value
    assert "value" in mistake.where


@DOORS
def test_what_can_be_dialled_is_taken(values, door):
    for value in ("+355692000000", "116111"):
        assert values(*door("phone", value)) == [value]
    assert values(*door("address", "12")) == ["12"]


@pytest.mark.parametrize("door", [_sheet, _yaml, _fact])
def test_a_number_is_kept_as_it_is_dialled(values, door):
    assert values(*door("phone", "069 200 0000")) == ["+355692000000"]


@pytest.mark.parametrize(
    ("rank", "fits"), [(0, False), (1, True), (6, True), (9, False)]
)
def test_no_document_is_more_official_than_a_law(write, opened, rank, fits):
    facts = json.loads(_fact("phone", "116")[1]) | {"official": rank}
    entry = f"document/x: {{official: {rank}, at: document/x:1}}"
    mapping = f"sheet: holders\nofficial: {rank}\n"
    write("h.map.yaml", mapping)
    sheet = "person,post,body,territory\nA B,Drejtor,Bashkia Elbasan,Elbasan\n"
    for name, content in (
        ("x.json", json.dumps(facts)),
        ("x.yaml", f"records:\n  {entry}\n"),
        ("Document.csv", f"type,id,label_sq,official\nDocument,document/x,X,{rank}\n"),
        ("h.csv", sheet),
    ):
        assert (opened(write(name, content)) is not None) is fits, name


def test_a_correction_stays_above_all_documents():
    assert list(misfits("Document", "document/correction-1", {"official": 9})) == []
    assert list(misfits("Document", "document/other", {"official": 9}))


@pytest.mark.parametrize(
    ("since", "until", "fits"),
    [
        ("2025-06-01", "2024-01-01", False),
        ("2025-06-01", "2025", True),
        ("2025", "2024-12", False),
        ("2025-06-01", "2025-06-01", True),
        ("", "2024-01-01", True),
    ],
)
def test_nothing_ends_before_it_begins(write, opened, since, until, fits):
    row = f"Arta Shembulli,Drejtor,Bashkia Elbasan,Elbasan,{since},{until}"
    holders = f"person,post,body,territory,from,to\n{row}\n"
    member = f"Komiteti Drejtues,Elbasan,Bashkia Elbasan,{since},{until}"
    members = f"body,territory,member,from,to\n{member}\n"
    service = (
        f"type,id,label_sq,valid_from,valid_to\nService,service/al/x,X,{since},{until}"
    )
    span = ", ".join(
        f"valid_{end}: {day}" for end, day in (("from", since), ("to", until)) if day
    )
    held = f"person/al/x: {{HOLDS: {{to: post/al/x, {span}}}, at: document/x:1}}"
    for name, content in (
        ("holders.csv", holders),
        ("members.csv", members),
        ("Service.csv", service),
        ("x.yaml", f"records:\n  {held}\n"),
    ):
        assert (opened(write(name, content)) is not None) is fits, name


def test_the_cell_that_ends_too_early_is_named(write):
    rows = "person,post,body,territory,from,to\nA B,Drejtor,Bashkia Elbasan,Elbasan,2025,2024\n"
    with pytest.raises(LoadFailed) as error:
        list(open_source(write("holders.csv", rows), Context()).statements)
    (mistake,) = error.value.mistakes
    assert mistake.where == "holders.csv: row 2, cell F2, to"
    assert (mistake.what, mistake.value) == ("is before it begins (2025)", "2024")


@pytest.mark.parametrize(
    "key",
    [
        "case/2026-014",
        "case/al-elbasan/R-17",
        "case/xk/3fa85f64-5717",
        "referral/al/17/2",
    ],
)
def test_a_case_is_a_code(key):
    assert list(misfits("Case", key, {"age_band": "14-17"}, "professional")) == []


@pytest.mark.parametrize(
    ("key", "props", "tier", "wrong"),
    [
        ("case/al-elbasan/arta-shembulli", {}, "professional", "id"),
        ("case/al-elbasan/arta-2026", {}, "professional", "id"),
        ("case/arta/2026-1", {}, "professional", "id"),
        ("case/2026-1", {"label_sq": "Arta"}, "professional", "label_sq"),
        ("case/2026-1", {"note_en": "Arta"}, "professional", "note_en"),
        ("case/2026-1", {"alias": ("A.",)}, "professional", "alias"),
        ("case/2026-1", {"age_band": "Arta, 14"}, "professional", "age_band"),
        ("case/2026-1", {}, "public", "tier"),
    ],
)
def test_a_case_names_nobody_and_is_not_public(key, props, tier, wrong):
    assert [name for name, _ in misfits("Case", key, props, tier)] == [wrong]


def test_a_case_is_refused_by_name_at_every_door(opened, write):
    row = "case/al/arta"
    one = {"id": row, "type": "Case", "props": {}, "stated": ["*@passage/x/1-1"]}
    assert opened(write("Case.csv", f"type,id\nCase,{row}\n")) is None
    entry = f"{row}: {{at: document/x:1, tier: professional}}"
    assert opened(write("x.yaml", f"records:\n  {entry}\n")) is None
    assert opened(write("x.jsonl", json.dumps({**one, "tier": "professional"}))) is None
    assert opened(write("Case.csv", "type,id\nCase,case/al/2026-1\n"))
