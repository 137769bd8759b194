"""Two engines that hold the same small world, and what they were asked."""

from __future__ import annotations

import json
import pickle
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, TypeAlias

from graph.arcadedb_store import ARCADEDB
from graph.build import layout_of, rules_for
from graph.errors import StoreProblem
from graph.fill import Filling, fill, rows_made
from graph.store import Batch, GraphStore, Row, ServerStore, Step
from graph.tiered_names import TieredNames
from ontology.model import ontology
from queries.viewer import Reader
from tests.conformance.told import Told, parts_of

_CLEAR = Step("MATCH (n) DETACH DELETE n", {})


@contextmanager
def embedded(told: Sequence[Told]) -> Iterator[GraphStore]:
    """Give a new embedded store that holds what is told."""
    with TemporaryDirectory(prefix="ura-fuzz-") as name:
        parts = parts_of(told, Path(name))
        with ARCADEDB.create(Path(name) / "db", layout_of(ontology())) as store:
            fill(store, parts, rules_for(parts))
            yield store


def refill(server: ServerStore, told: Sequence[Told]) -> None:
    """Let the server's database hold what is told and nothing else."""
    with TemporaryDirectory(prefix="ura-fuzz-") as name:
        parts = parts_of(told, Path(name))
        rules = rules_for(parts)
        with TieredNames(rules.levels) as names:
            rows = list(rows_made(Filling(parts, rules), names))
    nodes = [row for row in rows if len(row) == 2]
    ties = [row for row in rows if len(row) == 4]
    server.transact([_CLEAR, *server.steps(Batch(nodes, ties))])


Read: TypeAlias = tuple[str, Mapping[str, Any]]


class Remembering:
    """A reader of a store that does not change: asks for the same only once."""

    def __init__(self, store: Reader) -> None:
        self._store = store
        self._rows: dict[str, bytes] = {}
        self.reads: list[Read] = []
        """What the store was asked, each once."""

    def read(self, cypher: str, parameters: Mapping[str, Any], /) -> list[Row]:
        """Return the rows, as new as if they were read now."""
        name = _name(cypher, parameters)
        if name not in self._rows:
            self._learn((cypher, parameters), self._store.read(cypher, parameters))
        rows: list[Row] = pickle.loads(self._rows[name])
        return rows

    def _learn(self, read: Read, rows: list[Row]) -> None:
        self.reads.append(read)
        self._rows[_name(*read)] = pickle.dumps(rows)

    def read_ahead(self, server: ServerStore, reads: Iterable[Read]) -> None:
        """Read all of it in one transaction; nothing where one of them is refused."""
        given = list(reads)
        with suppress(StoreProblem):
            found = server.transact([Step(*read) for read in given])
            for read, rows in zip(given, found, strict=True):
                self._learn(read, rows)


def _name(cypher: str, parameters: Mapping[str, Any]) -> str:
    return cypher + json.dumps(parameters, sort_keys=True)
