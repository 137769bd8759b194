"""The data set that travels with Ura: no mistakes, nothing left open."""

import pytest

from loaders import validate
from loaders.shipped import shipped, shipped_statements


@pytest.fixture(scope="module")
def statements():
    return list(shipped_statements())


def test_there_is_one():
    assert len(shipped()) >= 10
    assert all(path.suffix == ".yaml" for path in shipped())


def test_it_has_no_mistakes_and_no_open_targets():
    assert validate.check(list(shipped())) == ([], [])


def test_every_record_has_a_passage(statements):
    passages = {s.id for s in statements if s.type == "Passage"}
    for statement in statements:
        cited = {
            entry.replace("~", "@").partition("@")[2] for entry in statement.stated
        }
        assert cited
        assert cited <= passages


def test_every_passage_is_of_a_document_that_is_described(statements):
    documents = {s.id for s in statements if s.type == "Document"}
    cited = {s.props["document"] for s in statements if s.type == "Passage"}
    assert cited <= documents


def test_every_source_says_when_it_was_learned():
    from loaders.sources.yaml_ import read

    assert all(read(path).recorded for path in shipped())
