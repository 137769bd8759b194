"""The texts that an engine is given to read before a question asks with them."""

from __future__ import annotations

import pytest

from queries.catalogue import CATALOGUE, entry
from queries.question import query_text
from queries.ready import make_ready, texts_of
from queries.viewer import Viewer


class Recorder:
    """A store that keeps what it is asked."""

    def __init__(self, store):
        self.store, self.asked, self.rows = store, [], []

    def read(self, cypher, parameters, /):
        self.asked.append(cypher)
        rows = self.store.read(cypher, parameters)
        self.rows += rows
        return rows


@pytest.mark.parametrize("one", CATALOGUE, ids=lambda one: one.stem)
def test_the_engine_reads_them_and_finds_nothing(world, one):
    recorder = Recorder(world)
    for cypher in texts_of(one):
        make_ready(recorder, cypher)
    assert recorder.asked
    assert recorder.rows == []


def test_a_text_that_starts_from_everything_is_not_asked():
    everything = query_text("things", "documents").cypher
    assert not everything.startswith("UNWIND")
    assert everything not in set(texts_of(entry("documents")))


def test_they_are_what_a_question_asks_with(world):
    recorder = Recorder(world)
    viewer = Viewer(recorder, "2026-11-22", lang="sq")
    entry("who_chairs").function(viewer, body="KD", territory="Lumas")
    assert set(texts_of(entry("who_chairs"))) >= set(recorder.asked)
