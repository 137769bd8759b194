"""What a repeal touches on the shipped data is what a reader of the documents finds."""

from __future__ import annotations

import re
from fnmatch import fnmatchcase
from pathlib import Path

import pytest
import yaml

from queries.law.impact import Touched
from tests.asked import answered

READ = yaml.safe_load(
    (Path(__file__).parent / "impact_by_hand.yaml").read_text("utf-8")
)
_COUNTED = re.compile(r"(?P<form>\S+) x(?P<n>\d+)")


@pytest.fixture(scope="module", params=READ)
def repeal(request, shipped_store):
    answer = answered(shipped_store, ["impact", request.param, "--change", "repeal"])
    rows = [row for row in answer.rows if isinstance(row, Touched)]
    assert len({row.id for row in rows}) == len(rows)
    return READ[request.param], rows


def _told(row: Touched) -> str:
    return f"{row.distance}, {row.relation}, {row.outcome}"


def _expected(forms: list[str], ids: set[str]) -> set[str]:
    """Return the ids that a reader expects; those of a form must be as many as were read."""
    found: set[str] = set()
    for one in forms:
        counted = _COUNTED.fullmatch(one)
        if counted is None:
            found.add(one)
            continue
        fitting = {i for i in ids if fnmatchcase(i, counted["form"])}
        assert len(fitting) == int(counted["n"]), (one, sorted(fitting))
        found |= fitting
    return found


def test_what_is_touched_how_far_and_what_becomes_of_it_is_as_it_was_read(repeal):
    read, rows = repeal
    groups = {key: forms for key, forms in read.items() if key != "not"}
    assert {_told(row) for row in rows} == set(groups)
    for key, forms in groups.items():
        ids = {row.id for row in rows if _told(row) == key}
        assert ids == _expected(forms, ids), key


def test_what_a_reader_finds_untouched_is_not_there(repeal):
    read, rows = repeal
    assert not {row.id for row in rows} & set(read["not"])


def test_every_row_has_its_sources_and_its_chain_nearest_first(repeal):
    _, rows = repeal
    assert all(row.citations for row in rows)
    assert all(len(row.through or ()) == row.distance for row in rows)
    assert [row.distance for row in rows] == sorted(row.distance for row in rows)
