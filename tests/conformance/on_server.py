"""A server's store that holds what a home's records make, and answers as bytes."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from graph.address import Address
from graph.build import layout_of, rules_for
from graph.fill import fill
from graph.home import Home
from graph.neo4j_store import opened
from graph.store import GraphStore
from ontology.model import ontology
from queries.viewer import Reader
from tests.asked import told


def on_server(uri: str, home: Home) -> Iterator[GraphStore]:
    """Give a server's store that holds what a home's records make."""
    parts = home.records.parts(home.records.versions())
    with opened(Address.read(uri), timeout=120) as store:
        store.empty()
        store.ensure_schema(layout_of(ontology()))
        fill(store, parts, rules_for(parts))
        yield store


def as_bytes(store: Reader, words: Sequence[str]) -> str:
    """Return what an engine answers, as it would be sent."""
    return json.dumps(told(store, words), ensure_ascii=False)
