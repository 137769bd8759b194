"""The page of overlaps: what the question answers, as a heat map, sets and reasons."""

from __future__ import annotations

import csv
import io
import itertools
import re
from dataclasses import replace
from html import unescape

import pytest

from graph.errors import BadInput, NotFound
from graph.home import Home
from loaders.reviews import review
from queries.overlap.overlaps import overlaps
from queries.viewer import PUBLIC, Viewer
from tests.asked import ON
from tests.viz.conftest import BODY, HOSTILE
from tests.viz.pages import read
from tests.world import build_world
from viz.grid import MARK, Head
from viz.heat import DOUBT, GRADE_LETTERS, Heat
from viz.judged import Judged, judged
from viz.overlap import overlap_of, overlap_page, page_of
from viz.pairs import pair_columns
from viz.text import per_cent
from viz.upset import SITS
from viz.words import code_words
from viz.workshop import member_rows, pair_rows, pairs_csv

LANGS = ("sq", "en")
each_lang = pytest.mark.parametrize("lang", LANGS)


@pytest.fixture(scope="module")
def made(viewer):
    return overlap_of(viewer, territory="Lumas")


@pytest.fixture(scope="module")
def answer(viewer):
    asked = replace(viewer, lang="sq")
    return overlaps(asked, territory="Lumas", min_grade="unrelated")


@each_lang
def test_the_heat_map_says_of_each_pair_what_the_question_says(made, answer, lang):
    n = LANGS.index(lang)
    rows = read(page_of(made, lang)).cells("heat", lang)
    ids = [one.id for one in made.bodies]
    assert len(rows) == len(ids) + 1 > 3
    for pair in answer.rows:
        at = ids.index(pair.first_id), ids.index(pair.second_id)
        letter = GRADE_LETTERS[pair.grade][n]
        letter += DOUBT if pair.certainty == "possible" else ""
        alike = pair.members_alike
        share = "" if alike is None else per_cent(alike)[n]
        for row, column in (at, at[::-1]):
            assert rows[row + 1][column + 1] == letter + share


def test_the_diagonal_counts_members_as_the_sets_do(made):
    rows = read(page_of(made, "sq")).cells("heat")
    for n, body in enumerate(made.bodies, 1):
        on = [len(one.members) for one, _ in made.sharings if body.id in one.bodies]
        assert rows[n][n] == (str(sum(on)) if on else "")


def test_shares_are_those_of_the_sets(made):
    """The heat map's share is Jaccard over the very members that the sets show."""
    for pair in made.pairs:
        if pair.alike is None:
            continue
        ends = set(pair.ends)
        both = sum(len(s.members) for s, _ in made.sharings if ends <= s.bodies)
        either = sum(len(s.members) for s, _ in made.sharings if ends & s.bodies)
        assert pair.alike == round(both / either, 3)


@each_lang
def test_a_set_has_its_count_its_members_and_a_dot_for_each_body(made, lang):
    n = LANGS.index(lang)
    _, *rows, total = read(page_of(made, lang)).cells("sets", lang)
    assert len(rows) == len(made.sharings) > 1
    for row, (one, _) in zip(rows, made.sharings, strict=True):
        assert row[0].startswith(str(len(one.members)))
        assert all(member[n] in row[0] for member in one.members)
        assert row[1:].count(SITS) == len(one.bodies)
    assert [int(cell) for cell in total[1:]] == [
        made.sizes[one.id] for one in made.bodies if one.id in made.sizes
    ]


def test_the_sets_of_most_bodies_come_first(made):
    many = [(len(one.bodies), len(one.members)) for one, _ in made.sharings]
    assert many == sorted(many, reverse=True)
    shared = made.sharings[0][0]
    assert len(shared.bodies) == 2
    assert ("Sektori Social", "Social Sector") in shared.members


@each_lang
def test_the_table_has_every_pair_but_unrelated_ones(made, answer, lang):
    n = LANGS.index(lang)
    head, *rows = read(page_of(made, lang)).cells("pairs", lang)
    assert len(head) == 1 + len(pair_columns(made.related))
    told = [one for one in answer.rows if one.grade != "unrelated"]
    assert 0 < len(rows) == len(told) < len(answer.rows)
    for row, pair in zip(rows, told, strict=True):
        assert code_words("overlap_grade", pair.grade)[n] in row[1]
    assert "Grupi Teknik" in rows[0][0] or "Technical" in rows[0][0]


def test_reasons_and_what_is_not_known_are_in_words(made):
    doubts = [one.doubts for one in made.pairs if not one.sure]
    assert doubts
    assert "nuk dihet: veprimtaritë (Grupi Teknik" in doubts[0][0].words[0]
    assert "not known: activities (" in doubts[0][0].words[1]
    first = made.related[0].reasons
    assert first[0].decides
    assert any("50 %" in one.words[0].replace("\xa0", " ") for one in first)
    assert any("members in common: 50% (" in one.whole(1) for one in first)
    everything = [
        text
        for one in made.pairs
        for told in one.reasons
        for text in (told.whole(0), told.whole(1))
    ]
    assert not [one for one in everything if "_" in one or "True" in one]


