"""The facts of the five documents, read as if nobody had curated them."""

import json
from pathlib import Path

import pytest

from graph.fit import fit
from loaders.files import open_source
from loaders.source import Context
from ontology.model import ontology
from ontology.values.folding import fold

GOLD = sorted((Path(__file__).parents[3] / "shared" / "gold").glob("*.json"))
_NAMED = (
    "name",
    "title",
    "mechanism",
    "service",
    "holder",
    "provider",
    "value",
    "code",
    "duty",
)

if not GOLD:
    pytest.skip("the facts are not in this clone", allow_module_level=True)


@pytest.fixture(params=GOLD, ids=lambda path: path.stem[:3])
def told(request):
    facts = json.loads(request.param.read_text("utf-8"))
    context = Context(territory="xk" if request.param.stem.startswith("004") else "al")
    return facts, list(open_source(request.param, context).statements)


def test_every_statement_is_one_that_the_ontology_allows(told):
    for statement in told[1]:
        fit(statement)
        assert not ontology().check_props(statement.type, statement.props)
        if statement.start and statement.end:
            ends = map(ontology().type_of, (statement.start, statement.end))
            assert not ontology().check_ends(statement.type, *ends)


def test_everything_that_is_related_is_stated(told):
    stated = {statement.id for statement in told[1]}
    ends = {end for s in told[1] for end in (s.start, s.end) if end}
    assert {end for end in ends - stated if not end.startswith("territory/")} == set()


def test_every_fact_is_found_at_its_lines(told):
    facts, statements = told
    name = f"passage/{Path(facts['doc']).stem}"
    cited = {
        entry.replace("~", "@").partition("@")[2]
        for s in statements
        for entry in s.stated
    }
    missing = [
        fact
        for fact in facts["facts"]
        if "{}/{}-{}".format(name, *fact["at"]) not in cited
    ]
    assert missing == []


def test_every_name_is_found_somewhere(told, known):
    facts, statements = told
    texts = {fold(str(v)) for s in statements for value in s.props.values()
             for v in (value if isinstance(value, tuple) else (value,))}  # fmt: skip
    wanted = {
        fold(str(fact[field]))
        for fact in facts["facts"]
        for field in _NAMED
        if fact.get(field)
    }
    missing = {
        name
        for name in wanted - texts
        if not any(known.named([type_], name) for type_ in ontology().types)
    }
    assert len(missing) <= 0.03 * len(wanted), missing
