"""Facts of a document that nobody has curated: each becomes what questions read."""

import json

import pytest

from graph.errors import LoadFailed
from loaders.files import open_source
from loaders.names import Names
from loaders.source import Context
from loaders.sources import facts, yaml_

INSTITUTION = {
    "kind": "institution", "at": [2, 2], "name": "Bashkia Elbasan", "aliases": [],
    "type": "municipality", "parent": None, "territory": "Elbasan",
}  # fmt: skip
SECTOR = {
    "kind": "institution", "at": [3, 3], "name": "Sektori Social", "aliases": ["Sektori"],
    "type": "sector", "parent": "Bashkia Elbasan", "territory": "Elbasan",
}  # fmt: skip
BODY = {
    "kind": "mechanism", "at": [5, 6], "name": "Ekipi Teknik", "aliases": ["ET"],
    "type": "technical_team", "parent": "Mekanizmi për Dhunën në Familje", "level": "municipal",
    "territory": "Elbasan", "target_groups": ["fëmijë"], "meets": "dy herë në muaj",
}  # fmt: skip
WHOLE = {
    **BODY, "at": [4, 4], "name": "Mekanizmi për Dhunën në Familje", "aliases": [],
    "type": "referral_mechanism", "parent": None, "meets": None,
}  # fmt: skip
LAW = {
    "kind": "legal_act", "at": [7, 7], "act_type": "ligj", "number": "18/2017",
    "date": "2017-02-23", "title": "Për fëmijët", "jurisdiction": "Shqipëri",
}  # fmt: skip

WHOLE_ID = "mechanism/al-elbasan/mekanizmi-per-dhunen-ne-familje/dhune-ne-familje"
BODY_ID = "mechanism/al-elbasan/ekipi-teknik/femije-ne-rrezik"
SECTOR_ID = "institution/al-elbasan/bashkia/sektori-social"


def test_the_document_is_stated(tell):
    found = tell(
        INSTITUTION, date="2020", label="Faqja", official=4, recorded="2026-11-22"
    )
    assert found["document/005_x"].props == {
        "label_sq": "Faqja",
        "label_en": "Faqja",
        "file": "005_x.txt",
        "language": "sq",
        "official": 4,
        "date": "2020",
        "lines": 40,
    }
    assert found["institution/al-elbasan/bashkia"].dated == "2020"


def test_known_things_keep_their_id_and_name(tell):
    found = tell(INSTITUTION)["institution/al-elbasan/bashkia"]
    assert found.props == {"kind": "municipality"}
    assert found.stated == ("*@passage/005_x/2-2",)


def test_units_of_an_office_lie_under_it(tell):
    found = tell(SECTOR, INSTITUTION)
    assert found[SECTOR_ID].props == {
        "label_sq": "Sektori Social",
        "kind": "sector",
        "alias": ("Sektori",),
    }
    assert f"PART_OF|{SECTOR_ID}|institution/al-elbasan/bashkia" in found


def test_offices_without_a_place_are_kinds_of_the_jurisdiction(tell):
    unit = {
        **SECTOR,
        "name": "Njësia",
        "type": "unit",
        "parent": None,
        "territory": None,
    }
    found = tell(unit, jurisdiction="al")
    assert found["APPLIES_IN|institution-kind/al/njesia|territory/al"]
    assert "institution-kind/gen/njesia" in tell(unit)


@pytest.mark.parametrize(
    ("name", "type_", "key"),
    [
        ("Ministria e Arsimit", "ministry", "institution/al/ministria-e-arsimit"),
        ("Policia e Shtetit", "police", "institution/al/policia-e-shtetit"),
        (
            "Komisariati i policisë",
            "police",
            "institution-kind/al/komisariati-i-policise",
        ),
        ("Komisariati Nr. 5", "police", "institution/al/komisariati-nr-5"),
        ("UNICEF", "international", "institution/int/unicef"),
    ],
)
def test_national_offices_are_no_kinds(tell, name, type_, key):
    fact = {**INSTITUTION, "name": name, "type": type_, "territory": "Shqipëri"}
    assert key in tell(fact)


