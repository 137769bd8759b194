"""The tables that finding keeps so that it starts without the ontology agree with it."""

from graph import name_filling, name_index
from ontology.model import ontology
from queries.names.thing import type_of

NEVER_FOUND = {"Claim", "Passage", "CaseReferral", "Review"}


def test_every_type_that_is_found_is_known_by_its_id():
    prefixes = ontology().by_prefix
    wanted = {p: "" if kind in NEVER_FOUND else kind for p, kind in prefixes.items()}
    assert {prefix: type_of(f"{prefix}/x") for prefix in prefixes} == wanted
    assert type_of("act/al/ligj/9669#nen-1") == "Provision"


def test_the_index_speaks_of_types_ties_and_prefixes_that_exist():
    known = ontology()
    types = name_filling._UNNAMED | name_filling._SPOKEN | set(name_index.UNNAMING)
    assert types <= set(known.types)
    assert set(known.relations) >= name_filling._BELONGS | name_filling._PLACES
    assert set(known.by_prefix) >= name_index._PREFIXES
