import subprocess
import sys
import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import OntologyError, UraError
from ontology.model import ontology
from ontology.values.labels import Label

known = ontology()


@pytest.mark.parametrize(
    ("record", "type_"),
    [
        ("mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje", "Mechanism"),
        ("mechanism-kind/al/mekanizmi/trafikim", "MechanismKind"),
        ("act/al/ligj/9669", "LegalAct"),
        ("act/al/vkm/2021/327#nen-4", "Provision"),
        ("referral/x", "CaseReferral"),
        ("PART_OF|a/b|c/d", "PART_OF"),
    ],
)
def test_an_id_tells_its_type(record, type_):
    assert known.type_of(record) == type_


@pytest.mark.parametrize(
    "record", ["", "elbasan", "mechansim/al/x", "act/", "PARTOF|a|b"]
)
def test_an_id_without_a_known_prefix_names_the_nearest(record):
    with pytest.raises(OntologyError, match="allowed: act, activity") as caught:
        known.type_of(record)
    assert isinstance(caught.value, UraError)


def test_right_properties_have_no_problem():
    props = {
        "label_sq": "Komiteti",
        "alias": ("KD",),
        "kind": "steering_committee",
        "frequency_times": 1,
        "frequency_per": "P3M",
        "valid_from": "2021-06",
    }
    assert known.check_props("Mechanism", props) == []
    assert known.check_props("BASED_ON", {"effect": "founds", "matter_sq": "x"}) == []


@pytest.mark.parametrize(
    ("name", "value", "says"),
    [
        ("kind", "steering_comittee", "did you mean 'steering_committee'"),
        ("knid", "x", "did you mean 'kind'"),
        ("label", "x", "label_sq, label_en, label_sr"),
        ("valid_from", "02.06.2021", "write '2021-06-02'"),
        ("valid_from", 2021, "write '2021'"),
        ("valid_from", "dje", "is no date"),
        ("alias", "KD", "takes a list"),
        ("kind", ("council",), "not a list"),
        ("frequency_times", "3", "write 3"),
        ("frequency_times", True, "no number"),
        ("label_de", "x", "no property 'label_de'"),
    ],
)
def test_a_wrong_property_says_what_is_allowed(name, value, says):
    (problem,) = known.check_props("Mechanism", {name: value})
    assert problem.name == name
    assert problem.value == value
    assert says in str(problem)


def test_an_id_valued_property_names_a_record_of_its_type():
    assert known.check_props("HOLDS", {"by": "act/al/ligj/9669"}) == []
    (wrong,) = known.check_props("HOLDS", {"by": "post/al/x"})
    assert "is a Post, not a LegalAct" in str(wrong)
    (none,) = known.check_props("HOLDS", {"by": "vendim"})
    assert "no prefix" in str(none)


def test_ends_of_relations():
    assert known.check_ends("PART_OF", "Mechanism", "MechanismKind") == []
    assert known.check_ends("BASED_ON", "Register", "Provision") == []
    (end,) = known.check_ends("PART_OF", "Mechanism", "Territory")
    assert end.allowed == ("Mechanism", "MechanismKind")
    (start,) = known.check_ends("ON", "Post", "Mechanism")
    assert "from: Seat" in str(start)
    (name,) = known.check_ends("PARTOF", "Mechanism", "Mechanism")
    assert name.nearest == "PART_OF"


def test_typed_values_become_kept_values_and_the_rest_is_named():
    kept, problems = known.read_props(
        "Duty",
        {
            "deadline": "24 orë",
            "period_from": "qershor 2021",
            "alias": "A",
            "action": "chiar",
            "recurrence": "shpesh",
            "colour": "red",
        },
    )
    assert kept == {"deadline": "PT24H", "period_from": "2021-06", "alias": ("A",)}
    assert {p.name for p in problems} == {"action", "recurrence", "colour"}


def test_labels_of_codes():
    assert known.label("seat_role", "chair", "sq") == "kryetar"
    assert known.label("seat_role", "chair", "sr") == "predsedavajući"
    assert known.label("mechanism_type", "school_community_centre", "sr")
    assert known.label("seat_role", "boss") == "boss"
    assert known.code("seat_role", "chair").single
    assert not known.code("seat_role", "member").single
    with pytest.raises(OntologyError, match="did you mean 'seat_role'"):
        known.code_list("seat_roles")
    with pytest.raises(OntologyError, match="no code 'boss'"):
        known.code("seat_role", "boss")
    with pytest.raises(OntologyError, match="no type 'Mecanism'; did you mean"):
        known.properties("Mecanism")


def test_a_label_falls_back_to_another_language():
    assert Label(sq="a", en="b").get("sr") == "b"
    assert Label(sq="a").get("en") == "a"


def test_every_word_of_the_ontology_is_said_in_both_languages():
    labels = [
        lab for t in known.types.values() for lab in (t.label, t.plural, t.meaning)
    ]
    labels += [lab for r in known.relations.values() for lab in (r.label, r.meaning)]
    labels += [c.label for codes in known.codes.values() for c in codes.codes.values()]
    labels += [p.label for t in known.types.values() for p in t.properties.values()]
    assert all(each.sq and each.en for each in labels)
    assert not any("ҫ" in each.sq for each in labels)


def test_every_type_is_reached_by_a_relation_and_every_code_list_is_used():
    used = {
        p.value.of
        for owner in [*known.types, *known.relations]
        for p in known.properties(owner).values()
        if p.value.name == "code"
    }
    # Not properties of a record: fields that every record has, and codes that are nodes.
    assert set(known.codes) - used == {"concern", "target_group", "stance", "tier"}
    joined = {
        end for r in known.relations.values() for e in r.ends for end in e.end | e.start
    }
    assert joined == set(known.types)


@given(
    st.dictionaries(
        st.text(max_size=12), st.text(max_size=12) | st.integers(), max_size=5
    )
)
def test_any_mapping_is_checked_without_a_crash(props):
    for problem in known.check_props("Duty", props):
        assert problem.name in props
    kept, problems = known.read_props("Duty", props)
    assert set(kept).isdisjoint(p.name for p in problems)
    assert known.check_props("Duty", kept) == []


def test_the_ontology_is_read_in_a_blink():
    code = (
        "import time, ontology.model as m; t = time.perf_counter(); m.ontology();"
        "import sys; sys.stdout.write(str(time.perf_counter() - t))"
    )
    started = time.monotonic()
    took = [
        float(subprocess.check_output([sys.executable, "-c", code], text=True))
        for _ in range(3)
    ]
    assert min(took) < 0.25, f"{took} after {time.monotonic() - started:.1f} s"
