"""Tables: no word, number or act in two, whatever the width."""

import pytest

from api.layout import GAP, longest_word, phone, widths, wrapped


@pytest.mark.parametrize(
    ("said", "shown"),
    [
        ("+355692000000", "+355 69 200 0000"),
        ("+38344123456", "+383 44 12 3456"),
        ("116111", "116111"),
        ("+390612345678", "+390612345678"),
        ("law 12", "law 12"),
    ],
)
def test_numbers_are_grouped(said, shown):
    assert phone(said) == shown


@pytest.mark.parametrize(
    "whole", ["+355 69 200 0000", "VKM 327/2021", "VKM nr. 327/2021"]
)
@pytest.mark.parametrize("width", range(17, 40))
def test_what_belongs_together_is_not_parted(whole, width):
    lines = wrapped(f"zyra në qytet; {whole}; dhe të tjera", width)
    assert any(whole in line for line in lines)
    assert max(map(len, lines)) <= width


def test_a_column_has_room_for_its_longest_word():
    cells = [("institucioni", "Bashkia Elbasan"), ("n", "1")]
    wide = widths(cells, 30)
    assert wide is not None
    assert sum(wide) + GAP <= 30
    assert wide[0] >= longest_word("institucioni") == 12


def test_where_a_word_would_be_broken_there_is_no_table():
    assert widths([("institucioni",), ("dokumentacionin",)], 28) is None
    assert widths([("institucioni",), ("dokumentacionin",)], 30) == [12, 15]