def test_bodies_have_concern_level_frequency_and_parent(tell):
    found = tell(BODY, WHOLE)
    assert found[WHOLE_ID].props["kind"] == "referral_mechanism"
    body = found[BODY_ID]
    assert (body.props["frequency_times"], body.props["frequency_per"]) == (2, "P1M")
    assert body.props["alias"] == ("ET",)
    assert f"PART_OF|{BODY_ID}|{WHOLE_ID}" in found
    addresses = found[f"ADDRESSES|{WHOLE_ID}|concern/domestic-violence"]
    assert addresses.props == {"how": "primary"}
    assert addresses.stated == ("*~passage/005_x/4-4",)
    assert f"SERVES|{BODY_ID}|target-group/children" in found


def test_bodies_without_a_place_are_kinds(tell):
    found = tell({**WHOLE, "territory": None}, jurisdiction="al")
    kind = f"mechanism-kind/al/{WHOLE_ID.split('/', 2)[2]}"
    assert f"APPLIES_IN|{kind}|territory/al" in found


def test_members_are_seats_with_role_and_field(tell):
    chair = {
        "kind": "member", "at": [8, 8], "mechanism": "ET", "member": "Bashkia Elbasan",
        "post": "Kryetari i Bashkisë", "role": "chair",
    }  # fmt: skip
    police = {
        **chair,
        "at": [9, 9],
        "member": "Policia",
        "post": "përfaqësues",
        "role": "member",
    }
    found = tell(INSTITUTION, BODY, WHOLE, chair, police)
    seat = f"seat/{BODY_ID[10:]}/bashkia-kryetar-chair"
    assert found[seat].props["role"] == "chair"
    assert f"OF|{seat}|post/al-elbasan/bashkia/kryetar" in found
    assert f"REPRESENTS|{seat}|institution/al-elbasan/bashkia" in found
    other = f"seat/{BODY_ID[10:]}/policia-perfaqesues"
    assert found[other].props["field"] == "police"
    assert found[other].props["function_sq"] == "përfaqësues"
    assert f"OF|{other}|institution/al-elbasan/policia" in found
    listing = found[f"listing/{BODY_ID[10:]}/members-005_x"]
    assert listing.props == {"relation": "members", "complete": "unsaid"}
    assert listing.stated == ("*@passage/005_x/8-9",)


def test_a_chair_who_is_not_named_is_a_seat_of_nobody(tell):
    chair = {
        "kind": "member", "at": [8, 8], "mechanism": "ET", "member": "Kryetari",
        "post": None, "role": "chair",
    }  # fmt: skip
    found = tell(BODY, WHOLE, chair)
    seat = f"seat/{BODY_ID[10:]}/i-paidentifikuar-chair"
    assert seat in found
    assert not any(key.startswith(f"OF|{seat}") for key in found)


def test_posts_have_holders(tell):
    post = {
        "kind": "post", "at": [10, 10], "title": "Drejtori", "holder": "Arta Shembulli",
        "institution": "Sektori Social", "territory": "Elbasan",
    }  # fmt: skip
    found = tell(INSTITUTION, SECTOR, post)
    key = f"post/{SECTOR_ID[12:]}/drejtori"
    person = f"person/{key[5:]}/arta-shembulli"
    assert found[person].props == {
        "label_sq": "Arta Shembulli",
        "name": "Arta Shembulli",
    }
    assert f"HOLDS|{person}|{key}" in found
    assert f"IN|{key}|{SECTOR_ID}" in found


def test_posts_without_a_place_are_roles(tell):
    post = {"kind": "post", "at": [1, 1], "title": "Punonjësi i mbrojtjes", "holder": None,
            "institution": None, "territory": None}  # fmt: skip
    assert "role/al/punonjesi-i-mbrojtjes" in tell(post, jurisdiction="Shqipëri")


