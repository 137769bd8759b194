"""Citations as values: printed and read back, hostile text, impossible dates."""

from __future__ import annotations

import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ontology.values.citations.citation import Citation
from ontology.values.citations.find import find_citations
from ontology.values.citations.named import NAMES, WHERE
from ontology.values.citations.page import page_of
from ontology.values.citations.read import parse_citation
from ontology.values.citations.roman import roman_of, roman_range, roman_value
from ontology.values.dates import PartialDate

_numbers = st.integers(1, 999).map(str)
_years = st.integers(1992, 2039)
_words = st.sampled_from(
    [
        "Për",
        "mbrojtjen",
        "e",
        "fëmijës",
        "në",
        "shkollë",
        "dhe",
        "Ndihmën",
        "Çka",
        "Dhunë",
    ]
)
_titles = st.one_of(st.just(""), st.lists(_words, min_size=2, max_size=9).map(" ".join))


_DIVISIONS = st.builds(
    "{} {}".format,
    st.sampled_from(["pjesa", "titulli", "kreu", "seksioni", "aneksi"]),
    st.one_of(st.integers(1, 39).map(roman_of), st.integers(1, 39).map(str)),
)


@st.composite
def _divided(draw):
    """A place with Roman numbers: in a division, or an article that has one itself."""
    said = {"division": draw(_DIVISIONS)} if draw(st.booleans()) else {}
    if draw(st.booleans()):
        first = draw(st.integers(1, 30))
        said["article"] = roman_of(first)
        if draw(st.booleans()):
            said["until"] = roman_of(first + draw(st.integers(1, 9)))
        elif draw(st.booleans()):
            said["paragraph"] = "2"
    return said


