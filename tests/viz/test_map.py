"""A map: the same content in picture and tables, nothing from outside, names as text."""

from __future__ import annotations

import hashlib
import re
from base64 import b64encode
from dataclasses import replace

import networkx as nx
import pytest

from graph.errors import BadInput, NotFound
from tests.viz.conftest import BODY, HOSTILE, LUMAS
from tests.viz.pages import read
from viz import map as maps
from viz.facts import validity
from viz.map import draw, map_page
from viz.page import static
from viz.picture import picture_of, stance_words
from viz.words import WORDS


@pytest.fixture(scope="module")
def html(viewer):
    return map_page(viewer, [BODY])


@pytest.fixture(scope="module")
def page(html):
    return read(html)


@pytest.fixture(scope="module")
def nasty(hostile):
    return map_page(hostile, [BODY])


def test_every_shape_and_tie_of_the_picture_has_its_facts(page, viewer):
    graph = maps.neighbourhood(viewer, [BODY], depth=2)
    picture = picture_of(graph, [BODY])
    assert [node["id"] for node in page.data["nodes"]] == [s.id for s in picture.shapes]
    assert [(edge["from"], edge["to"]) for edge in page.data["edges"]] == [
        (tie.start, tie.end) for tie in picture.ties
    ]
    for told, drawn in (("about", picture.shapes), ("lines", picture.ties)):
        assert [tuple(one[0]) for one in page.data[told]] == [d.label for d in drawn]
        assert [tuple(one[1]) for one in page.data[told]] == list(
            map(stance_words, drawn)
        )
        assert [tuple(one[2]) for one in page.data[told]] == [
            validity(d.props) for d in drawn
        ]


@pytest.mark.parametrize("table", ["shapes", "ties"])
def test_a_table_has_its_headings_and_waits_for_its_rows(page, table):
    assert [len(row) for row in page.tables[table]] == [6]
    assert any(tag == "noscript" for tag, _ in page.tags)


def test_a_seat_is_a_line_with_its_role(page):
    assert ["Kryetari i Bashkisë Lumas", "kryetar", "Komiteti Drejtues"] in [
        row[:3] for row in page.cells("ties")
    ]
    seats = [n for n, node in enumerate(page.data["nodes"]) if node["kind"] == "Seat"]
    named = {edge["from"] for edge in page.data["edges"]}
    assert all(page.data["nodes"][n]["id"] in named for n in seats)
    assert len(seats) == 1, "only those that nobody is named for"


def test_what_the_kind_prescribes_is_dashed_and_what_is_filled_is_left_out(page):
    rows = [row for row in page.cells("ties") if row[2] == "Komiteti Drejtues"]
    laid = [row for row in rows if row[3] == WORDS["for kind"][0]]
    assert [row[0] for row in laid] == ["Përfaqësues të shoqërisë civile"]
    dashed = {n for n, edge in enumerate(page.data["edges"]) if edge.get("dashes")}
    unsaid = {WORDS[key][0] for key in ("for kind", "planned", "prescribed")}
    assert dashed == {
        n for n, about in enumerate(page.data["lines"]) if about[1][0] in unsaid
    }
    assert dashed


def test_every_thing_says_where_it_was_read(page):
    assert all(row[-1].startswith("[") for row in page.cells("shapes")[1:])
    assert all(row[-1].startswith("[") for row in page.cells("ties")[1:])
    places = page.data["places"]
    for about in (*page.data["about"], *page.data["lines"]):
        assert all(page.data["papers"][places[n][0]][0] for n in about[4])


def test_evidence_and_denied_things_are_not_drawn(page, viewer):
    types = {node["kind"] for node in page.data["nodes"]}
    assert not types & maps.EVIDENCE
    wide = read(map_page(viewer, [LUMAS], depth=3))
    stances = {about[1][0] for about in wide.data["about"]}
    assert "mungon" not in stances


def test_only_the_types_that_were_asked_for(viewer):
    page = read(map_page(viewer, [BODY], types=["Institution"]))
    kinds = {node["kind"] for node in page.data["nodes"] if not node.get("centre")}
    assert kinds <= {"Institution", "Seat"}
    assert "Institution" in kinds


@pytest.mark.parametrize("types", [["Passage"], ["Nothing"], ["Post", "Postman"]])
def test_a_type_that_is_not_drawn_is_refused(viewer, types):
    with pytest.raises(BadInput, match="no type"):
        map_page(viewer, [BODY], types=types)


def test_what_is_not_there_is_not_drawn(viewer):
    with pytest.raises(NotFound, match="ura find"):
        map_page(viewer, ["post/lu/none"])


def test_who_may_see_less_gets_less(viewer):
    everybody = replace(viewer, tiers=())
    with pytest.raises(NotFound):
        map_page(everybody, [BODY])


def test_the_same_store_gives_the_same_bytes(viewer, html):
    assert map_page(viewer, [BODY]) == html


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_it_opens_in_the_language_that_was_asked_for(viewer, lang):
    page = read(map_page(viewer, [BODY], lang=lang))
    assert page.tags[0] == ("html", {"lang": lang})
    pressed = [
        g for t, g in page.tags if t == "button" and g.get("aria-pressed") == "true"
    ]
    assert [one["data-lang"] for one in pressed] == [lang]