@pytest.mark.parametrize(
    ("fact", "key", "unsure"),
    [
        ({}, "act/al/ligj/2017/18", False),
        ({"number": "9669"}, "act/al/ligj/9669", False),
        ({"act_type": "vkm", "number": "578"}, "act/al/vkm/2017/578", False),
        (
            {"act_type": "udhëzim", "number": "27", "date": None},
            "act/al/udhezim/unsaid/27",
            True,
        ),
        (
            {"number": "06/L-084", "jurisdiction": "Kosovë"},
            "act/xk/ligj/06-L-084",
            False,
        ),
        ({"number": "2004/32", "jurisdiction": "Kosovë"}, "act/xk/ligj/2004-32", False),
        (
            {"act_type": "vendim", "number": "07/46", "jurisdiction": "Kosovë"},
            "act/xk/vendim/07-46",
            False,
        ),
        ({"act_type": "kushtetutë", "number": None}, "act/al/kushtetuta", False),
        (
            {
                "act_type": "plan",
                "number": None,
                "title": "Plani",
                "jurisdiction": "Elbasan",
            },
            "act/al-elbasan/plan/plani",
            False,
        ),
        (
            {
                "act_type": "konventë",
                "number": None,
                "title": "CRC",
                "jurisdiction": "OKB",
            },
            "act/int/konvente/crc",
            False,
        ),
    ],
)
def test_acts_have_the_ids_of_the_rules(tell, fact, key, unsure):
    found = tell({**LAW, **fact})
    assert key in found
    assert ("identity" in found[key].props) is unsure


def test_amendments_articles_and_bases(tell):
    found = tell(
        LAW,
        BODY,
        WHOLE,
        {"kind": "amendment", "at": [8, 8], "act": "9669", "amended_by": "18/2017", "date": "2017"},
        {"kind": "amendment", "at": [8, 8], "act": "9669", "amended_by": None, "date": None},
        {"kind": "article", "at": [9, 9], "act": "Për fëmijët", "article": "5", "paragraph": "2"},
        {"kind": "basis", "at": [9, 9], "subject": "ET", "act": "18/2017", "article": "7"},
        {"kind": "basis", "at": [9, 9], "subject": "Shërbime sociale", "act": "9669", "article": None},
        jurisdiction="al",
    )  # fmt: skip
    act = "act/al/ligj/2017/18"
    assert found[f"AMENDS|{act}|act/al/ligj/9669"].props == {"date": "2017"}
    assert found["act/al/ligj/9669"].props["note_en"].startswith("Amended")
    assert f"PART_OF|{act}#nen-5-pika-2|{act}" in found
    assert f"BASED_ON|{BODY_ID}|{act}#nen-7" in found
    assert "BASED_ON|service/al-elbasan/sherbime-sociale|act/al/ligj/9669" in found


def _act(key, number):
    kind = {"ligj": "Ligj", "vkm": "VKM"}[key.split("/")[2]]
    entry = f"{key}: {{label: {{sq: {kind} {number}}}, at: document/n:1}}"
    return f"  {entry}\n"


PLACES = {
    "territory/al": "Shqipëri",
    "territory/xk": "Kosovë",
    "territory/al/elbasan": "Elbasan",
}


@pytest.fixture
def know(write, monkeypatch):
    def know(*entries):
        places = (
            f"  {key}: {{label: {{sq: {name}}}, at: document/n:1}}\n"
            for key, name in PLACES.items()
        )
        records = "records:\n  document/n: {at: document/n:1}\n"
        path = write("known.yaml", records + "".join([*places, *entries]))
        known = Names(yaml_.read(path).statements)
        monkeypatch.setattr(facts, "shipped_names", lambda: known)

    return know


@pytest.fixture
def acts(know):
    know(
        _act("act/al/vkm/2021/327", 327),
        _act("act/al/vkm/2010/40", 40),
        _act("act/al/ligj/2015/40", 40),
        _act("act/xk/ligj/2012/55", 55),
    )


