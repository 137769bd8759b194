from pathlib import Path

import pytest

from ontology.columns import lines
from ontology.describe import describe
from ontology.docs import page
from ontology.errors import UnknownTerm
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
    with pytest.raises(UnknownTerm, match="Did you mean Mechanism"):
        describe("Mecanism")
    with pytest.raises(UnknownTerm, match="See all of them"):
        describe("zzzzzzzz")


@pytest.mark.parametrize("width", [40, 80, 120])
@pytest.mark.parametrize("name", [None, "Seat", "part_of", "ACTION"])
def test_lines_fit_the_terminal_and_lose_no_word(name, width):
    sections = describe(name, "en")
    text = list(lines(sections, width))
    if width >= 80:
        assert max(map(len, text)) <= width
    words = " ".join(text).split()
    said = [
        word
        for s in sections
        for row in s.rows
        for cell in row
        for word in cell.split()
    ]
    assert {word for word in said if len(word) < 12} <= set(words)