def test_another_language_is_refused(viewer):
    with pytest.raises(BadInput, match="sq or en"):
        map_page(viewer, [BODY], lang="sr")


@pytest.mark.parametrize("which", ["html", "nasty"])
def test_nothing_comes_from_outside(which, request):
    page = read(request.getfixturevalue(which))
    outside = [a for a in page.addresses() if not a.startswith(("data:", "#"))]
    assert outside == []
    assert not any(tag in ("link", "iframe", "object", "base") for tag, _ in page.tags)


def test_the_policy_allows_what_stands_in_the_page_and_nothing_else(page):
    policy = next(g["content"] for t, g in page.tags if g.get("http-equiv"))
    assert policy.startswith("default-src 'none'")
    assert "unsafe" not in policy
    for text in (*page.scripts, *page.styles):
        digest = b64encode(hashlib.sha256(text.encode()).digest()).decode()
        assert f"'sha256-{digest}'" in policy
    assert not any(n.startswith("on") or n == "style" for _, g in page.tags for n in g)


def test_hostile_names_are_text(nasty):
    page = read(nasty)
    names = [about[0][0] for about in page.data["about"]]
    shown = [row[0] for row in page.cells("shapes")]
    for name in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5], HOSTILE[6]):
        assert name in names
        assert name in shown
    assert not any(tag == "img" and given.get("src") for tag, given in page.tags)
    assert len(page.scripts) == 4
    assert not any("onclick" in given or "onerror" in given for _, given in page.tags)


def test_signs_that_nobody_sees_are_shown(nasty):
    assert not re.search(
        "[\x00-\x08\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", nasty
    )
    assert "\N{REPLACEMENT CHARACTER}gnissim" in nasty
    nasty.encode("utf-8")


def graph_of(nodes, ties):
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for n in range(nodes):
        graph.add_node(f"institution/x/{n}", type="Institution", label_sq=f"N {n}")
    for n in range(ties):
        ends = f"institution/x/{n % nodes}", f"institution/x/{(n * 7 + 1) % nodes}"
        graph.add_edge(*ends, key=f"t{n}", relation="PART_OF")
    return graph


@pytest.mark.parametrize(("nodes", "ties"), [(5_001, 1), (10, 20_001)])
def test_too_much_is_refused_with_advice(viewer, nodes, ties):
    graph = graph_of(nodes, ties)
    with pytest.raises(BadInput, match="--depth"):
        draw(viewer, graph, [next(iter(graph))])


def test_a_walk_ends_where_there_is_too_much(viewer, monkeypatch):
    monkeypatch.setattr(maps, "MOST_SHAPES", 1)
    with pytest.raises(BadInput, match="smaller depth"):
        map_page(viewer, [LUMAS], depth=4)


def test_a_lone_half_of_a_pair_does_not_break_the_page(viewer):
    graph = graph_of(1, 0)
    graph.nodes["institution/x/0"]["label_sq"] = "a\ud800b"
    page = draw(viewer, graph, ["institution/x/0"])
    assert "a\N{REPLACEMENT CHARACTER}b" in page
    page.encode("utf-8")


def test_several_seats_of_one_office_are_several_lines():
    graph = graph_of(1, 0)
    graph.add_node("mechanism/x", type="Mechanism", label_sq="Organi")
    for n, role in enumerate(("chair", "member")):
        seat = f"seat/x/{n}"
        graph.add_node(seat, type="Seat", role=role)
        graph.add_edge(seat, "mechanism/x", key=f"on{n}", relation="ON")
        graph.add_edge(seat, "institution/x/0", key=f"of{n}", relation="OF")
    picture = picture_of(graph, ["mechanism/x"])
    assert [tie.label[1] for tie in picture.ties] == ["chair", "member"]
    assert [shape.type for shape in picture.shapes] == ["Institution", "Mechanism"]


def test_a_seat_of_nobody_stays_a_shape():
    graph = graph_of(0, 0)
    graph.add_node("mechanism/x", type="Mechanism", label_sq="Organi")
    graph.add_node("seat/x/0", type="Seat", role="member", field="police")
    graph.add_edge("seat/x/0", "mechanism/x", key="on", relation="ON")
    picture = picture_of(graph, ["mechanism/x"])
    assert [shape.type for shape in picture.shapes] == ["Mechanism", "Seat"]
    assert picture.shapes[1].label == ("anëtar: policia", "member: police")


def test_all_words_are_in_both_languages():
    assert [key for key, both in WORDS.items() if not all(both)] == []
    scripts = static("map.js") + static("tables.js")
    spoken = set(re.findall(r'word\("([^"]+)"\)', scripts))
    assert spoken <= WORDS.keys()


def test_dates_are_written_as_people_write_them(html, nasty):
    assert re.search(r'class="day">.*22\.11\.2026', html)
    assert "(06.05.2024)" in nasty