def _basis(act):
    return {
        "kind": "basis",
        "at": [9, 9],
        "subject": "Mekanizmi",
        "act": act,
        "article": None,
    }


def test_a_bare_number_is_the_one_known_act_that_has_it(acts, tell, write):
    found = tell(_basis("327"), _basis("327/2021"), jurisdiction="al")
    bases = {s.end for s in found.values() if s.type == "BASED_ON"}
    assert bases == {"act/al/vkm/2021/327"}
    content = {"doc": "x.txt", "jurisdiction": "al", "facts": [_basis("327")]}
    source = open_source(write("x.json", json.dumps(content)), Context())
    told = "x.json: '327' is taken as act/al/vkm/2021/327, the only known act of that number"
    assert source.remarks == [told]


@pytest.mark.parametrize(
    ("number", "what", "allowed"),
    [
        ("40", "several acts", ("act/al/ligj/2015/40", "act/al/vkm/2010/40")),
        ("55", "no known act", ()),
        ("328", "no known act", ()),
    ],
)
def test_a_bare_number_of_no_or_several_acts_is_refused(
    acts, tell, number, what, allowed
):
    with pytest.raises(LoadFailed) as error:
        tell(LAW, _basis(number), jurisdiction="al")
    (mistake,) = error.value.mistakes
    assert what in mistake.what
    assert mistake.allowed == allowed
    assert (mistake.where, mistake.value) == ("facts.json: fact 2, act", number)


def test_a_number_that_the_file_states_or_only_laws_have_needs_no_known_act(acts, tell):
    found = tell(
        {**LAW, "number": "40", "jurisdiction": None},
        _basis("40"),
        _basis("9669"),
        jurisdiction="al",
    )
    bases = {s.end for s in found.values() if s.type == "BASED_ON"}
    assert bases == {"act/al/ligj/2017/40", "act/al/ligj/9669"}
    assert found["act/al/ligj/9669"].props["number"] == "9669"


UNDATED = {**LAW, "act_type": "vkm", "number": "327", "date": None, "title": None}


def _acts(found):
    return {s.id for s in found.values() if s.type == "LegalAct"}


def test_an_act_without_its_date_is_the_one_known_act_of_its_kind_and_number(
    acts, tell, write
):
    cited = _basis("VKM nr. 327, datë 02.06.2021")
    found = tell(UNDATED, _basis("327"), cited)
    assert _acts(found) == {"act/al/vkm/2021/327"}
    assert "identity" not in found["act/al/vkm/2021/327"].props
    content = {"doc": "x.txt", "facts": [UNDATED]}
    source = open_source(write("x.json", json.dumps(content)), Context())
    told = "x.json: 'VKM nr. 327' is taken as act/al/vkm/2021/327, the only known act of that number"
    assert source.remarks == [told]


@pytest.mark.parametrize(
    ("fact", "head"),
    [
        ({"act_type": "udhezim"}, {}),
        ({"number": "328"}, {}),
        ({"jurisdiction": "Kosovë"}, {}),
        ({"jurisdiction": "Elbasan"}, {}),
        ({}, {"date": "2020-05"}),
    ],
)
def test_an_act_without_its_date_is_no_known_act_that_it_cannot_be(
    acts, tell, fact, head
):
    found = tell({**UNDATED, **fact}, **head)
    (key,) = _acts(found)
    assert "/unsaid/" in key
    assert found[key].props["identity"] == "unsure"


def test_an_act_without_its_date_that_may_be_several_is_refused(know, tell):
    know(_act("act/al/vkm/2021/327", 327), _act("act/al/vkm/2015/327", 327))
    with pytest.raises(LoadFailed) as error:
        tell(UNDATED)
    (mistake,) = error.value.mistakes
    assert mistake.where == "facts.json: fact 1, date"
    assert "several known acts" in mistake.what
    assert mistake.allowed == ("act/al/vkm/2015/327", "act/al/vkm/2021/327")
    assert _acts(tell(UNDATED, date="2018")) == {"act/al/vkm/2015/327"}