def test_what_is_planned_or_prescribed_has_a_mark(made, viewer):
    marked = {one.id for one in made.bodies if not one.found}
    assert marked == {"mechanism/lu-lumas/grupi-teknik/mbrojtja-e-femijeve"}
    html = page_of(made, "sq")
    heads = [row[0] for row in read(html).cells("heat")[1:]]
    assert [one for one in heads if one.endswith(MARK)] == [
        head for head, body in zip(heads, made.bodies, strict=True) if not body.found
    ]
    only_rule = overlap_of(viewer, territory="Gropas")
    assert [one.found for one in only_rule.bodies] == [False]
    assert only_rule.sharings[0][0].by_rule == {only_rule.bodies[0].id}
    assert read(page_of(only_rule, "sq")).cells("sets")


def test_letters_and_shades_tell_every_grade_apart():
    from ontology.model import ontology
    from viz.page import static

    assert GRADE_LETTERS.keys() == ontology().codes["overlap_grade"].codes.keys()
    for n in range(2):
        letters = [both[n] for both in GRADE_LETTERS.values()]
        assert len(letters) == len(set(letters))
    css = static("overlap.css")
    colours = dict(re.findall(r"td\.(\w+) { background: (#\w{6});", css))
    graver = ("same_body", "duplication", "overlap", "fragmentation")
    shades = [_light(colours[one]) for one in graver]
    # Printed in grey, the graver is the darker, and no two are near each other.
    assert all(b - a > 0.03 for a, b in itertools.pairwise(shades))


def test_every_letter_can_be_read_on_its_shade():
    from viz.page import static

    look = r"td\.(\w+) { background: (#\w+); color: (#\w+);"
    found = re.findall(look, static("overlap.css"))
    assert len(found) == len(GRADE_LETTERS)
    for grade, paper, ink in found:
        dark, light = sorted((_light(_long(paper)), _light(_long(ink))))
        assert (light + 0.05) / (dark + 0.05) >= 4.5, grade


def _long(colour):
    return colour if len(colour) == 7 else "#" + "".join(2 * c for c in colour[1:])


def _light(colour):
    parts = [int(colour[n : n + 2], 16) / 255 for n in (1, 3, 5)]
    return sum(w * p**2.2 for w, p in zip((0.2126, 0.7152, 0.0722), parts, strict=True))


def test_every_footnote_and_every_pair_is_there(made):
    page = read(page_of(made, "sq"))
    ids = {given["id"] for _, given in page.tags if given.get("id")}
    aimed = {one[1:] for one in page.addresses() if one.startswith("#")}
    assert {one for one in aimed if one.startswith("n")}
    assert {one for one in aimed if one.startswith("p")}
    assert aimed <= ids
    assert len(ids) == len([1 for _, given in page.tags if given.get("id")])


def test_a_letter_leads_to_its_own_pair(made):
    mixed = replace(made, pairs=tuple(reversed(made.pairs)))
    for one in (made, mixed):
        links = re.findall(r'href="#p(\d+)" title="([^"]*)"', page_of(one, "sq"))
        assert len(links) == 2 * len(one.related)
        for number, tip in links:
            first, second = one.related[int(number) - 1].names
            assert unescape(tip).startswith(f"{first[0]} – {second[0]}: ")


@pytest.mark.parametrize("place", ["Lumas", "Gropas", "Lugina"])
def test_nothing_comes_from_outside_and_the_same_again(viewer, place):
    html = overlap_page(viewer, territory=place)
    assert [a for a in read(html).addresses() if not a.startswith("#")] == []
    assert overlap_page(viewer, territory=place) == html


def test_the_page_needs_no_script_to_be_read(made):
    for lang in LANGS:
        page = read(page_of(made, lang))
        assert page.tags[0] == ("html", {"lang": lang})
        assert len(page.scripts) == 1
        for table in ("heat", "sets", "pairs"):
            assert page.cells(table, lang)


def test_hostile_names_are_text(hostile):
    page = read(overlap_page(hostile, territory="Lumas"))
    shown = " ".join(cell for row in page.cells("sets") for cell in row)
    for name in (HOSTILE[0], HOSTILE[1], HOSTILE[2], HOSTILE[5], HOSTILE[6]):
        assert name in shown
    assert not any(tag == "img" for tag, _ in page.tags)
    assert len(page.scripts) == 1
    assert not any(key.startswith("on") for _, given in page.tags for key in given)


