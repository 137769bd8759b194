import pytest
from hypothesis import given
from hypothesis import strategies as st

from ontology.values.folding import fold


@pytest.mark.parametrize(
    ("name", "folded"),
    [
        ("Gjakovë", "gjakove"),
        ("ÇËSHTJEVE", "ceshtjeve"),
        ("ҫështjeve ilaҫeve", "ceshtjeve ilaceve"),
        ("Đakovica Uroševac Peć", "dakovica urosevac pec"),
        ("Ђаковица", "dakovica"),
        ("06/L–006", "06/l-006"),
        ("  a \u00a0 b\n", "a b"),
        ("d’Art “x”", 'd\'art "x"'),
        ("ç", "c"),
        ("STRASSE ß", "strasse ss"),
    ],
)
def test_folding(name, folded):
    assert fold(name) == folded


@given(st.text(max_size=40))
def test_folding_twice_changes_nothing(text):
    assert fold(fold(text)) == fold(text)


@given(st.text(alphabet="abcdeëçghijklmnopqrstuvxyzËÇšžćčđ '-", max_size=40))
def test_case_never_matters_and_latin_becomes_ascii(text):
    assert fold(text.upper()) == fold(text) == fold(text.lower())
    assert fold(text).isascii()
