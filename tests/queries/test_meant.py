"""What a typed name is taken for, and what it is not."""

from __future__ import annotations

import pytest

from graph.errors import Ambiguous, BadInput
from ontology.values.words import topics_of
from queries.aim import Aim, aim
from queries.concepts import case_of
from queries.conclude import only_prescribed
from queries.gazetteer import place_of
from queries.matter import about
from queries.plans.record_of import contested, subject_of
from queries.viewer import Viewer
from tests.asked import ON, answered


def test_a_lone_thing_that_fits_badly_is_not_its_own_namesake(world):
    viewer = Viewer(world, on=ON)
    with pytest.raises(Ambiguous) as unclear:
        aim(viewer, "strehimi për fshatin", types=("Service",), together="any")
    assert len(unclear.value.candidates) <= 1


def test_words_that_no_row_has_count_against_the_others():
    rows = [{"text": "komuniteti shkollor"}, {"text": "trajnim"}]
    assert about(rows, "komuniteti rom", ("text",)) == []
    assert about(rows, "komuniteti shkollor", ("text",)) == rows[:1]


def test_a_noun_finds_the_verb_of_the_same_matter():
    rows = [{"text": "raporton te këshilli"}, {"text": "vlerëson rastin"}]
    assert about(rows, "raportimi", ("text",)) == rows[:1]


def figure(target, value, **more):
    said = {"measure": "population", "unit": "banorë", "base": None, "period": None}
    given = {**said, "value": value, "value_said": None, **more}
    return {"id": f"{target}-{value}", "target": target, **given}


def test_a_municipality_and_its_territory_are_one_subject():
    authority, place = "institution/al-pustec/bashkia", "territory/al/pustec"
    assert subject_of({"target": authority}) == place
    clash = contested([figure(authority, 1), figure(place, 2)])
    assert len(clash) == 2
    assert not contested([figure(authority, 1), figure("territory/al/elbasan", 2)])


def test_a_place_with_only_a_rule_has_nothing_known(world):
    place = place_of(Viewer(world, on=ON), "Lumas")
    rule, fact = {"stance": "prescribed"}, {"stance": "reported"}
    assert only_prescribed([rule], Aim(place=place)) == "unknown"
    assert only_prescribed([rule, fact], Aim(place=place)) is None
    assert only_prescribed([rule], Aim()) is None


def test_a_member_nobody_knows_is_not_ruled_out_by_a_whole_list(world):
    body = ["members-of", "Komiteti Drejtues", "Lumas"]
    assert answered(world, [*body, "xhaketa"]).status == "unknown"
    assert answered(world, [*body, "OJF Drita"]).status in ("none", "answered")


def test_a_concern_with_a_levels_word_in_it_is_a_concern(shipped_store):
    asked = ["bodies-for", "braktisja e shkollës", "Kosovë"]
    rows = answered(shipped_store, asked).envelope()["rows"]
    assert any("braktis" in row["body"] for row in rows)


def asked_of(store, words):
    """Return an answer whose rows are of the question's own type."""
    return answered(store, words)


def subjects(answer):
    return {row.subject for row in answer.rows}


def test_a_plan_by_its_title_is_itself_the_subject_of_its_bases(shipped_store):
    title = "Programi për zbatimin e Ligjit për Mbrojtjen e Fëmijëve"
    answer = asked_of(shipped_store, ["legal-basis-of", title])
    assert {row.id for row in answer.rows} == {
        "act/int/konvente/te-drejtat-e-femijes",
        "act/xk/ligj/06-L-084",
        "act/xk/plan/te-drejtat-e-femijeve-2019-2023",
        "act/xk/strategji/te-drejtat-e-femijeve-2019-2023",
    }
    local = asked_of(shipped_store, ["legal-basis-of", "plani social", "Pustec"])
    assert subjects(local) == {"Plani Vendor Social 2026-2028"}


def test_a_strategy_without_known_bases_gives_no_other_things(shipped_store):
    title = "Strategjia Kombëtare për Mbrojtjen Sociale"
    answer = asked_of(shipped_store, ["legal-basis-of", title])
    assert (answer.status, answer.rows) == ("unknown", ())


def test_a_law_taken_for_its_matter_is_said(shipped_store):
    asked = ["legal-basis-of", "Ligji për Mbrojtjen e Fëmijëve", "--lang", "en"]
    answer = asked_of(shipped_store, asked)
    assert any("an act is called so too" in one for one in answer.notes)
    words = ["legal-basis-of", "mbrojtja e fëmijëve", "--lang", "en"]
    plain = asked_of(shipped_store, words)
    assert subjects(plain) == subjects(answer)
    assert not plain.notes


def test_what_is_taken_by_its_words_is_named_with_its_place(shipped_store):
    asked = ["legal-basis-of", "viktimat e dhunës në familje", "trafikimi"]
    exact = asked_of(shipped_store, asked)
    assert not any("by its words" in one for one in exact.notes)
    words = ["legal-basis-of", "shërbime për gratë e dhunuara", "--lang", "en"]
    [note] = [n for n in asked_of(shipped_store, words).notes if "by its words" in n]
    assert "(Shqipëri)" in note
    nothing = ["legal-basis-of", "plani vendor", "Elbasan", "--lang", "en"]
    assert not any("by its words" in n for n in asked_of(shipped_store, nothing).notes)


@pytest.mark.parametrize(
    ("asked", "member"),
    [
        (["Komiteti Drejtues", "Elbasan", "Kryetari i Gjykatës"], "Gjykatës"),
        (["komitetet antitrafik", "Kryetari i Bashkisë"], "Kryetari i Bashkisë"),
    ],
)
def test_an_office_that_begins_as_a_role_is_that_office(asked, member, shipped_store):
    [row] = asked_of(shipped_store, ["members-of", *asked]).rows
    assert row.role == "member"
    assert member in row.member


