"""The shipped hashes are those of the texts, where the texts are at hand."""

from pathlib import Path

import pytest

from loaders.hashes import source_lines, used_places
from loaders.passages import hashes, text_hash

SOURCES = Path(__file__).parents[3] / "shared" / "sources"


@pytest.fixture(scope="module")
def used():
    return used_places()


def test_every_cited_passage_has_a_shipped_hash(used):
    missing = [
        f"{document}:{first}-{last}"
        for document, spans in used.items()
        for first, last in sorted(spans - hashes(document).keys())
    ]
    assert not missing, f"run python -m loaders.hashes ../shared/sources: {missing[:5]}"


def test_no_hash_is_shipped_that_nothing_cites(used):
    for document, spans in used.items():
        assert not hashes(document).keys() - spans


@pytest.mark.skipif(not SOURCES.is_dir(), reason="the texts are not in this clone")
def test_the_hashes_are_those_of_the_texts(used):
    for document, spans in used.items():
        lines = source_lines(SOURCES, document)
        if lines is None:
            continue
        for first, last in spans:
            assert hashes(document)[first, last] == text_hash(lines, first, last)
