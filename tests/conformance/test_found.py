"""What the fuzzer found before, on the folder's engine: it needs no server."""

import pytest

from tests.conformance.engines import embedded
from tests.conformance.fuzz import FOUND, difference_in
from tests.conformance.random_questions import CRASHED


@pytest.mark.parametrize("path", sorted(FOUND.glob("*.json")), ids=lambda one: one.stem)
def test_it_is_answered(path):
    found = difference_in(path)
    with embedded(found.told) as store:
        assert not found.asked.of(store).startswith(CRASHED)