@pytest.mark.parametrize(
    ("stated", "cited", "key"),
    [
        ({"date": "2015"}, "VKM nr. 327, datë 02.06.2021", "act/al/vkm/2021/327"),
        ({"date": "2015"}, "VKM nr. 327, datë 02.06.2019", "act/al/vkm/2019/327"),
        ({"date": "2015"}, "VKM nr. 327", "act/al/vkm/2015/327"),
        (
            {"jurisdiction": "Elbasan"},
            "VKM nr. 327, datë 02.06.2021",
            "act/al/vkm/2021/327",
        ),
        (
            {"number": "328"},
            "VKM nr. 328, datë 02.06.2021",
            "act/al/vkm/unsaid/328",
        ),
    ],
)
def test_a_citation_with_its_year_is_no_act_of_another_year(
    acts, tell, stated, cited, key
):
    found = tell({**UNDATED, **stated}, _basis(cited))
    assert {s.end for s in found.values() if s.type == "BASED_ON"} == {key}


_TWO = (
    {**LAW, "at": [2, 2], "act_type": "vkm", "number": "91", "date": "2020-02-05"},
    {**LAW, "at": [8, 8], "act_type": "vendim", "number": "91", "date": "2026-03-01",
     "title": "Për komitetin"},
)  # fmt: skip


@pytest.mark.parametrize(
    ("cited", "twin"),
    [("91", {}), ("VKM nr. 91", {"act_type": "vkm"}), ("Për fëmijët", {"title": "Për fëmijët"})],
)  # fmt: skip
def test_what_several_acts_of_the_file_are_called_is_refused(tell, cited, twin):
    with pytest.raises(LoadFailed) as error:
        tell(_TWO[0], {**_TWO[1], **twin}, _basis(cited))
    (mistake,) = error.value.mistakes
    assert (mistake.where, mistake.value) == ("facts.json: fact 3, act", cited)
    assert "several acts of this file" in mistake.what
    other = f"act/al/{twin.get('act_type', 'vendim')}/2026/91"
    assert sorted(mistake.allowed) == sorted(("act/al/vkm/2020/91", other))


@pytest.mark.parametrize(
    ("cited", "key"),
    [
        ("VKM nr. 91, datë 05.02.2020", "act/al/vkm/2020/91"),
        ("Vendimi nr. 91, datë 01.03.2026", "act/al/vendim/2026/91"),
        ("VKM nr. 91", "act/al/vkm/2020/91"),
        ("91/2020", "act/al/vkm/2020/91"),
        ("VKM nr. 91, datë 07.03.2021", "act/al/vkm/2021/91"),
    ],
)
def test_kind_and_date_tell_acts_of_one_number_apart(tell, cited, key):
    found = tell(*_TWO, _basis(cited))
    assert [s.end for s in found.values() if s.type == "BASED_ON"] == [key]


def test_what_a_citation_says_of_an_act_is_kept(acts, tell):
    found = tell(_basis("VKM nr. 328"), jurisdiction="al")
    act = found["act/al/vkm/unsaid/328"].props
    assert (act["kind"], act["number"], act["identity"]) == ("vkm", "328", "unsure")


def test_a_directorate_is_no_director(tell):
    for name, type_ in (
        ("Drejtoria Vendore e Policisë", "institution"),
        ("Drejtorisë së Arsimit", "institution"),
        ("Drejtori i Policisë", "post"),
        ("Drejtor", "post"),
    ):
        fact = {"kind": "duty", "at": [9, 9], "bearer": name, "duty": "help"}
        found = tell(INSTITUTION, INSTITUTION, fact)
        borne = next(s.end for s in found.values() if s.type == "BORNE_BY")
        assert borne.partition("/")[0] == type_, name


