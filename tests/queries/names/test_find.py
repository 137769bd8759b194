"""What people type, and what must not be taken for it."""

import pytest

from queries.names import find

ELBASAN, PUSTEC, KOSOVO = "territory/al/elbasan", "territory/al/pustec", "territory/xk"
ETN = "mechanism/al-elbasan/ekipi-teknik-nderdisiplinar/dhune-ne-familje"
GTN = "mechanism/al-elbasan/grupi-teknik-ndersektorial/femije-ne-nevoje-per-mbrojtje"
COMMITTEE = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
MAYOR = "role/al/kryetar-bashkie"


def best(found):
    return found.best.id if found.best else None


def offered(found):
    return [one.id for one in found.candidates]


@pytest.mark.parametrize(
    ("typed", "place", "expected"),
    [
        ("ETN", ELBASAN, ETN),
        ("ETN-në", ELBASAN, ETN),
        ("etn-ja", ELBASAN, ETN),
        ("GTN", ELBASAN, GTN),
        ("GTN-së", ELBASAN, GTN),
        ("Grupin Teknik Ndërsektorial (GTN)", ELBASAN, GTN),
        ("KOMITETI DREJTUES", ELBASAN, COMMITTEE),
        ("Komitetin Drejtues të mekanizmit për dhunën në familje", ELBASAN, COMMITTEE),
        ("Komiteti Drejtues i Elbasanit", None, COMMITTEE),
        ("steering committee", "Elbasan", COMMITTEE),
        ("Komitteti Drejtues", "Elbasanit", COMMITTEE),
        ("kryetari i bashkisë", None, MAYOR),
        ("kryetarin e bashkisë", ELBASAN, "post/al-elbasan/bashkia/kryetar"),
        ("Koordinatori/ja Vendor/e", ELBASAN, "post/al-elbasan/bashkia/koordinator-vendor"),
        ("QPS-në e Gjakovës", None, "institution/xk-gjakove/qps"),
        ("Qendrën për Punë Sociale", "Gjakova", "institution/xk-gjakove/qps"),
        ("UNICEF-i", None, "institution/int/unicef"),
        ("z. Islam Mustafaj", None, "person/xk-decan/qps/drejtor/islam-mustafaj"),
        ("18/2017", None, "act/al/ligj/2017/18"),
        ("ligjit nr. 9669, datë 18.12.2006", None, "act/al/ligj/9669"),
        ("VKM nr. 327, dt. 2.6.2021", None, "act/al/vkm/2021/327"),
        ("06/l-84", None, "act/xk/ligj/06-L-084"),
        ("komiteti ndër-ministror", KOSOVO, "mechanism/xk/komiteti-nderministror/te-drejtat-e-femijes"),
    ],
)  # fmt: skip
def test_the_thing_meant_is_taken(viewer, typed, place, expected):
    assert best(find(viewer, typed, place=place)) == expected


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("Elbasan", ELBASAN),
        ("Elbasanit", ELBASAN),
        ("Qarku Elbasan", "territory/al/qark/elbasan"),
        ("Qarkut të Elbasanit", "territory/al/qark/elbasan"),
        ("Pustecit", PUSTEC),
        ("Kamza", "territory/al/kamez"),
        ("Kamez", "territory/al/kamez"),
        ("Gjakova", "territory/xk/gjakove"),
        ("Peja", "territory/xk/peje"),
        ("Pejës", "territory/xk/peje"),
        ("Kosova", KOSOVO),
        ("Shqipërisë", "territory/al"),
    ],
)
def test_a_bare_place_is_the_municipality(viewer, typed, expected):
    assert best(find(viewer, typed, types=("Territory",))) == expected


def test_two_units_that_share_an_abbreviation_are_both_offered(viewer):
    found = find(viewer, "NJMF", place=PUSTEC)
    assert found.best is None
    assert offered(found)[:2] == [
        "institution/al-pustec/bashkia/njesia-mbrojtjes-familjes",
        "institution/al-pustec/bashkia/njesia-mbrojtjes-femijeve",
    ]


@pytest.mark.parametrize("place", [None, KOSOVO])
def test_a_shortened_name_is_no_claim_against_another_that_it_shortens(viewer, place):
    found = find(viewer, "Komiteti për të Drejtat e Fëmijëve", place=place)
    assert found.best is None
    assert set(offered(found)[:2]) == {
        "institution/int/komiteti-te-drejtat-femijes-kb",
        "mechanism/xk/komiteti-nderministror/te-drejtat-e-femijes",
    }


def test_a_concern_narrows_and_its_words_may_go_unsaid(viewer):
    found = find(viewer, "Komiteti Drejtues", place=ELBASAN, concern="dhuna në familje")
    assert best(found) == COMMITTEE
    other = find(
        viewer, "Komiteti Drejtues", place=ELBASAN, concern="concern/child-protection"
    )
    assert best(other) != COMMITTEE
    assert COMMITTEE not in offered(other)


@pytest.mark.parametrize(
    ("typed", "place"),
    [
        ("VKM 327/2020", None),
        ("ligji 47/2015", None),
        ("06/L-085", None),
        ("A9.9.9", PUSTEC),
        ("nënprefekti i Tiranës", "Tiranë"),
        ("Komiteti i Sigurisë Ushqimore", ELBASAN),
        ("zëvendësdrejtori i policisë", ELBASAN),
        ("EKN", ELBASAN),
        ("komiteti", None),
        ("drejtoria", None),
        ("Gashi", None),
        ("i e të së", None),
    ],
)
def test_what_nothing_is_called_is_not_taken(viewer, typed, place):
    assert find(viewer, typed, place=place).best is None


def test_types_restrict_and_what_is_seldom_meant_is_found_only_when_asked_for(viewer):
    code = "A2.3.4"
    assert find(viewer, code, place=PUSTEC).best is None
    found = find(viewer, code, place=PUSTEC, types=("Activity",))
    assert found.best is not None
    assert found.best.matched == code
    assert all(
        one.type == "Post"
        for one in find(viewer, "Drejtori", types=("Post",)).candidates
    )


def test_things_of_equal_name_are_all_offered(viewer):
    found = find(viewer, "Drejtori", place=ELBASAN, types=("Post",))
    assert found.best is None
    assert len(found.candidates) > 8


def test_an_unclear_place_or_concern_is_said(viewer):
    assert "place" in find(viewer, "Komiteti Drejtues", place="Atlantida").note
    assert "concern" in find(viewer, "Komiteti Drejtues", concern="astrologji").note


def test_two_places_of_one_name_are_searched_together(viewer):
    found = find(viewer, "Qendra për Punë Sociale", place="Mitrovicë")
    assert found.best is None
    assert {
        "institution/xk-mitrovice-e-jugut/qps",
        "institution/xk-mitrovice-e-veriut/qps",
    } <= set(offered(found))


@pytest.mark.parametrize(
    "typed",
    ["", "   ", "\0", "\0ETN\0", "‮ETN‬", "x" * 100_000, "komiteti " * 5_000,
     "'; MATCH (n) DETACH DELETE n //", "🙂🙂", "ال", "(((", "a/b/c/d/e/f", "..", "%s{}$x"],
)  # fmt: skip
def test_no_text_is_too_odd(viewer, typed):
    found = find(viewer, typed, place=ELBASAN)
    assert found.best is None or typed.strip("\0‮‬") == "ETN"
