import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.ids import (
    passage_id,
    provision_id,
    read_id,
    relation_id,
    slugify,
)


@pytest.mark.parametrize(
    ("name", "slug"),
    [
        ("Komiteti Drejtues", "komiteti-drejtues"),
        ("Shërbimi i Kujdesit — Çështje", "sherbimi-i-kujdesit-ceshtje"),
        ("Qendra e ҫështjeve", "qendra-e-ceshtjeve"),
        ("ETN-ja", "etn-ja"),
        ("d’Arti", "darti"),
    ],
)
def test_slugs(name, slug):
    assert slugify(name) == slug


@given(st.text(max_size=40))
def test_a_slug_is_ascii_and_a_slug_of_itself(text):
    try:
        slug = slugify(text)
    except BadValue:
        return
    assert slug.isascii()
    assert slugify(slug) == slug
    assert read_id(f"institution/al/{slug}")


@pytest.mark.parametrize("text", ["", "—", "!!", "ҕ"])
def test_a_name_without_letters_makes_no_slug(text):
    with pytest.raises(BadValue, match="no letter"):
        slugify(text)


@pytest.mark.parametrize(
    "said", ["", "Elbasan", "territory", "territory/", "a b/c", "x/y#", None, 3]
)
def test_what_is_no_id(said):
    with pytest.raises(BadValue, match="is no id"):
        read_id(said)


def test_a_relation_id_is_type_ends_and_what_tells_parallels_apart():
    made = relation_id("BASED_ON", "mechanism/a/b", "act/al/ligj/9669", "composes")
    assert made == "BASED_ON|mechanism/a/b|act/al/ligj/9669|composes"
    assert relation_id("OF", "a/b", "c/d") == "OF|a/b|c/d"


def test_ids_of_passages_and_provisions():
    assert passage_id("document/x", 3, 5) == "passage/x/3-5"
    made = provision_id("act/al/ligj/2017/18", "24", "2", "b")
    assert made == "act/al/ligj/2017/18#nen-24-pika-2-shkronja-b"
    assert provision_id("act/x/y", "4") == "act/x/y#nen-4"
