"""The index by name: what a thing is listed under, and how long lists are split."""

import pytest

from graph.name_filling import COMMON, NameIndex
from graph.name_index import cited, initials_of, scope_of
from graph.records import Record
from ontology.values.words import words_of


def record(identifier, kind, start=None, end=None, **props):
    days = (
        "2026-01-01",
        "9999-12-31",
        "0001-01-01",
        "0001-01-01",
        "9999-12-31",
        "9999-12-31",
    )
    return Record(identifier, identifier, kind, props, (), "reported", "public", *days,
                  start=start, end=end)  # fmt: skip


def rows_of(*records):
    names = NameIndex()
    for record in records:
        names.add(record)
    return list(names.rows())


def index(*records):
    return {row["id"].removeprefix("name/"): row for _, row in rows_of(*records)}


def things(keys, key):
    return keys[key]["things"].split("\n")


@pytest.mark.parametrize(
    ("identifier", "scope"),
    [
        ("post/al-elbasan/bashkia/kryetar", "al-elbasan"),
        ("territory/al/elbasan", "al-elbasan"),
        ("territory/al/elbasan/njesi/bradashesh", "al-elbasan"),
        ("territory/al/qark/elbasan", "al-qark-elbasan"),
        ("territory/al", "al"),
        ("act/xk/ligj/06-L-084#nen-7", "xk"),
        ("observation/institution/xk-peje/qps/count", "xk-peje"),
        ("institution/int/unicef", "int"),
        ("concern/poverty", ""),
        ("odd", ""),
    ],
)
def test_the_scope_of_an_id_says_of_where_a_thing_is(identifier, scope):
    assert scope_of(identifier) == scope


@pytest.mark.parametrize(
    ("identifier", "said"),
    [
        ("act/al/vkm/2021/327", "vkm 327 2021"),
        ("act/al/ligj/9669", "ligj 9669"),
        ("act/xk/ligj/06-L-084", "ligj 06/L-084"),
        ("act/xk/ligj/2004-32", "ligj 2004 32"),
        ("act/al/udhezim/unsaid/27", "udhezim 27"),
        ("act/al/ligj/2015/139#nen-24-pika-2", "ligj 139 2015 nen 24 pika 2"),
        ("act/al-pustec/plan/plani-social", ""),
    ],
)
def test_an_act_is_cited_by_its_number(identifier, said):
    assert cited(identifier) == said


def test_initials_come_with_and_without_two_sign_letters():
    assert initials_of(words_of("Njësia për Mbrojtjen e Fëmijëve")) == {"njmf", "nmf"}
    assert initials_of(words_of("Bashkia")) == frozenset()


def test_a_thing_is_listed_under_its_words_and_those_of_its_whole():
    body = record("mechanism/al-x/kd/dhune", "Mechanism", label_sq="Komiteti Drejtues")
    whole = record(
        "mechanism/al-x/mekanizmi/dhune",
        "Mechanism",
        label_sq="Mekanizmi",
        alias=("MKR",),
    )
    tie = record("PART_OF|a|b", "PART_OF", start=body.id, end=whole.id)
    keys = index(body, whole, tie)
    assert things(keys, "n/komitet") == [body.id]
    assert things(keys, "n/mekanizm") == [body.id, whole.id]
    assert things(keys, "n/mkr") == [body.id, whole.id]
    assert things(keys, "i/kd") == [body.id]


def test_texts_are_listed_apart_from_names():
    duty = record("duty/al-x/a", "Duty", label_sq="raporton çdo muaj", deontic="must")
    keys = index(duty)
    assert things(keys, "t/raport") == [duty.id]
    assert "t/must" not in keys
    assert not any(key.startswith("n/") for key in keys)


def test_a_common_word_is_split_by_place_and_keeps_what_holds_for_all():
    many = [
        record(f"institution/al-p{n:04}/bashkia", "Institution", label_sq="Bashkia")
        for n in range(COMMON + 5)
    ]
    kind = record("institution-kind/al/bashkia", "InstitutionKind", label_sq="Bashkia")
    covers = record("COVERS|x", "COVERS", start=many[0].id, end="territory/al/other")
    keys = index(*many, kind, covers)
    assert keys["n/bashki"]["count"] == len(many) + 1
    assert things(keys, "n/bashki")[0] == kind.id
    assert len(things(keys, "n/bashki")) == COMMON + 1
    assert things(keys, "n/bashki@al-p0007") == [many[7].id]
    assert things(keys, "n/bashki@al-other") == [many[0].id]


def test_words_are_kept_by_length_for_misspelt_ones():
    keys = index(record("person/al-x/y/z", "Person", name="Blerim Shabani"))
    assert things(keys, "v/7") == ["shabani"]
    assert "blerim" in things(keys, "v/6")


def test_the_order_of_records_does_not_matter():
    records = [
        record("institution/al-x/a", "Institution", label_sq="Zyra e Punës"),
        record("institution/al-x/b", "Institution", label_sq="Zyra Arsimore"),
        record("IN|1", "IN", start="institution/al-x/a", end="institution/al-x/b"),
    ]
    assert rows_of(*records) == rows_of(*records[::-1])
