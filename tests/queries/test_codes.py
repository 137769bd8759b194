"""Codes by the words that people use for them."""

from __future__ import annotations

import pytest

from graph.errors import BadInput
from ontology.messages import albanian
from ontology.model import ontology
from queries.codes import code_named, codes_of, types_named


@pytest.mark.parametrize(
    ("code_list", "text", "code"),
    [
        ("field", "police", "police"),
        ("field", "policia", "police"),
        ("field", "shoqëria civile", "civil_society"),
        ("field", "OJF", "civil_society"),
        ("field", "civil-society", "civil_society"),
        ("seat_role", "kryetari", "chair"),
        ("seat_role", "deputy chair", "deputy_chair"),
        ("level", "vendore", "municipal"),
        ("action", "thërret", "convene"),
        ("action", "drafted", "draft"),
    ],
)
def test_a_code_goes_by_many_names(code_list, text, code):
    assert codes_of(code_list, text) == [code]
    assert code_named(code_list, text) == code


@pytest.mark.parametrize("code_list", ["field", "seat_role", "level", "action"])
def test_every_code_is_found_by_itself_and_by_its_labels(code_list):
    for code, said in ontology().codes[code_list].codes.items():
        for name in (code, said.label.sq, said.label.en):
            assert code in codes_of(code_list, name)


@pytest.mark.parametrize("text", [None, ""])
def test_no_text_is_no_code(text):
    assert codes_of("field", text) == []


@pytest.mark.parametrize("text", ["magji", "???", "   x"])
def test_an_unknown_word_is_refused_with_what_is_allowed(text):
    with pytest.raises(BadInput) as caught:
        codes_of("field", text)
    assert any("police" in str(one) for one in caught.value.allowed)
    assert code_named("field", text) is None


def test_a_type_goes_by_its_name_and_by_what_it_is_called():
    asked = ("LegalAct", "akt ligjor", "LEGAL ACT", "Mekanizem")
    assert types_named(asked) == ("LegalAct", "LegalAct", "LegalAct", "Mechanism")


def test_what_is_no_type_or_left_out_is_refused_with_both_names():
    with pytest.raises(BadInput, match="no type") as refused:
        types_named(["Passage"], without={"Passage"})
    [told] = [one for one in refused.value.allowed if one == "LegalAct"]
    assert albanian(told) == "LegalAct (Akt ligjor)"
