"""Neo4j on a server, behind the seam."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from itertools import islice
from typing import Any, ClassVar

from typing_extensions import override

from graph.address import Address
from graph.batches import CHUNK, grouped
from graph.errors import StoreDamaged, StoreDenied, StoreUnreachable
from graph.lanes import Lanes
from graph.neo4j_driver import SharedDriver
from graph.neo4j_texts import TEXTS, naming, shape_of, steps_of
from graph.neo4j_version import untried
from graph.schema import statements
from graph.store import (
    RETRY_SECONDS,
    TIMEOUT_SECONDS,
    Batch,
    Capabilities,
    Counts,
    Layout,
    NodeRow,
    RelationRow,
    Row,
    ServerStore,
    Step,
)
from ontology.messages import joined, said

_SCHEMA_SECONDS = 300


class Neo4jStore(ServerStore):
    """A database on a server; threads may share it, and do share its connections."""

    capabilities: ClassVar[Capabilities] = Capabilities(server=True)

    def __init__(self, shared: SharedDriver, *, timeout: float) -> None:
        self._shared = shared
        self._held = True
        self._timeout = timeout

    @property
    @override
    def where(self) -> str:
        return str(self._shared.address)

    @property
    @override
    def product(self) -> str:
        return self._shared.agent

    @override
    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> list[Row]:
        return self._driver.read(cypher, parameters, self._timeout)

    @override
    def scan(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> Iterator[Row]:
        return self._driver.scan(cypher, parameters)

    @override
    def transact(self, steps: Sequence[Step]) -> list[list[Row]]:
        return self._driver.transact(steps)

    @override
    def steps(self, batch: Batch, *, new: bool = False) -> Iterator[Step]:
        return steps_of(batch, new=new)

    @override
    def write(self, batch: Batch) -> Counts:
        self.transact(list(self.steps(batch)))
        return Counts(len(batch.nodes), len(batch.relations))

    @override
    def ensure_schema(self, layout: Layout) -> None:
        with suppress(StoreDenied):  # who may not name things is only answered later
            self.transact(naming(layout))
        if not any(self.schema_differences(layout)):
            return
        self.transact([Step(text, {}) for text in statements("neo4j.cypher", layout)])
        self._driver.run(TEXTS["ready"], seconds=_SCHEMA_SECONDS)
        if wrong := list(islice(self.schema_differences(layout), 3)):
            raise StoreDamaged(
                said("strange schema", why=joined("; ", wrong)),
                where=self.where,
                remedy=said("drop those"),
            )

    @override
    def peculiarities(self) -> Iterator[str]:
        if told := untried(self.product):
            yield told

    @override
    def schema_differences(self, layout: Layout) -> Iterator[str]:
        wanted = dict(map(shape_of, statements("neo4j.cypher", layout)))
        found = {row["name"]: row for row in self.read(TEXTS["indexes"])}
        for name, shape in sorted(wanted.items()):
            row = found.get(name)
            if row is None:
                yield said("index missing", name=name)
            elif (row["labels"], row["properties"], row["unique"]) != shape:
                labels, properties = row["labels"], row["properties"]
                yield said(
                    "index other", name=name, labels=labels, properties=properties
                )
            elif row["state"] != "ONLINE":
                yield said("index state", name=name, state=row["state"].lower())

    @override
    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        sent = Counts()

        def send(batch: Batch) -> None:
            nonlocal sent
            for step in self.steps(batch, new=True):
                lanes.send(step)
            sent += Counts(len(batch.nodes), len(batch.relations))

        with Lanes(self.transact, [(), ()]) as lanes:
            grouped(((n[0], n) for n in nodes), lambda _, some: send(Batch(some)))
            lanes.settle()  # a relation needs both ends
            grouped(
                ((r[0], r) for r in relations), lambda _, some: send(Batch((), some))
            )
        return sent

    @override
    def empty(self) -> None:
        self._driver.run(TEXTS["empty"], rows=CHUNK)

    @override
    def marks(self) -> list[str]:
        return self._driver.marks()

    @override
    def close(self) -> None:
        if self._held:
            self._held = False
            self._shared.give_back()

    @property
    def _driver(self) -> SharedDriver:
        if not self._held:
            raise StoreUnreachable(said("store closed"), where=self.where)
        return self._shared


def opened(
    address: Address,
    *,
    timeout: float = TIMEOUT_SECONDS,
    marks: Sequence[str] = (),
    retry_seconds: float = RETRY_SECONDS,
) -> Neo4jStore:
    """Return the store at an address; close it when done.

    `marks` say what was written before (`Neo4jStore.marks`): reads wait for a server
    that has it.

    Raises:
        StoreProblem: when it cannot be reached, lets the user not in, or is too old.
    """
    shared = SharedDriver.lent(address, tuple(marks), retry_seconds)
    return Neo4jStore(shared, timeout=timeout)
