"""The pathway card: what it prints, that it is one page, and that it hides what is hidden."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest

from graph.errors import BadInput, NotFound
from graph.records import Statement
from loaders.pipeline import load
from queries.cases.pathway import pathway
from queries.viewer import Viewer
from tests.world import DATA, build_world
from viz import card as card_made
from viz import card_pdf as card_pdf_of
from viz.card import card_of, card_page, qr_rows
from viz.card_pdf import card_pdf

SECRETS = (b"FSHEHUR", b"HARRUAR", b"strehimore")
URL = "https://ura.example.al/card?concern=DHF&territory=Lumas"


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    home = build_world(tmp_path_factory.mktemp("card") / "home")
    load(home, [DATA.parent / "contact" / "lumas.yaml"])
    with home.open() as opened:
        yield opened


def made(store, lang="sq", concern="DHF", tiers=("public", "professional", "hidden")):
    viewer = Viewer(store, on="2026-11-22", tiers=tiers)
    return card_of(viewer, concern=concern, territory="Lumas", lang=lang, url=URL)


@pytest.mark.parametrize("lang", ["sq", "en"])
def test_a_card_says_whom_how_by_when_and_until_when_it_is_good(store, lang):
    card = made(store, lang)
    page = card_page(card)
    assert (card.made, card.valid_until) == ("22.11.2026", "20.02.2027")
    assert "+355690000001" in page
    assert {"sq": "24 orë", "en": "24 hours"}[lang] in page
    assert {"sq": "Dhuna në familje", "en": "Domestic violence"}[lang] in page
    assert {"sq": "nuk dihet", "en": "unknown"}[lang] in page
    assert card.papers
    assert all(one.marks for one in (*card.contacts, *card.steps))
    assert not re.search(r"https?://(?!ura\.example)", page)


@pytest.mark.parametrize("concern", ["DHF", "mbrojtja e fëmijëve"])
def test_no_card_prints_where_a_shelter_is(store, concern):
    card = made(store, concern=concern)
    for text in (card_page(card).encode(), repr(card).encode()):
        assert not [one for one in SECRETS if one in text]


@pytest.mark.parametrize(
    ("lang", "said"), [("sq", "zëvendëson: "), ("en", "stands in for: ")]
)
def test_a_card_says_of_a_stand_in_that_it_is_one(lang, said, tmp_path):
    body, seat = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje", "seat/lu/zv"
    post, here = "post/lu-lumas/bashkia/nenkryetar", ("*@passage/lumas-page/7-7",)
    planted = [
        Statement(seat, "Seat", {"role": "deputy_chair"}, here),
        Statement(f"ON|{seat}|{body}", "ON", {}, here, seat, body),
        Statement(f"OF|{seat}|{post}", "OF", {}, here, seat, post),
    ]
    with build_world(tmp_path / "home", planted=planted).open() as store:
        contacts = made(store, lang).contacts
    told = [one.who for one in contacts if said in one.state]
    assert told == [
        {"sq": "Nënkryetari i Bashkisë Lumas", "en": "Deputy mayor of Lumas"}[lang]
    ]


def test_the_pdf_is_one_page_and_the_same_each_time(store):
    pdf = card_pdf(made(store))
    assert pdf.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", pdf)) == 1
    assert pdf == card_pdf(made(store))


def test_each_pathway_has_its_name_on_the_card(shipped_store):
    viewer = Viewer(shipped_store, on="2026-11-22")
    card = card_of(viewer, concern="dhuna në familje", territory="Elbasan")
    names = [way for way, _ in card.ways]
    assert len(names) == len(set(names)) > 1
    assert [one for _, steps in card.ways for one in steps] == list(card.steps)
    page = card_page(card)
    assert re.findall("<h3>([^<]+)</h3>", page) == names
    assert page.count('<table class="way">') == len(names)


def test_what_does_not_fit_is_counted_with_its_pathways(shipped_store, monkeypatch):
    monkeypatch.setattr(card_made, "MOST_STEPS", 8)
    viewer = Viewer(shipped_store, on="2026-11-22")
    asked = {"concern": "dhuna në familje", "territory": "Elbasan"}
    rows: Any = pathway(replace(viewer, lang="sq"), **asked).rows
    card = card_of(viewer, **asked)
    left = rows[len(card.steps) :]
    assert card.more_steps == len(left) > 0
    for way in {row.pathway for row in left}:
        assert way in card.further
    assert card.further in card_page(card)


def test_the_pdf_prints_each_pathways_name(shipped_store, monkeypatch):
    printed = []
    real = card_pdf_of._text

    def noted(text, style="plain", *, bold=False):
        printed.append((text, style))
        return real(text, style, bold=bold)

    monkeypatch.setattr(card_pdf_of, "_text", noted)
    viewer = Viewer(shipped_store, on="2026-11-22")
    card = card_of(viewer, concern="dhuna në familje", territory="Elbasan")
    card_pdf(card)
    titles = [text for text, style in printed if style == "h3"]
    ways = [way for way, _ in card.ways]
    assert titles[-len(ways) :] == ways, "laid out last"


def test_however_much_a_card_holds_its_pdf_is_one_page(shipped_store):
    for concern, place in (("dhuna në familje", "Pustec"), ("mbrojtja e fëmijëve", "Gjakovë")):  # fmt: skip
        viewer = Viewer(shipped_store, on="2026-11-22")
        pdf = card_pdf(card_of(viewer, concern=concern, territory=place))
        assert len(re.findall(rb"/Type /Page\b", pdf)) == 1


def test_the_code_leads_to_the_live_page():
    rows = qr_rows(URL)
    assert len(rows) == len(rows[0]) >= 21
    # The three eyes of every such code.
    for y, x in ((0, 0), (0, -7), (-7, 0)):
        corner = [row[x:][:7] for row in rows[y:][:7]]
        assert corner[0] == [True] * 7
        assert corner[1] == [True, *[False] * 5, True]


@pytest.mark.parametrize(
    ("given", "error"),
    [
        ({"lang": "xx"}, BadInput),
        ({"concern": "magji"}, NotFound),
        ({"territory": "Askund"}, NotFound),
    ],
)
def test_what_no_card_can_be_of_is_refused(store, given, error):
    asked = {"concern": "DHF", "territory": "Lumas"} | given
    with pytest.raises(error):
        card_of(Viewer(store, on="2026-11-22"), **asked)
