"""A made-up world is valid, whole, and the same each time."""

from __future__ import annotations

import pytest

from bench.worlds import municipalities, world, write
from graph.records import from_line
from ontology.model import ontology


@pytest.fixture(scope="module")
def small():
    return list(world(1 / 23))


def test_every_municipality_is_there():
    countries = [place.country for place in municipalities()]
    assert (countries.count("al"), countries.count("xk")) == (61, 38)


def test_a_world_keeps_to_the_ontology(small):
    known = ontology()
    types = {one.id: one.type for one in small if not one.is_relation}
    wrong = []
    for one in small:
        wrong += known.check_props(one.type, one.props)
        if one.is_relation:
            ends = types[str(one.start)], types[str(one.end)]
            wrong += known.check_ends(one.type, *ends)
        elif known.type_of(one.id) != one.type:
            wrong.append(one.id)
    assert wrong == []


def test_no_two_records_of_a_small_world_share_an_id(small):
    assert len({one.id for one in small}) == len(small)


def test_the_same_size_gives_the_same_bytes(tmp_path, small):
    paths = [tmp_path / "one.jsonl", tmp_path / "two.jsonl"]
    counts = [write(path, world(1 / 23)) for path in paths]
    assert counts == [len(small)] * 2
    assert paths[0].read_bytes() == paths[1].read_bytes()
    with paths[0].open(encoding="utf-8") as lines:
        assert all(
            from_line(line) == one for line, one in zip(lines, small, strict=True)
        )


def test_a_full_world_has_about_a_million_relations(small):
    relations = sum(one.is_relation for one in small)
    assert 1_050_000 < relations * 23 < 1_150_000
