"""Every name of the gold facts finds its thing: as written, inflected, misspelt."""

from collections import Counter

import pytest

from bench.names import Truth, cases, run, table, variants
from tests.questions.shared import shared

SHARE = {"as written": 0.99, "inflected": 0.97, "misspelt": 0.95}
FOUND = ("first", "among")
TRIED = 400
"""So many inflected or misspelt names are tried, evenly from all; bench tries all."""


@pytest.fixture(scope="session")
def gold_names(shipped_store):
    names, absent = cases(shared("gold"), Truth(shipped_store))
    assert len(names) > 800
    # Three titles of laws stand without the `Ligji` that the data set has before them; a
    # phrase for the standards on child labour is no title, so it has a label of our own.
    assert len(absent) <= 4, absent
    return names


@pytest.mark.parametrize("how", SHARE)
def test_names_find_their_things(how, gold_names, viewer, record_property):
    typed = variants(gold_names, how)
    some = typed if how == "as written" else typed[:: 1 + len(typed) // TRIED]
    outcomes = run(viewer, some)
    record_property(how, "\n".join(table(outcomes)))
    verdicts = Counter(one.verdict for one in outcomes)
    wrong = [
        (o.case.text, o.case.place, o.found.best)
        for o in outcomes
        if o.verdict == "wrong"
    ]
    found = sum(verdicts[one] for one in FOUND) / len(outcomes)
    assert found >= SHARE[how], table(outcomes)
    assert not wrong