def test_duties_are_borne_by_whom_they_name(tell):
    found = tell(
        INSTITUTION,
        SECTOR,
        BODY,
        WHOLE,
        LAW,
        {"kind": "duty", "at": [6, 6], "bearer": "Sektori", "duty": "convene the team on cases of trafficking",
         "act": "18/2017", "article": "5", "deadline": "PT24H", "recipient": "Bashkia Elbasan"},
        {"kind": "duty", "at": [8, 8], "bearer": "Sektori dhe Bashkia Elbasan", "duty": "not refuse a case",
         "act": None, "article": None, "deadline": None, "recipient": None},
    )  # fmt: skip
    key = f"duty/{SECTOR_ID[12:]}/convene-the-team-on-cases-of-trafficking"
    assert found[key].props == {
        "label_en": "convene the team on cases of trafficking",
        "deontic": "must",
        "action": "convene",
        "deadline": "PT24H",
    }
    assert f"action~passage/005_x/6-6" in found[key].stated  # noqa: F541
    assert f"BORNE_BY|{key}|{SECTOR_ID}" in found
    assert f"OWED_TO|{key}|institution/al-elbasan/bashkia" in found
    assert f"BASED_ON|{key}|act/al/ligj/2017/18#nen-5" in found
    assert found[f"ABOUT|{key}|{BODY_ID}"].stated == ("*~passage/005_x/6-6",)
    assert f"ADDRESSES|{key}|concern/trafficking" in found
    both = f"duty/{SECTOR_ID[12:]}/not-refuse-a-case"
    assert found[both].props["deontic"] == "must_not"
    assert f"BORNE_BY|{both}|institution/al-elbasan/bashkia" in found


@pytest.mark.parametrize(
    ("exists", "stated"),
    [(True, "*@"), (False, "*!denied@"), (None, "*!prescribed@")],
)
def test_services_are_reported_denied_or_prescribed(tell, exists, stated):
    service = {
        "kind": "service", "at": [9, 9], "service": "Linjë këshillimi", "provider": "Sektori",
        "target_groups": ["fëmijë"], "territory": "Elbasan", "hours": "24 orë në 7 ditë",
        "exists": exists,
    }  # fmt: skip
    found = tell(INSTITUTION, SECTOR, service)
    key = "service/al-elbasan/linje-keshillimi"
    assert found[key].props == {
        "label_sq": "Linjë këshillimi",
        "kind": "helpline",
        "hours": "24/7",
        "hours_said": "24 orë në 7 ditë",
    }
    assert f"{stated}passage/005_x/9-9" in found[key].stated
    assert (
        f"{stated}passage/005_x/9-9" in found[f"PROVIDED_BY|{key}|{SECTOR_ID}"].stated
    )


def test_the_same_service_of_another_provider_is_another(tell):
    service = {
        "kind": "service", "at": [9, 9], "service": "Këshillim", "provider": "Sektori",
        "target_groups": [], "territory": "Elbasan", "hours": None, "exists": True,
    }  # fmt: skip
    other = {**service, "at": [10, 10], "provider": "Bashkia Elbasan", "exists": False}
    found = tell(INSTITUTION, SECTOR, service, other)
    assert "service/al-elbasan/keshillim" in found
    assert "service/al-elbasan/keshillim-bashkia" in found


def test_referrals_are_steps_of_one_way(tell):
    first = {
        "kind": "referral", "at": [9, 9], "case_type": "domestic_violence", "from": "Sektori",
        "to": "Policia", "action": "report the case", "deadline": "PT24H",
    }  # fmt: skip
    second = {
        **first,
        "at": [10, 10],
        "to": "Regjistri elektronik",
        "action": "record the case",
    }
    found = tell(INSTITUTION, SECTOR, second, first)
    pathway = "pathway/al-elbasan/dhune-ne-familje/referimi-005_x"
    step = f"step/{pathway[8:]}/01-report-the-case"
    assert (found[step].props["position"], found[step].props["action"]) == (1, "report")
    assert found[step].props["deadline"] == "PT24H"
    assert f"BY|{step}|{SECTOR_ID}" in found
    assert f"TO|{step}|institution/al-elbasan/policia" in found
    assert f"ADDRESSES|{pathway}|concern/domestic-violence" in found
    register = "register/al-elbasan/regjistri-elektronik"
    assert f"USES|step/{pathway[8:]}/02-record-the-case|{register}" in found
    assert f"RECORDS|{register}|concern/domestic-violence" in found


