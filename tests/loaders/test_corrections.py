"""What a person puts right stands beside what was said before."""

import pytest

from graph.errors import BadInput, NotFound
from graph.records import Statement
from loaders.corrections import correction
from tests.loaders.test_pipeline import role


@pytest.fixture
def reader(write, load, home):
    load(write("a.yaml", role()))
    with home.open() as store:
        yield store


def test_a_correction_is_a_document_of_its_own_with_its_author(reader):
    document, passage, thing = correction(
        reader, "role/al/x", "label_sq", " Kryetare ",
        because="the statute says so", role="local coordinator", on="2026-11-22",
    )  # fmt: skip
    assert (document.props["official"], document.props["publisher"]) == (
        9,
        "local coordinator",
    )
    assert document.props["label_en"] == "Correction: the statute says so"
    assert passage.props["document"] == document.id
    assert (thing.id, thing.props) == ("role/al/x", {"label_sq": "Kryetare"})
    assert thing.stated == (f"label_sq@{passage.id}",)


def test_a_corrected_value_is_chosen(reader, home):
    statements = correction(
        reader, "role/al/x", "kind", "head", because="known", on="2026-11-22"
    )
    home.journal(statements, "2026-11-22", "user")
    home.build()
    with home.open() as store:
        rows = store.read("MATCH (n:Role) WHERE n.kind = 'head' RETURN n.id AS id", {})
    assert [row["id"] for row in rows] == ["role/al/x"]


def test_corrected_dates_speak_of_the_state_itself(reader):
    *_, thing = correction(
        reader, "role/al/x", "valid_from", "2.6.2021", because="known", on="2026-11-22"
    )
    assert thing.props == {"valid_from": "2021-06-02"}
    assert any(entry.startswith("*@") for entry in thing.stated)


@pytest.mark.parametrize(
    ("thing", "name", "value", "told"),
    [
        ("role/al/nobody", "kind", "head", NotFound),
        ("nobody", "kind", "head", BadInput),
        ("role/al/x", "colour", "red", BadInput),
        ("role/al/x", "label", "Kryetar", BadInput),
        ("role/al/x", "kind", "chief", BadInput),
        ("role/al/x", "valid_from", "soon", BadInput),
    ],
)
def test_what_cannot_be_corrected_is_told(reader, thing, name, value, told):
    with pytest.raises(told):
        correction(reader, thing, name, value, because="known", on="2026-11-22")


def test_a_reason_is_needed(reader):
    with pytest.raises(BadInput, match="because"):
        correction(reader, "role/al/x", "kind", "head", because=" ", on="2026-11-22")


@pytest.mark.parametrize(
    ("name", "said", "tier"),
    [("kind", "head", "public"), ("note_sq", "e re", "professional")],
)
def test_a_correction_is_for_who_knows_the_value(reader, home, name, said, tier):
    """Also where a professional remark gives the thing several views."""
    remark = Statement(
        "role/al/x", "Role", {"note_sq": "e vjetër"}, ("*@passage/a/1-1",),
        tier="professional",
    )  # fmt: skip
    home.journal([remark], "2026-11-20", "user")
    home.build()
    with home.open() as store:
        given = {"because": "known", "on": "2026-11-22"}
        *_, thing = correction(store, "role/al/x", name, said, **given)
    assert thing.tier == tier


CHANNEL = "channel/al-elbasan/x"


@pytest.fixture
def phone(write, load, home):
    row = f"Channel,{CHANNEL},phone,069 200 0000,2021"
    load(write("c.csv", f"type,id,kind,value,valid_from\n{row}\n"))
    with home.open() as store:
        yield store


def test_a_corrected_number_is_kept_as_it_is_dialled(phone):
    *_, thing = correction(
        phone, CHANNEL, "value", "069 200 0001", because="new", on="2026-11-22"
    )
    assert thing.props == {"value": "+355692000001"}


@pytest.mark.parametrize(
    ("name", "value", "what"),
    [
        ("value", "12", "is no phone number"),
        ("kind", "email", "is no e-mail address"),
        ("valid_to", "2020", "is before it begins"),
    ],
)
def test_a_correction_is_checked_as_a_sheet_is(phone, name, value, what):
    with pytest.raises(BadInput, match=what):
        correction(phone, CHANNEL, name, value, because="known", on="2026-11-22")
