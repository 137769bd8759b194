"""From what records state to numbered citations."""

from __future__ import annotations

import pytest

from queries.answer import Citation
from queries.evidence import Notebook, passages_of, searched
from queries.viewer import Viewer
from tests.asked import ON, answered

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


@pytest.mark.parametrize(
    ("asked", "foreign"),
    [
        (["pathway", "dhuna në familje", "Prizren"], ("000", "001", "002", "003")),
        (["registers-used", "dhuna në familje", "Prizren"], ("000", "001", "002")),
        (["contact", "mbrojtja e fëmijëve", "Prizren"], ("001", "002", "003")),
        (["pathway", "mbrojtja e fëmijëve", "Kukës"], ("004",)),
        (["bodies-for", "puna e fëmijëve", "Kukës"], ("004",)),
        (["contact", "trafiku", "Kukës"], ("004",)),
        (["who", "aftësia e kufizuar", "Kukës"], ("004",)),
    ],
)
def test_no_paper_of_the_other_country_was_searched(asked, foreign, shipped_store):
    answer = answered(shipped_store, asked)
    assert answer.status == "unknown"
    cited = [one.document for one in answer.citations]
    assert not [one for one in cited if one.startswith(foreign)]


def test_what_was_searched_in_the_places_own_country_is_cited(shipped_store):
    answer = answered(shipped_store, ["pathway", "mbrojtja e fëmijëve", "Gjakovë"])
    assert {one.document[:3] for one in answer.citations} == {"004"}