@st.composite
def _union(draw):
    kind = draw(st.sampled_from(["direktive", "rregullore"]))
    number, year = draw(st.integers(1, 1900)), draw(st.integers(1958, 2039))
    date = PartialDate(year, draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    return Citation(
        "eu", kind, str(number), year, date if draw(st.booleans()) else None
    )


@st.composite
def _places(draw):
    if not draw(st.booleans()):
        return draw(_divided())
    article = draw(st.integers(1, 250))
    kept = str(article) + draw(st.sampled_from(["", "", "/1", "/a"]))
    if draw(st.booleans()):
        return {"article": kept}
    if draw(st.booleans()) and kept.isdigit():
        return {"article": kept, "until": str(article + draw(st.integers(1, 9)))}
    paragraph = draw(st.sampled_from(["", "1", "12", "2.3"]))
    letter = draw(st.sampled_from(["", "a", "c", "gj"]))
    return {"article": kept, "paragraph": paragraph, "letter": letter}


@st.composite
def _albanian(draw):
    kind = draw(st.sampled_from(["ligj", "vkm", "udhezim", "urdher", "rregullore"]))
    year = draw(_years)
    date = PartialDate(year, draw(st.integers(1, 12)), draw(st.integers(1, 28)))
    dated = date if draw(st.booleans()) else None
    return Citation("al", kind, draw(_numbers), year, dated)


@st.composite
def _running(draw):
    return Citation("al", "ligj", str(draw(st.integers(1000, 10500))))


@st.composite
def _kosovo(draw):
    term, number = draw(st.integers(2, 9)), draw(st.integers(1, 250))
    law = Citation("xk", "ligj", f"{term:02}-L-{number:03}")
    year = draw(st.integers(2000, 2007))
    early = Citation("xk", "ligj", f"{year}-{number}")
    decision = Citation("xk", "vendim", f"{term:02}-{number}")
    return draw(st.sampled_from([law, early, decision]))


_named = st.sampled_from(sorted(NAMES)).map(
    lambda key: Citation(WHERE[key] or "al", *key)
)


@given(
    act=st.one_of(_albanian(), _running(), _kosovo(), _union()),
    place=_places(),
    title=_titles,
    amended=st.booleans(),
)
def test_what_is_printed_is_read_back(act, place, title, amended):
    every = {"title": title, "amended": amended, **place}
    said = Citation(act.jurisdiction, act.kind, act.number, act.year, act.date, **every)
    assert parse_citation(str(said), said.jurisdiction) == said


@given(act=_named, place=_places())
def test_named_acts_are_read_back(act, place):
    said = Citation(act.jurisdiction, act.kind, act.number, **place)
    assert parse_citation(str(said)) == said


def test_a_range_is_every_article_of_it():
    [found] = find_citations("nenet 24-28 të ligjit nr. 121/2016")
    assert found.citation.ids == tuple(
        f"act/al/ligj/2016/121#nen-{n}" for n in range(24, 29)
    )


def test_a_range_of_roman_numbers_is_every_article_of_it():
    [found] = find_citations("nenet III–VI të ligjit nr. 121/2016")
    assert found.citation.ids == tuple(
        f"act/al/ligj/2016/121#nen-{n}" for n in ("iii", "iv", "v", "vi")
    )


@given(st.integers(1, 39))
def test_roman_numbers_are_worth_what_they_are_made_of(value):
    assert roman_value(roman_of(value)) == value
    assert roman_range(roman_of(1), roman_of(value))[-1] == roman_of(value)


@pytest.mark.parametrize("said", ["", "IIII", "VX", "IXI", "12", "neni", "L"])
def test_what_is_no_roman_number_is_worth_nothing(said):
    assert roman_value(said) == 0


@pytest.mark.parametrize(
    "said", ["neni i ligjit nr. 18/2017", "NENI I LIGJIT NR. 18/2017"]
)
def test_a_linking_i_is_no_number(said):
    [found] = find_citations(said)
    assert (found.id, said[found.start]) in {
        ("act/al/ligj/2017/18", "l"),
        ("act/al/ligj/2017/18", "L"),
    }


@pytest.mark.parametrize(
    ("said", "id_", "certainty"),
    [
        ("Ligji nr. 5, dt. 31.02.2021", "act/al/ligj/2021/5", "certain"),
        ("VKM nr. 91", "act/al/vkm/unsaid/91", "possible"),
        ("neni 12", "#nen-12", "possible"),
        ("Ligji për arkivat", "act/al/ligj/unsaid/arkivat", "possible"),
    ],
)
def test_what_is_not_sure_says_so(said, id_, certainty):
    [found] = find_citations(said)
    assert (found.id, found.certainty) == (id_, certainty)


def test_one_number_in_two_countries_is_two_acts():
    [here] = find_citations("Vendimi nr. 7, datë 1.2.2015", "al")
    [there] = find_citations("Vendimi nr. 7, datë 1.2.2015", "xk")
    assert here.id != there.id


def test_a_title_of_ten_thousand_letters_leaves_the_number_read():
    [found, *_] = find_citations(f"Ligji nr. 18/2017 “{'Për ' + 'a' * 10_000}” neni 5")
    assert found.id == "act/al/ligj/2017/18"


_scraps = st.lists(
    st.one_of(
        st.sampled_from(
            [
                "Ligji",
                "nr.",
                "VKM",
                "neni",
                "pika",
                "shkronja",
                "18/2017",
                "06/L-084",
                ",",
                "(",
                ")",
                "“",
                "”",
                '"',
                "-",
                "–\n",
                "\xad",
                "Nr.",
                "10,",
                "329",
                "dt.",
                "31.02.2021",
                "nenet",
                "i",
                "ndryshuar",
                "për",
                "Kodi",
                "Konventa",
                "Direktiva",
                "(BE)",
                "2011/36/BE",
                "Kreu",
                "IV",
                "I",
                "ë̈",
                "Закон",
            ]
        ),
        st.text(max_size=6),
    ),
    max_size=40,
)


@settings(max_examples=300)
@given(_scraps.map(" ".join))
def test_any_text_is_read_and_places_lie_in_it(text):
    last = 0
    for one in find_citations(text):
        assert last <= one.start < one.end <= len(text)
        last = one.end
        assert one.id


@given(st.text(max_size=200))
def test_every_place_of_a_folded_text_leads_back(text):
    page = page_of(text)
    places = [page.place(n) for n in range(1, len(page.plain))]
    assert places == sorted(places)
    assert all(0 <= at <= len(text) for at in places)


_HOSTILE = (
    "Ligji nr. ", "neni 1, ", "nenet 1, 2, 3, 4, ", "06/L-084, ", "ligj \"", "( ", "VKM",
    "neni", "1/", "a ", "-\n", " ", "Ligji për Mbrojtjen e Fëmijëve dhe ", "é\u0308", "pika 1 e ",
    "nr. 1 i e te se ", "“Për ", "18/2017, ", "Direktiva e dhe ", "2011/36/BE, ",
    "Direktivat 2011/36/BE, ", "Kreu I ", "nenet I, II, ", "aneksi I i ", "Rregullorja (BE, ",
)  # fmt: skip


def _steps(text: str) -> int:
    """Count the calls that reading a text takes: what a clock would say, without one."""
    calls = 0

    def counted(_frame, event, _arg):
        nonlocal calls
        calls += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        find_citations(text)
    finally:
        sys.setprofile(None)
    return calls


@pytest.mark.parametrize("scrap", _HOSTILE)
def test_twice_the_text_takes_twice_the_steps(scrap):
    short, long = (_steps(scrap * n) for n in (400, 800))
    assert long <= 2.2 * short + 100


@pytest.mark.slow
def test_ten_megabytes_of_hostile_text_are_read():
    chance = random.Random(8)
    parts = [chance.choice(_HOSTILE) * chance.randint(1, 50) for _ in range(60_000)]
    text = "".join(parts)[:10_000_000]
    assert len(text) == 10_000_000
    assert len(find_citations(text)) > 1000
