"""From what records state to numbered citations."""

from __future__ import annotations

import pytest

from queries.answer import Citation
from queries.evidence import Notebook, passages_of, searched
from queries.viewer import Viewer
from tests.asked import ON

PAGE = "passage/lumas-page"


@pytest.fixture
def viewer(world):
    return Viewer(world, on=ON)


@pytest.mark.parametrize(
    ("entry", "passage"),
    [
        ("*@passage/d/1-2", "passage/d/1-2"),
        ("*~passage/d/1-2", "passage/d/1-2"),
        ("*!denied@passage/d/1-2", "passage/d/1-2"),
        ("hours@passage/d/3-3", "passage/d/3-3"),
        ("label_sq@passage/d/1-2", None),
        ("alias@passage/d/1-2", None),
        ("note_en~passage/d/1-2", None),
    ],
)
def test_a_name_alone_backs_no_fact(entry, passage):
    assert passages_of([entry]) == ((passage,) if passage else ())


def test_passages_come_once_in_order():
    entries = ["*@b", "*@a", "label_sq@c", "kind@b"]
    assert passages_of(entries) == ("b", "a")


def test_citations_are_numbered_as_they_come(viewer):
    notebook = Notebook()
    assert notebook.note([f"*@{PAGE}/11-11", f"*@{PAGE}/2-2"]) == (0, 1)
    assert notebook.note([f"*@{PAGE}/2-2", f"*@{PAGE}/3-3"]) == (1, 2)
    assert notebook.note([]) == ()
    assert [one.lines for one in notebook.citations(viewer)] == [
        (11, 11),
        (2, 2),
        (3, 3),
    ]


def test_a_citation_says_where_and_when(viewer):
    notebook = Notebook()
    notebook.note([f"*@{PAGE}/2-2"])
    [citation] = notebook.citations(viewer)
    assert citation.document == "lumas_page.txt"
    assert citation.title == "Faqja e Bashkisë Lumas"
    assert citation.attested_on == "2024"


def test_an_unknown_passage_is_cited_by_its_id(viewer):
    notebook = Notebook()
    notebook.note(["*@passage/nowhere/1-1"])
    assert notebook.citations(viewer) == (Citation("passage/nowhere/1-1", (0, 0)),)


def test_lists_are_searched_by_what_they_are_about(viewer):
    body = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"
    [found] = searched(viewer, [body], ["members"])
    assert (found["subject"], found["complete"]) == (body, "yes")
    assert searched(viewer, [body], ["services"]) == []
    assert searched(viewer, [], ["members"]) == []
