"""Which row stated an id first, also when there are too many for memory."""

from loaders.sheets.seen import Seen


def test_the_first_row_is_remembered():
    seen = Seen()
    assert seen.first("a", 1) == 1
    assert seen.first("a", 2) == 1
    assert seen.first("b", 2) == 2


def test_many_ids_go_to_a_file_and_are_still_known():
    seen = Seen(in_memory=10)
    for number in range(100):
        assert seen.first(f"id {number}", number) == number
    assert all(seen.first(f"id {number}", 999) == number for number in range(100))
    seen.close()
    assert seen.first("id 1", 5) == 5