def test_two_documents_never_share_a_way_or_a_list(tell):
    way = {
        "kind": "referral", "at": [9, 9], "case_type": "domestic_violence", "from": "Policia",
        "to": "Sektori", "action": "notify", "deadline": "PT12H",
    }  # fmt: skip
    member = {"kind": "member", "at": [10, 10], "mechanism": "ET", "member": "Sektori"}
    facts = INSTITUTION, SECTOR, BODY, way, member, {**member, "member": "Policia"}

    def own(document):
        found = tell(*facts, doc=document)
        return {k for k, s in found.items() if s.type in ("Pathway", "Step", "Listing")}

    ours = own("vend_112.txt")
    assert len(ours) == 3
    assert own("vend_112.txt") == ours
    for other in ("vend_200.txt", "vend-112.txt", "vend.112.txt", "vend_112_2.txt"):
        assert own(other).isdisjoint(ours)


def test_contacts_reach_what_they_name(tell):
    def contact(entity, channel="phone", value="116"):
        return {
            "kind": "contact",
            "at": [9, 9],
            "entity": entity,
            "channel": channel,
            "value": value,
        }

    found = tell(
        INSTITUTION,
        LAW,
        contact("Bashkia Elbasan"),
        contact("Linja Alo", value="117"),
        contact("Regjistri i rasteve", "system", "www.example.org"),
        contact("Ligji nr. 18/2017, Neni 5", "url", "https://example.org/5"),
        contact("Raporti 2020", "url", "https://example.org/r"),
    )
    reached = sorted(key.split("|")[2] for key in found if key.startswith("REACHES"))
    assert reached == [
        "act/al/ligj/2017/18",
        "document/raporti-2020",
        "institution/al-elbasan/bashkia",
        "register/al-elbasan/regjistri-i-rasteve",
        "service/al-elbasan/linja-alo",
    ]
    assert found["document/raporti-2020"].props["seen"] is False


def test_cooperation_and_activities(tell):
    found = tell(
        INSTITUTION,
        SECTOR,
        {**LAW, "act_type": "plan", "number": None, "title": "Plani", "jurisdiction": "Elbasan"},
        {"kind": "cooperation", "at": [9, 9], "from": "Sektori", "to": "Policia", "measure": "nivel", "value": "i mirë"},
        {"kind": "activity", "at": [9, 9], "code": "A1.1.1", "objective": "1.1", "responsible": ["Sektori"],
         "years": [2026, 2027], "cost": 4000, "monitored_by": "Bashkia Elbasan", "summary": "train teachers"},
    )  # fmt: skip
    tie = f"cooperation/{SECTOR_ID[12:]}/policia"
    assert (found[tie].props["measure"], found[tie].props["rating"]) == (
        "nivel",
        "i mirë",
    )
    activity = "activity/al-elbasan/plan/plani/A1.1.1"
    assert found[activity].props == {
        "code": "A1.1.1",
        "label_en": "train teachers",
        "objective": "1.1",
        "years": (2026, 2027),
        "cost": 4000,
        "currency": "ALL",
    }
    assert f"RESPONSIBLE|{activity}|{SECTOR_ID}" in found
    assert f"MONITORED_BY|{activity}|institution/al-elbasan/bashkia" in found


def test_a_name_means_what_stands_nearest(tell):
    team = {**BODY, "parent": None}
    other = {**team, "at": [30, 31], "target_groups": ["viktima të dhunës në familje"]}
    duty = {"kind": "duty", "at": [32, 32], "bearer": "Ekipi Teknik", "duty": "meet", "act": None,
            "article": None, "deadline": None, "recipient": None}  # fmt: skip
    found = tell(team, other, duty)
    bearer = next(key for key in found if key.startswith("BORNE_BY")).split("|")[2]
    assert bearer == "mechanism/al-elbasan/ekipi-teknik/dhune-ne-familje"


