"""Law as linked data: two forms of one graph, valid by the published shapes."""

from __future__ import annotations

import pytest
from rdflib import DCTERMS, RDF, Graph, URIRef

from queries.linked import linked_law
from queries.viewer import PUBLIC, Viewer
from tests.questions.shared import shared
from viz.linked.vocabulary import CPSV, ELI, URA
from viz.linked.write import BASE, FORMATS, graph_of, text_of

ON = "2026-11-22"
SHAPES = ("standards", "cpsv-ap-3.2.0-SHACL.ttl")


@pytest.fixture(scope="module")
def law(shipped_store) -> Graph:
    return graph_of(linked_law(Viewer(shipped_store, on=ON)))


def _valid(graph: Graph) -> tuple[bool, str]:
    pyshacl = pytest.importorskip("pyshacl", reason="pyshacl is not installed")
    shapes = Graph().parse(shared(*SHAPES))
    conforms, _, report = pyshacl.validate(graph, shacl_graph=shapes)
    return conforms, report


def test_the_export_is_valid_by_the_shapes_of_cpsv_ap(law):
    conforms, report = _valid(law)
    assert conforms, report


def test_the_shapes_would_notice_a_rule_without_a_title(law):
    rule = next(law.subjects(RDF.type, CPSV.Rule))
    broken = Graph() + law
    broken.remove((rule, DCTERMS.title, None))
    conforms, report = _valid(broken)
    assert not conforms
    assert str(rule) in report


def test_an_article_its_act_and_its_duties_are_tied(law):
    article = URIRef(f"{BASE}act/al/ligj/2017/18#nen-48")
    assert law.value(article, ELI.is_part_of) == URIRef(f"{BASE}act/al/ligj/2017/18")
    duties = list(law.subjects(CPSV.implements, article))
    assert duties
    assert all(law.value(one, URA.borneBy) for one in duties)
    assert law.value(article, DCTERMS.source) is not None


def test_amendments_and_both_languages_are_there(law):
    act = URIRef(f"{BASE}act/al/ligj/9669")
    assert URIRef(f"{BASE}act/al/ligj/9914") in set(law.subjects(ELI.amends, act))
    assert {one.language for one in law.objects(act, ELI.title)} >= {"sq", "en"}


# rdflib's own reader of JSON-LD still uses what rdflib calls deprecated.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_turtle_and_json_ld_say_the_same_each_time(law):
    turtle, linked = (text_of(law, suffix) for suffix in FORMATS)
    assert set(Graph().parse(data=turtle, format="turtle")) == set(law)
    assert set(Graph().parse(data=linked, format="json-ld")) == set(law)
    assert text_of(law, ".jsonld") == linked


def test_no_person_is_exported_and_the_public_sees_no_more(shipped_store, law):
    assert not any(
        "/person/" in str(one) or "person/" in str(one) for one in law.subjects()
    )
    public = graph_of(linked_law(Viewer(shipped_store, on=ON, tiers=PUBLIC)))
    assert set(public) <= set(law)
