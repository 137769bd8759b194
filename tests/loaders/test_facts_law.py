"""Articles, and the bodies that duties speak of, as a document's facts name them."""

import pytest

from loaders.facts.articles import articles_named
from loaders.names import Names
from loaders.sources import facts, yaml_

KNOWN = """
records:
  document/n: {at: document/n:1}
  territory/al: {label: {sq: Shqipëri}, at: document/n:1}
  territory/al/elbasan: {label: {sq: Elbasan}, at: document/n:1}
  territory/al/lushnje: {label: {sq: Lushnjë}, at: document/n:1}
  territory/xk: {label: {sq: Kosovë}, at: document/n:1}
  territory/xk/gjakove: {label: {sq: Gjakovë}, at: document/n:1}
  institution/al-elbasan/bashkia: {label: {sq: Bashkia Elbasan}, at: document/n:1}
  institution/xk-gjakove/qps: {label: {sq: QPS Gjakovë}, at: document/n:1}
  concern/domestic-violence: {label: {sq: Dhuna në familje}, at: document/n:1}
  mechanism-kind/al/mekanizmi-referimit/dhune-ne-familje:
    label: {sq: Mekanizmi i referimit}
    level: municipal
    ADDRESSES: concern/domestic-violence
    at: document/n:1
  mechanism/al-elbasan/mekanizmi-referimit/dhune-ne-familje:
    label: {sq: Mekanizmi i Koordinuar i Referimit}
    ADDRESSES: concern/domestic-violence
    OF_KIND: mechanism-kind/al/mekanizmi-referimit/dhune-ne-familje
    at: document/n:1
"""
COMMITTEE = {
    "kind": "mechanism", "at": [5, 5], "name": "Komiteti Drejtues", "territory": "Lushnjë",
    "type": "steering_committee", "level": "municipal",
    "target_groups": ["viktimat e dhunës në familje"],
}  # fmt: skip
OTHER = {
    **COMMITTEE, "at": [9, 9], "name": "Komiteti Vendor kundër Trafikimit",
    "type": "anti_trafficking_committee", "target_groups": ["viktimat e trafikimit"],
}  # fmt: skip
TEAM = {
    **COMMITTEE, "at": [2, 2], "name": "Ekipi Teknik Ndërdisiplinar",
    "type": "technical_team",
}  # fmt: skip
DUTY = {"kind": "duty", "at": [10, 10], "bearer": "Kryetari i Bashkisë"}
SHELTERED = ["gratë viktima të dhunës"]


@pytest.fixture(autouse=True)
def _towns(write, monkeypatch):
    known = Names(yaml_.read(write("known.yaml", KNOWN)).statements)
    monkeypatch.setattr(facts, "shipped_names", lambda: known)


@pytest.mark.parametrize(
    ("article", "paragraph", "labels"),
    [
        ("54", "shkronja gj", ["Neni 54, shkronja gj"]),
        ("9", "gj", ["Neni 9, shkronja gj"]),
        ("64", "1, shkronja a", ["Neni 64, pika 1, shkronja a"]),
        ("neni 29", "pika 2", ["Neni 29, pika 2"]),
        ("neni 5, pika 2", "", ["Neni 5, pika 2"]),
        ("Neni 6", "", ["Neni 6"]),
        ("23/1", "", ["Neni 23/1"]),
        ("32-39", "", ["Neni 32-39"]),
        ("6, 12 dhe 16", "", ["Neni 6", "Neni 12", "Neni 16"]),
        ("12 bis", "", ["Neni 12 bis"]),
        ("34", "ç", ["Neni 34, shkronja ç"]),
        ("20", "para. 3", ["Neni 20, pika 3"]),
    ],
)
def test_articles_are_read_as_they_are_cited(article, paragraph, labels):
    assert [one.label for one in articles_named(article, paragraph)] == labels


def test_one_article_written_in_two_ways_is_one(tell):
    cited = {"kind": "article", "at": [1, 1], "act": "139/2015", "article": "neni 29"}
    plain = {**cited, "at": [2, 2], "article": "29", "paragraph": "2"}
    found = tell({**cited, "paragraph": "pika 2"}, plain)
    [article] = [key for key, one in found.items() if one.type == "Provision"]
    assert article == "act/al/ligj/2015/139#nen-29-pika-2"