def test_inflected_names_mean_the_same(tell):
    duty = {"kind": "duty", "at": [9, 9], "bearer": "Sektorit Social", "duty": "help", "act": None,
            "article": None, "deadline": None, "recipient": None}  # fmt: skip
    found = tell(INSTITUTION, SECTOR, duty)
    assert any(key.startswith("BORNE_BY") and key.endswith(SECTOR_ID) for key in found)


def test_places_that_nobody_knows_are_told_as_unsure(tell):
    found = tell(INSTITUTION, INSTITUTION, {**SECTOR, "territory": "Fshati i Ri"})
    place = "territory/al/elbasan/fshat/fshati-i-ri"
    assert found[place].props == {
        "label_sq": "Fshati i Ri",
        "kind": "settlement",
        "identity": "unsure",
    }
    assert f"PART_OF|{place}|territory/al/elbasan" in found


def test_a_place_that_nobody_knows_in_no_country_is_refused(tell):
    fact = {**SECTOR, "parent": None, "territory": "Elbasaan"}
    with pytest.raises(LoadFailed) as error:
        tell(fact)
    (mistake,) = error.value.mistakes
    assert mistake.where == "facts.json: fact 1, territory"
    assert (mistake.what, mistake.value) == ("is no territory we know", "Elbasaan")
    assert mistake.nearest == "Elbasan"


def test_a_place_that_nobody_knows_in_a_country_is_told_with_the_nearest(write):
    fact = {**SECTOR, "parent": None, "territory": "Elbasaan"}
    content = {"doc": "x.txt", "jurisdiction": "al", "facts": [fact]}
    source = open_source(write("x.json", json.dumps(content)), Context())
    (told,) = source.remarks
    assert "'Elbasaan' is no territory we know" in told
    assert "territory/al/elbasaan" in told
    assert "nearest that is known: Elbasan" in told


SENTENCE = "Drejtoresha Mira Shembulli, tel. 069 200 0009, mbledh të gjithë"


def test_the_text_beside_gives_hashes_and_no_word_of_it_is_kept(write, tell):
    write("005_x.txt", "\n".join(f"{SENTENCE} {number}." for number in range(1, 41)))
    duty = {"kind": "duty", "at": [9, 10], "bearer": None, "duty": "help", "act": None,
            "article": None, "deadline": None, "recipient": None}  # fmt: skip
    step = {"kind": "referral", "at": [11, 11], "case_type": "trafficking", "from": None,
            "to": "Policia", "action": "report", "deadline": None}  # fmt: skip
    promise = {
        "kind": "activity",
        "at": [12, 12],
        "code": "1.1",
        "summary": "train staff",
    }
    article = {"kind": "article", "at": [13, 13], "act": "ligj 18/2017", "article": "5"}
    found = tell(INSTITUTION, duty, step, promise, article)
    assert len(found["passage/005_x/9-10"].props["sha256"]) == 64
    assert found["duty/al-elbasan/help"].props["label_en"] == "help"
    kept = [str(one) for s in found.values() for one in (s.id, *s.props.values())]
    assert [one for one in kept if "mira" in one.lower() or "0009" in one] == []
    assert "act/al/ligj/2017/18#nen-5" in found


def test_lines_after_the_end_of_the_text_are_none(write, tell):
    write("005_x.txt", "a\nb\nc")
    with pytest.raises(
        LoadFailed, match="after the end of the text, which has 3 lines"
    ):
        tell({**INSTITUTION, "at": [2, 4]})


def test_a_territory_can_be_given(tell):
    fact = {**SECTOR, "parent": None, "territory": None, "type": "unit"}
    found = tell(fact, context=Context(territory="Elbasan"))
    assert "institution-kind/al/sektori-social" in found
