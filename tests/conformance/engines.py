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
from graph.lines import Part, write_sorted
from graph.records import ENDLESS, Statement
from graph.store import Batch, GraphStore, Row, ServerStore, Step
from graph.tiered_names import TieredNames
from ontology.model import ontology
from queries.viewer import Reader
from tests.conformance.random_worlds import DAYS

_CLEAR = Step("MATCH (n) DETACH DELETE n", {})


@contextmanager
def embedded(statements: Sequence[Statement]) -> Iterator[GraphStore]:
    """Give a new embedded store that holds the statements."""
    with TemporaryDirectory(prefix="ura-fuzz-") as name:
        parts = _parts(Path(name), statements)
        with ARCADEDB.create(Path(name) / "db", layout_of(ontology())) as store:
            fill(store, parts, rules_for(parts))
            yield store


def refill(server: ServerStore, statements: Sequence[Statement]) -> None:
    """Let the server's database hold the statements and nothing else."""
    with TemporaryDirectory(prefix="ura-fuzz-") as name:
        parts = _parts(Path(name), statements)
        rules = rules_for(parts)
        with TieredNames(rules.levels) as names:
            rows = list(rows_made(Filling(parts, rules), names))
    nodes = [row for row in rows if len(row) == 2]
    ties = [row for row in rows if len(row) == 4]
    server.transact([_CLEAR, *server.steps(Batch(nodes, ties))])


def _parts(folder: Path, statements: Sequence[Statement]) -> list[Part]:
    """Return two versions: what is said first, and the same with a tenth left out."""
    early = [one for number, one in enumerate(statements) if number % 10]
    found = []
    for number, (some, recorded, until) in enumerate(
        ((early, DAYS[0], DAYS[1]), (statements, DAYS[1], ENDLESS))
    ):
        path = folder / f"{number}.jsonl"
        write_sorted(some, path)
        found.append(Part(path, recorded, until))
    return found


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
