"""Small readers: hours, frequencies, fields, actions."""

import pytest

from loaders.facts.guess import action_of, code_in, deontic_of, is_called
from loaders.fields import field_of
from loaders.frequency import frequency
from loaders.hours import opening_hours
from loaders.identity import slug, without_place


@pytest.mark.parametrize(
    ("said", "hours"),
    [
        ("24/7", "24/7"),
        ("24 orë në çdo ditë të javës", "24/7"),
        ("Mo-Fr 08:00-16:00", "Mo-Fr 08:00-16:00"),
        ("e hënë - e premte, 8.00-16.00", "Mo-Fr 08:00-16:00"),
        ("nga 08:00 deri 16:00", "08:00-16:00"),
        ("08:00-12:00 dhe 13:00-17:00", ""),
        ("24 orë", "24/7"),
        ("24 orë, 7 ditë", "24/7"),
        ("brenda 24 orëve", ""),
        ("99:00-16:00", ""),
        ("gjatë orarit zyrtar", ""),
    ],
)
def test_hours(said, hours):
    assert opening_hours(said) == hours


@pytest.mark.parametrize(
    ("said", "times", "per"),
    [
        ("dy herë në vit", 2, "P1Y"),
        ("një herë në tre muaj", 1, "P3M"),
        ("çdo 3 muaj", 1, "P3M"),
        ("çdo javë", 1, "P1W"),
        ("takime mujore", 1, "P1M"),
    ],
)
def test_frequencies(said, times, per):
    found = frequency(said)
    assert found == {"frequency": said, "frequency_times": times, "frequency_per": per}


def test_a_frequency_in_words_only_stays_words():
    assert frequency("rregullisht") == {"frequency": "rregullisht"}
    assert frequency("") == {}


@pytest.mark.parametrize(
    ("name", "field"),
    [
        ("Drejtoria Vendore e Policisë", "police"),
        ("Prokuroria e Rrethit", "prosecution"),
        ("Gjykata e Rrethit Gjyqësor", "justice"),
        ("Qendra Shëndetësore", "health"),
        ("Njësia për Mbrojtjen e Fëmijëve", "child_protection"),
        ("Zyra e Punës", "employment"),
        ("Zyra Vendore e Arsimit", "education"),
        ("Zyra e Përmbarimit", "bailiff"),
        ("Shërbimi i Provës", "probation"),
        ("Organizatat e shoqërisë civile", "civil_society"),
        ("Bashkia Elbasan", "local_government"),
        ("Ministria e Financave", "finance"),
        ("Diçka tjetër", "other"),
    ],
)
def test_fields(name, field):
    assert field_of(name) == field


@pytest.mark.parametrize(
    ("summary", "action", "deontic"),
    [
        ("convene the group", "convene", "must"),
        ("O6: apply the law", "enforce", "must"),
        ("may propose measures", "propose", "may"),
        ("not deny anyone the right", "protect", "must_not"),
        ("walk around", "other", "must"),
    ],
)
def test_summaries(summary, action, deontic):
    assert (action_of(summary), deontic_of(summary)) == (action, deontic)


def test_the_narrower_concern_is_found_first():
    assert code_in("concern", "Ekipi", "viktima të trafikimit") == "trafficking"
    assert code_in("concern", "asgjë") == ""


def test_titles_are_told_from_offices():
    assert is_called("person", "Prefekti i qarkut")
    assert not is_called("person", "Prefektura")
    assert not is_called("person", "Ministria e Arsimit")


@pytest.mark.parametrize(
    ("name", "person"),
    [
        ("Zv. Kryetari", True),
        ("ZVAP Durrës", False),
        ("Inspektori i punës", True),
        ("Inspektorati Shtetëror i Punës", False),
        ("Sekretari", True),
        ("Sekretariati Teknik", False),
        ("Avokati", True),
        ("Avokati i Popullit", False),
    ],
)
def test_an_office_with_the_beginning_of_a_title_is_none(name, person):
    assert is_called("person", name) is person


@pytest.mark.parametrize(
    ("service", "kind"),
    [
        ("Strehimore për gra", "shelter"),
        ("Strehim për gra dhe fëmijë", "shelter"),
        ("Strehim për viktimat e dhunës", "shelter"),
        ("Shtëpia e sigurt", "shelter"),
        ("Strehim social", "housing"),
        ("Kujdestari 24-orëshe e QPS-së", "emergency"),
        ("Kujdestari", ""),
    ],
)
def test_shelters_and_duty_officers_are_found_by_their_names(service, kind):
    assert code_in("service_kind", service) == kind


@pytest.mark.parametrize(
    ("name", "place", "base"),
    [
        ("Bashkia Elbasan", "Elbasan", "Bashkia"),
        ("Bashkia e Elbasanit", "Elbasan", "Bashkia"),
        ("QPS Fushë Kosovë", "Fushë Kosovë", "QPS"),
        ("Zyra e Punës", "Elbasan", "Zyra e Punës"),
        ("Elbasan", "Elbasan", "Elbasan"),
    ],
)
def test_a_place_is_taken_off_a_name(name, place, base):
    assert without_place(name, place) == base


def test_very_long_names_make_short_slugs_that_differ():
    one, other = slug("fjalë " * 30 + "a"), slug("fjalë " * 30 + "b")
    assert len(one) < 80
    assert one != other
    assert slug("---").startswith("x-")