@pytest.fixture(scope="module")
def reviewed(tmp_path_factory):
    """Lugina, where somebody of a hostile name disagrees with a grade."""
    said = review(
        BODY,
        "mechanism/lu-lumas/grupi-teknik/dhune-ne-familje",
        "disagree",
        "complement",
        because=HOSTILE[1],
        role="=Kryetarja",
        on="2026-11-20",
    )
    home = tmp_path_factory.mktemp("reviewed") / "home"
    with build_world(home, planted=said), Home(home).open() as store:
        yield store


@each_lang
def test_what_people_said_stands_beside_the_grade(reviewed, lang):
    made = overlap_of(Viewer(reviewed, on=ON), territory="Lumas")
    html = page_of(made, lang)
    head, first, *_ = read(html).cells("pairs", lang)
    verdict = ("nuk pajtohet", "disagrees")[LANGS.index(lang)]
    assert first[-1].endswith(f"{verdict}, =Kryetarja, 20.11.2026, {HOSTILE[1]}")
    assert len(head) == len(first)
    assert "<img" not in html
    assert any(verdict in row[8] for row in pair_rows(made, lang))


def test_what_people_said_is_not_for_the_public(reviewed):
    public = overlap_of(Viewer(reviewed, ON, tiers=PUBLIC), territory="Lumas")
    assert not any(one.reviews for one in public.pairs)
    assert "Kryetarja" not in page_of(public, "sq") + pairs_csv(public, "sq")


def test_what_is_no_place_is_refused(viewer):
    with pytest.raises(BadInput):
        overlap_of(viewer, territory=None)
    with pytest.raises(NotFound):
        overlap_of(viewer, territory="Askundi i tillë")
    with pytest.raises(BadInput):
        overlap_page(viewer, territory="Lumas", lang="sr")


def test_too_many_bodies_are_refused(viewer, monkeypatch):
    monkeypatch.setattr("viz.overlap.MOST_BODIES", 2)
    with pytest.raises(BadInput) as refused:
        overlap_of(viewer, territory="Lumas")
    assert "4 bodies" in str(refused.value)


@each_lang
def test_the_csv_has_the_pairs_with_reasons_and_room_for_the_group(made, lang):
    head, *rows = csv.reader(io.StringIO(pairs_csv(made, lang)))
    assert len(rows) == len(made.related)
    for row, pair in zip(rows, made.related, strict=True):
        assert len(row) == len(head)
        assert row[-2:] == ["", ""]
        told = row[6]
        assert all(one.whole(LANGS.index(lang)) in told for one in pair.reasons)
        assert re.search(r"\w+\.\w+:\d+-\d+", row[9])


def test_the_members_have_a_row_a_set(made):
    head, *rows = member_rows(made, "en")
    assert len(head) == 3
    assert rows[0][0] == "2"
    assert "Social Sector" in rows[0][2]


def test_no_spreadsheet_takes_a_name_for_a_formula(world, tmp_path):
    made = overlap_of(Viewer(world, on="2026-11-22", lang="sq"), territory="Lumas")
    name = ("=HYPERLINK(1)", "+1")
    pair = replace(made.pairs[0], names=(name, ("@x", "-1")), grade="overlap")
    bad = replace(made, pairs=(pair,))
    for lang in LANGS:
        row = list(csv.reader(io.StringIO(pairs_csv(bad, lang))))[1]
        assert [cell[0] for cell in row[:2]] == ["'", "'"]
    assert pair_rows(bad, "sq")[1][0] == "=HYPERLINK(1)"


PAIR = Judged(
    ends=("a", "b"),
    names=(("A", "A"), ("B", "B")),
    grade="duplication",
    sure=False,
    alike=0.5,
    chance=None,
    reasons=(),
    doubts=(),
    reviews=(),
    cites=(),
)


def test_a_group_is_parted_from_the_next_by_a_line():
    heads = [Head(one, (one, one)) for one in "abc"]
    rows = list(Heat((heads[:2], heads[2:]), {"a": 3}, (PAIR,)).lines("sq"))
    assert ["edge" in one.split(">")[0] for one in rows] == [False, False, True]
    assert all(one.count(" edge") == 1 for one in rows)
    assert 'href="#p1"' in rows[0]
    assert "D?" in unescape(rows[0])


def test_the_q_value_is_told_with_its_model_where_there_is_one(answer, viewer):
    from queries.overlap.overlaps import Pair

    rows = tuple(
        replace(one, q=q, null=null, q_within=within)
        for one, (q, null, within) in zip(
            answer.rows[:3],
            [(0.0004, "within", 0.5), (0.25, "odd", None), (None, None, None)],
            strict=True,
        )
        if isinstance(one, Pair)
    )
    told = [one.chance for one in judged([replace(answer, rows=rows)] * 2)]
    assert told == [
        (
            "q < 0,001 (rastësia brenda vendit); q 0,500 në të njëjtin vend e nivel",
            "q < 0.001 (chance within the place); q 0.500 in the same place and level",
        ),
        ("q 0,250 (odd)", "q 0.250 (odd)"),
        None,
    ]
