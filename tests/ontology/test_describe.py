from pathlib import Path

import pytest

from ontology.describe import describe
from ontology.docs import page
from ontology.errors import OntologyError
from ontology.model import ontology

DOCS = Path(__file__).parents[2] / "docs" / "ontology.md"
names = [*ontology().types, *ontology().relations, *ontology().codes]


def test_the_page_is_not_stale():
    assert DOCS.read_text("utf-8") == page(), "run: python -m ontology.docs"


@pytest.mark.parametrize("lang", ["sq", "en"])
@pytest.mark.parametrize("name", [None, *names])
def test_every_name_is_described_in_whole_rows(name, lang):
    for section in describe(name, lang):
        assert section.title
        assert all(len(row) == len(section.columns) for row in section.rows)


def test_a_type_shows_properties_and_both_directions():
    head, properties, out, into = describe("seat", "sq")
    assert head.title == "Seat: Vend në organ"
    assert ("role", "roli", "code:seat_role", "") in properties.rows
    assert ("ON", "në organin", "Mechanism, MechanismKind") in out.rows
    assert ("LISTS", "renditet në", "Listing") in into.rows


def test_an_unknown_name_is_met_with_the_nearest():
    with pytest.raises(OntologyError, match="did you mean 'Mechanism'"):
        describe("Mecanism")
