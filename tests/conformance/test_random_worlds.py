"""Random worlds hold what sources may say and what is hard; needs no server."""

import pytest

from graph.fit import fit
from ontology.model import ontology
from queries.catalogue import CATALOGUE
from tests.conformance.engines import embedded
from tests.conformance.fuzz import Difference, difference_in
from tests.conformance.random_questions import QUESTIONS
from tests.conformance.random_worlds import World


@pytest.fixture(scope="module")
def worlds() -> list[World]:
    return [World(seed) for seed in range(20)]


def test_a_seed_makes_one_world():
    one, other = World(3), World(3)
    assert one.told == other.told
    assert list(one.questions()) == list(other.questions())


def test_all_of_it_can_be_kept(worlds):
    for world in worlds:
        for one in world.told:
            fit(one.statement)
            assert one.since < one.until


def test_nothing_but_tidiness_is_what_no_loader_would_let_in(worlds):
    """Empty texts, blanks around one, 1980.0 for 1980: `graph.fit` keeps them."""
    model = ontology()
    for world in worlds:
        for one, *_ in world.told:
            for problem in model.check_props(one.type, one.props):
                text = str(problem.value).strip()
                whole = isinstance(problem.value, float)
                assert not text or whole or problem.nearest == text, problem


def test_ties_join_what_they_may(worlds):
    model = ontology()
    for world in worlds:
        for one in (told.statement for told in world.told):
            if one.start is not None and one.end is not None:
                ends = model.type_of(one.start), model.type_of(one.end)
                assert model.relations[one.type].joins(*ends)


def test_every_type_and_every_odd_thing_occurs(worlds):
    statements = [one.statement for world in worlds for one in world.told]
    known = {*ontology().types, *ontology().relations}
    assert known - {one.type for one in statements} == {"Claim"}
    texts = {v for one in statements for v in one.props.values() if isinstance(v, str)}
    assert {"", "a\x1fb", "e\u0308", "dy\nrreshta", " para"} <= texts


def test_values_are_contested_by_every_rule(worlds):
    wanted = {None, "correction", "official", "newer"}
    found: set[str | None] = set()
    for world in worlds:
        if wanted <= found:
            break
        with embedded(world.told) as store:
            text = "MATCH (c:Claim) RETURN DISTINCT c.rule AS rule ORDER BY rule"
            found |= {row["rule"] for row in store.read(text)}
    assert wanted <= found


def test_everything_that_a_question_takes_is_given(worlds):
    given = {
        (one.stem, name)
        for world in worlds
        for one in world.questions()
        for name in one.options
    }
    takes = {(one.stem, slot.name) for one in CATALOGUE for slot in one.slots}
    assert takes - given == set()
    assert any(one.names for one in worlds[0].questions())
    assert len(list(worlds[0].questions())) == QUESTIONS


def test_what_was_found_is_read_as_it_was_written(tmp_path):
    world = World(4)
    one = Difference(next(world.questions()), tuple(world.told))
    path = tmp_path / "found.json"
    path.write_text(one.text(), "utf-8")
    assert difference_in(path) == one