def test_a_duty_that_rests_on_several_articles_rests_on_each(tell):
    duty = {**DUTY, "duty": "fund services", "act": "18/2017", "article": "6, 12"}
    found = tell(COMMITTEE, duty)
    rests = {one.end for one in found.values() if one.type == "BASED_ON"}
    assert rests == {f"act/al/ligj/2017/18#nen-{n}" for n in (6, 12)}


def about(found):
    return {one.end for one in found.values() if one.type == "ABOUT"}


def test_a_duty_is_about_the_body_that_it_is_owed_to_not_the_nearest(tell):
    said = "convene the Steering Committee twice a year"
    found = tell(
        COMMITTEE, OTHER, {**DUTY, "duty": said, "recipient": "Komiteti Drejtues"}
    )
    assert about(found) == {"mechanism/al-lushnje/komiteti-drejtues/dhune-ne-familje"}


def test_a_recipient_far_away_is_meant(tell):
    duty = {**DUTY, "at": [39, 39], "duty": "convene the technical team"}
    near = tell(TEAM, {**duty, "recipient": "Ekipi Teknik Ndërdisiplinar"})
    [team] = about(near)
    assert team.startswith("mechanism/al-lushnje/ekipi-teknik")
    assert not about(tell(TEAM, duty))


@pytest.mark.parametrize(
    ("service", "groups", "kind"),
    [
        ("strehim i përkohshëm", SHELTERED, "shelter"),
        ("strehim i përkohshëm", ["familjet pa strehë"], "housing"),
        ("këshillim psikologjik", SHELTERED, "counselling"),
    ],
)
def test_housing_for_victims_is_shelter(tell, service, groups, kind):
    fact = {
        "kind": "service", "at": [1, 1], "service": service, "target_groups": groups,
        "territory": "Lushnjë", "exists": True,
    }  # fmt: skip
    [one] = [s for s in tell(fact).values() if s.type == "Service"]
    assert one.props["kind"] == kind


@pytest.mark.parametrize(
    ("town", "name", "key"),
    [
        ("Gjakovë", "Qendra për Punë Sociale", "institution/xk-gjakove/qps"),
        ("Gjakovë", "QPS", "institution/xk-gjakove/qps"),
        ("Gjakovë", "Komuna", "institution/xk-gjakove/komuna"),
        ("Elbasan", "Bashkia", "institution/al-elbasan/bashkia"),
    ],
)
def test_an_office_that_every_town_has_is_the_documents_own(tell, town, name, key):
    body = {**COMMITTEE, "territory": town}
    reached = {
        "kind": "contact", "at": [7, 7], "entity": name,
        "channel": "email", "value": "a@example.org",
    }  # fmt: skip
    found = tell(body, reached)
    assert [one.end for one in found.values() if one.type == "REACHES"] == [key]


def test_a_body_called_as_another_towns_is_of_the_same_kind(tell):
    name = "Mekanizmi i Koordinuar i Referimit"
    found = tell({**COMMITTEE, "name": name, "type": "referral_mechanism"})
    kinds = [one for one in found.values() if one.type == "OF_KIND"]
    assert [one.end for one in kinds] == [
        "mechanism-kind/al/mekanizmi-referimit/dhune-ne-familje"
    ]
    assert all(stated.startswith("*~") for one in kinds for stated in one.stated)


def test_who_takes_a_seat_may_be_named_by_the_post_alone(tell):
    post = {
        "kind": "post", "at": [3, 3], "title": "Kryetari i Bashkisë",
        "institution": "Bashkia Lushnjë", "territory": "Lushnjë",
    }  # fmt: skip
    seat = {
        "kind": "member", "at": [6, 6], "mechanism": "Komiteti Drejtues",
        "post": "Kryetari i Bashkisë", "role": "chair",
    }  # fmt: skip
    found = tell(COMMITTEE, post, seat)
    [taken] = [one.end for one in found.values() if one.type == "OF"]
    assert taken.startswith("post/al-lushnje/")
