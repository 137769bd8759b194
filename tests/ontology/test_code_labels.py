"""The labels that are read alone are those of the ontology."""

from ontology.code_labels import code_labels
from ontology.model import ontology


def test_every_code_has_the_label_that_the_ontology_gives_it():
    for name, code_list in ontology().codes.items():
        labels = {code: one.label for code, one in code_list.codes.items()}
        assert code_labels(name) == labels


def test_what_is_no_list_has_no_labels():
    assert code_labels("") == code_labels("nothing") == {}