def test_a_role_with_words_of_no_seat_stays_a_role(shipped_store):
    asked = ["members-of", "Komiteti Drejtues", "Elbasan"]
    for words in ("kryetar", "kryetari i komitetit"):
        [row] = asked_of(shipped_store, [*asked, words]).rows
        assert (row.role, row.member) == ("chair", "Kryetari i Bashkisë Elbasan")


@pytest.mark.parametrize(
    "words", ["ushtrues detyre", "acting director", "UD Drejtor", "U.D. drejtor"]
)
def test_who_acts_in_a_post_is_found_however_it_is_written(words, shipped_store):
    asked = ["holder-of", "Qendra për Punë Sociale"]
    rows = asked_of(shipped_store, [*asked, words]).rows
    assert {row.holder.split()[-1] for row in rows} == {
        "Bytyqi",
        "Latifi",
        "Potoku",
        "Shabani",
    }
    assert len(asked_of(shipped_store, [*asked, "drejtor"]).rows) > len(rows)


@pytest.mark.parametrize("office", ["Gjykata", "court"])
def test_a_kind_nobody_is_known_to_be_of_finds_what_is_called_so(office, shipped_store):
    rows = asked_of(shipped_store, ["seats-of", office, "Elbasan"]).rows
    assert [row.body for row in rows] == [
        "Ekipi Teknik Ndërdisiplinar",
        "Komiteti Drejtues",
    ]


@pytest.mark.parametrize(
    "case", ["fëmijë i trafikuar", "trafficked child", "child trafficking"]
)
def test_a_case_that_names_the_person_first_is_its_concern(case, shipped_store):
    asked = ["contact", case, "Elbasan", "--lang", "en"]
    answer = asked_of(shipped_store, asked)
    assert any("was read as" in one for one in answer.notes)
    told = {row.id for row in answer.rows}
    plain = asked_of(shipped_store, ["contact", "trafikimi", "Elbasan"])
    child = asked_of(shipped_store, ["contact", "mbrojtja e fëmijëve", "Elbasan"])
    assert {row.id for row in plain.rows} <= told
    assert told & {row.id for row in child.rows}


def test_a_case_of_two_concerns_is_not_read_as_one(shipped_store):
    viewer = Viewer(shipped_store, on=ON)
    assert case_of(viewer, "person i moshuar i varfër") is None
    assert case_of(viewer, "fëmijë") is None


def test_duties_and_roles_are_one_word_that_alone_says_too_little():
    rows = [{"text": "roli i kujdestarit"}, {"text": "përgjegjësitë e komunës"}]
    same = topics_of("rol përgjegjësi detyrim")
    for matter in ("roli i komunës", "detyrimet e komunës"):
        assert about(rows, matter, ("text",), as_one=same) == rows[1:]
    assert about(rows, "roli i policisë", ("text",), as_one=same) == []
    assert about(rows, "roli", ("text",), as_one=same) == rows[:1]


def test_the_municipalitys_role_is_its_article(shipped_store):
    for matter in ("roli i komunës", "detyrimet e komunës", "përgjegjësitë e komunës"):
        rows = asked_of(shipped_store, ["articles-of", "06/L-084", matter]).rows
        assert [row.article for row in rows] == ["14"]


@pytest.mark.parametrize("matter", ["pajisje", "qasja"])
def test_figures_are_found_by_the_noun_of_what_they_count(matter, shipped_store):
    asked = ["contradictions", "Qendrat për Punë Sociale", matter]
    assert asked_of(shipped_store, asked).status == "contradicted"


@pytest.mark.parametrize("place", ["§ 47", "Neni XLVIII"])
def test_what_may_be_an_article_is_told_how_to_be_written(place, shipped_store):
    with pytest.raises(BadInput) as refused:
        asked_of(shipped_store, ["article", "06/L-084", place])
    assert "neni 47" in str(refused.value.remedy)


def test_a_plans_activity_of_these_words_is_told_beside_a_thing_merely_like_them(
    shipped_store,
):
    asked = ["who-is-responsible", "--thing"]
    words = "mekanizmi vendor për parandalimin e dhunës në familje"
    rows = asked_of(shipped_store, [*asked, words, "Pustec"]).rows
    assert [row.code for row in rows] == [None, "A2.3.1"]
    common = asked_of(shipped_store, [*asked, "shërbime referimi", "Pustec"]).rows
    assert [row.code for row in common] == [None]


def test_the_cases_of_a_concern_are_not_the_concern(shipped_store):
    words = "menaxhimi i rasteve të fëmijëve në nevojë për mbrojtje"
    asked = ["who-is-responsible", "--thing", words, "Pustec"]
    [row] = asked_of(shipped_store, asked).rows
    assert row.code == "A2.2.2"


def test_a_case_is_not_read_as_what_concerns_its_person_alone(shipped_store):
    answer = asked_of(shipped_store, ["who", "i moshuar i dhunuar", "Elbasan"])
    assert not any("u lexua" in one for one in answer.notes)


def test_a_child_s_case_brings_no_body_for_labour_or_school(shipped_store):
    asked = ["who", "fëmijë i dhunuar", "Gjakovë", "--lang", "en"]
    bodies = " ".join(
        str(row.as_data()["body"]) for row in asked_of(shipped_store, asked).rows
    )
    assert bodies
    assert "labour" not in bodies
    assert "dropout" not in bodies
