"""The pages that are made from files are what those files make of them."""

from __future__ import annotations

import pytest

from ontology import docs as ontology_docs
from queries import docs as question_docs
from tests.wheel_smoke import ROOT


@pytest.mark.parametrize("made", [ontology_docs, question_docs])
def test_a_page_is_not_stale(made):
    path = ROOT / made.PAGE
    assert path.read_text("utf-8") == made.page(), f"run `make docs` for {made.PAGE}"


def test_every_decision_is_in_the_list():
    folder = ROOT / "docs" / "decisions"
    listed = (folder / "README.md").read_text("utf-8")
    missing = [path.name for path in folder.glob("0*.md") if path.name not in listed]
    assert missing == []
