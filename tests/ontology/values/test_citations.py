import contextlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.errors import BadValue
from ontology.values.citations.read import read_citation


@pytest.mark.parametrize(
    ("said", "made"),
    [
        ("VKM nr. 327, dt. 02.06.2021", "act/al/vkm/2021/327"),
        ("VKM 327 Nr. 02.06.2021", "act/al/vkm/2021/327"),
        ("VKM-në nr.578, datë 3.10.2018", "act/al/vkm/2018/578"),
        (
            "Vendimi i Këshillit të Ministrave Nr. 578 datë 3 tetor 2018",
            "act/al/vkm/2018/578",
        ),
        ("Ligji Nr. 06/L-084", "act/xk/ligj/06-L-084"),
        ("Ligjin 04 / L –032", "act/xk/ligj/04-L-032"),
        ("04/ L–032", "act/xk/ligj/04-L-032"),
        ("Ligji nr. 2004/32", "act/xk/ligj/2004-32"),
        ("Vendimi nr. 07/46", "act/xk/vendim/07-46"),
        ("18/2017", "act/al/ligj/2017/18"),
        ("Ligji nr. 18, datë 23.02.2017", "act/al/ligj/2017/18"),
        ("Nr. 10, 329", "act/al/ligj/10329"),
        ("Ligji nr. 10 329, datë 30.09.2010", "act/al/ligj/10329"),
        ("Ligj Nr.9669 dt. 18.12.2006", "act/al/ligj/9669"),
        ("9970", "act/al/ligj/9970"),
        ("Udhëzimi nr. 27", "act/al/udhezim/unsaid/27"),
        ("vendimi 29, 2012", "act/al/vendim/2012/29"),
        ("Kushtetuta, neni 65(1)", "act/al/kushtetuta#nen-65-pika-1"),
        ("Neni 47 i Ligjit nr. 18/2017", "act/al/ligj/2017/18#nen-47"),
        ("Urdhri nr. 5, datë 1.1.2020", "act/al/urdher/2020/5"),
        (
            "neni 24 pika 2 shkronja b e ligjit 18/2017",
            "act/al/ligj/2017/18#nen-24-pika-2-shkronja-b",
        ),
    ],
)
def test_citations_of_one_act_make_one_id(said, made):
    assert read_citation(said).id == made


def test_a_citation_keeps_its_date_and_tells_when_its_year_is_unsaid():
    assert str(read_citation("VKM 327 Nr. 02.06.2021").date) == "2021-06-02"
    assert read_citation("Udhëzimi nr. 27").unsure
    assert not read_citation("Ligji 9669").unsure
    assert read_citation("Kushtetuta", "xk").act == "act/xk/kushtetuta"
    assert read_citation("Ligji nr. 5, dt. 31.02.2020").date is None


@pytest.mark.parametrize(
    "said", ["", "Ligji", "memorandum", "neni 5", "27", "ligji 5 dhe 6"]
)
def test_what_names_no_one_act_is_refused(said):
    with pytest.raises(BadValue, match="names no one act"):
        read_citation(said)


@given(st.integers(1, 999), st.integers(1992, 2030))
def test_every_way_to_write_a_decision_is_the_same_act(number, year):
    ways = (
        f"VKM nr. {number}, dt. 02.06.{year}",
        f"VKM {number} Nr. 02.06.{year}",
        f"VKM nr. {number}/{year}",
        f"Vendimi i Këshillit të Ministrave nr.{number} datë 2 qershor {year}",
    )
    assert {read_citation(way).id for way in ways} == {f"act/al/vkm/{year}/{number}"}


@given(st.integers(1, 9), st.integers(1, 250), st.sampled_from("-–—"), st.booleans())
def test_kosovos_numbers_survive_dashes_and_blanks(term, number, dash, wide):
    gap = " " if wide else ""
    said = f"Ligji nr. {term:02}{gap}/{gap}L{gap}{dash}{gap}{number:03}"
    assert read_citation(said).id == f"act/xk/ligj/{term:02}-L-{number:03}"


@given(st.text(alphabet="ligjnr.0123456789/-, VKMdë", max_size=30))
def test_any_text_is_a_citation_or_a_bad_value(text):
    with contextlib.suppress(BadValue):
        assert read_citation(text).id.startswith("act/")
