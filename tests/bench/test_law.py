"""What `make bench-law` measures is real work with a known result."""

from __future__ import annotations

from bench import law
from ontology.values.citations.find import find_citations


def test_every_planted_citation_is_found_and_nothing_else(monkeypatch):
    monkeypatch.setattr(law, "MEGABYTES", 0.05)
    text, planted = law._text()
    assert len(find_citations(text)) == planted > 30


def test_a_spread_is_the_same_to_every_peer():
    assert all(one.equal for one in law.impact(0.001))
