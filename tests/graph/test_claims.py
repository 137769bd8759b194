import pytest

from graph.authority import CORRECTION, Authority, authorities, document_of
from graph.claims import merged
from graph.records import Statement

WEIGHTS = {
    "document/law": Authority(6, "2018"),
    "document/page": Authority(3, "2020"),
    "document/late-page": Authority(3, "2022-05"),
    "document/also-2020": Authority(3, "2020"),
    "document/undated": Authority(3),
    "document/fix": Authority(CORRECTION, "2026-11-20", "child-protection worker"),
}


def said(document, line=1, **props):
    entries = props.pop("stated", None) or (f"*@passage/{document}/{line}-{line}",)
    return Statement("mechanism/x", "Mechanism", props, tuple(sorted(entries)))


def settle(*statements):
    return merged(statements, WEIGHTS, statements)


def outcome(result):
    return {claim.value: (claim.chosen, claim.rule) for claim in result.claims}


def test_agreement_makes_no_claim():
    result = settle(said("page", level="municipal"), said("law", level="municipal"))
    assert result.props == {"level": "municipal"}
    assert result.claims == result.contested == []
    assert result.stated == {"*@passage/page/1-1", "*@passage/law/1-1"}


@pytest.mark.parametrize(
    ("one", "other", "rule"),
    [
        ("fix", "law", "correction"),
        ("law", "page", "official"),
        ("late-page", "page", "newer"),
    ],
)
def test_a_rule_chooses(one, other, rule):
    result = settle(said(other, frequency="monthly"), said(one, frequency="weekly"))
    assert result.props == {"frequency": "weekly"}
    assert outcome(result) == {"weekly": (True, rule), "monthly": (False, rule)}
    assert result.contested == []
    assert f"frequency@passage/{one}/1-1" in result.stated
    assert f"frequency@passage/{other}/1-1" not in result.stated
    assert f"*@passage/{other}/1-1" in result.stated


def test_a_more_precise_date_is_chosen():
    result = settle(said("page", date="2021"), said("also-2020", date="2021-06"))
    assert outcome(result) == {"2021": (False, "precise"), "2021-06": (True, "precise")}


@pytest.mark.parametrize("other", ["also-2020", "page", "undated", "unheard-of"])
def test_no_rule_no_choice(other):
    first, second = ("page", other) if other != "unheard-of" else ("strange", other)
    result = settle(said(first, 1, number="7"), said(second, 9, number="8"))
    assert result.props == {}
    assert result.contested == ["number"]
    assert outcome(result) == {"7": (None, None), "8": (None, None)}


def test_two_dates_of_one_document_are_contested():
    result = settle(said("page", 1, date="2021"), said("page", 2, date="2021-06"))
    assert result.contested == ["date"]


def test_the_author_of_a_correction_is_named():
    entry = ("level@passage/fix/0-0",)
    result = settle(
        said("law", level="county"), said("fix", level="unit", stated=entry)
    )
    authors = {claim.value: claim.author for claim in result.claims}
    assert authors == {"unit": "child-protection worker", "county": None}
    assert result.stated == {"*@passage/law/1-1", "level@passage/fix/0-0"}


def test_lists_and_aliases_are_united():
    result = settle(
        said("page", alias=("KD", "b"), years=(2021,)),
        said("law", alias="a", years=(2020, 2021)),
    )
    assert result.props == {"alias": ("KD", "a", "b"), "years": (2020, 2021)}
    assert result.claims == []


def test_equal_lists_keep_their_order():
    result = settle(said("page", funding=("b", "a")), said("law", funding=("b", "a")))
    assert result.props == {"funding": ("b", "a")}


def test_the_other_name_becomes_an_alias():
    result = settle(said("page", label_sq="Komiteti"), said("law", label_sq="KD"))
    assert result.props == {"label_sq": "KD", "alias": ("Komiteti",)}
    result = settle(said("page", label_sq="B"), said("page", label_sq="A"))
    assert result.props == {"label_sq": "A", "alias": ("B",)}
    assert result.contested == []


def test_notes_are_joined():
    result = settle(said("page", note_en="two"), said("law", note_en="one"))
    assert result.props == {"note_en": "one / two"}


def test_what_only_one_source_says_is_cited_from_it():
    result = settle(said("page", 3, level="unit"), said("law", label_sq="X"))
    assert result.stated == {
        "*@passage/page/3-3",
        "*@passage/law/1-1",
        "level@passage/page/3-3",
    }


def test_our_reading_stays_our_reading():
    entry = ("*!planned~passage/page/1-1",)
    result = settle(said("page", level="unit", stated=entry), said("law"))
    assert "level~passage/page/1-1" in result.stated


def test_whole_and_broken_numbers_are_one_value():
    for pair in [(3, 3.0), (3.0, 3)]:
        result = settle(said("page", n=pair[0]), said("law", n=pair[1]))
        assert repr(result.props["n"]) == "3"
    result = settle(said("page", acting=True), said("law", acting=1))
    assert len(result.claims) == 2


def test_weights_come_from_the_documents_records():
    statement = Statement(
        "document/d", "Document", {"official": 5, "date": "2020", "publisher": "P"}, ()
    )
    less = Statement("document/d", "Document", {"official": 1}, ())
    for order in ([statement, less], [less, statement]):
        assert authorities(order) == {"document/d": Authority(5, "2020", "P")}
    assert document_of("passage/a/b/3-4") == "document/a/b"
