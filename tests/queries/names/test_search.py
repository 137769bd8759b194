"""Texts by their matter, in both languages."""

import pytest

from queries.names import search

ELBASAN = "territory/al/elbasan"


@pytest.mark.parametrize(
    ("matter", "place", "types", "expected"),
    [
        ("shërbimi i emergjencës 72 orë, viktimat e dhunës", None, ("Service",),
         "service/al-pustec/emergjenca-72-ore"),
        ("raportimi për urdhrin e mbrojtjes", ELBASAN, ("Duty",),
         "duty/al-elbasan/bashkia/koordinator-vendor/raportim-60-dite"),
        ("reports on the protection order", ELBASAN, ("Duty",),
         "duty/al-elbasan/bashkia/koordinator-vendor/raportim-60-dite"),
        ("thirrja e GTN-së", ELBASAN, ("Duty",),
         "duty/al-elbasan/bashkia/njmf/punonjes-mbrojtje-femije/therret-gtn"),
    ],
)  # fmt: skip
def test_what_speaks_of_the_matter_comes_first(viewer, matter, place, types, expected):
    hits = search(viewer, matter, types=types, place=place)
    assert hits[0].id == expected
    assert hits[0].score > 0.5
    assert {hit.type for hit in hits} == set(types)


def test_what_is_of_another_place_is_left_out(viewer):
    hits = search(viewer, "urdhri i mbrojtjes", place=ELBASAN)
    assert hits
    assert not any("-pustec" in hit.id for hit in hits)


def test_a_misspelt_matter_is_still_found(viewer):
    right = search(viewer, "gadishmëri", place=ELBASAN)
    assert [h.id for h in search(viewer, "gadishmëir", place=ELBASAN)] == [
        h.id for h in right
    ]


@pytest.mark.parametrize("matter", ["", "të së e i", "\0", "qwxqwx", "x" * 50_000])
def test_nothing_is_found_for_nothing(viewer, matter):
    assert search(viewer, matter) == []
