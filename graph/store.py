"""The seam: all that Ura asks of an engine."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Any, ClassVar, Self, TypeAlias

Row: TypeAlias = dict[str, Any]
"""One row of an answer: scalars, lists and maps."""

NodeRow: TypeAlias = tuple[str, Row]
"""Type and properties (with `id` and `key`) of a node."""

RelationRow: TypeAlias = tuple[str, str, str, Row]
"""Type, key of the from-end, key of the to-end, properties of a relation."""

AnyRow: TypeAlias = NodeRow | RelationRow

TIMEOUT_SECONDS = 10.0
"""How long a question may take unless somebody says otherwise."""

RETRY_SECONDS = 30.0
"""So long a server that goes away is waited for: it may be starting again."""

RECORD = "Record"
"""The label that every node carries beside its own, so that any id can be looked up."""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What an engine can do; nobody asks for its name."""

    bulk_builds: bool = False
    """An empty store is built much faster by `bulk` than by `write`."""
    read_only: bool = False
    """Many processes may read one folder at once."""
    server: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The node and relation types that a store must know, and the names of properties."""

    nodes: tuple[str, ...]
    relations: tuple[str, ...]
    properties: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Batch:
    """What is written in one transaction: first removals, then nodes, then relations."""

    nodes: Sequence[NodeRow] = ()
    relations: Sequence[RelationRow] = ()
    removed: Sequence[str] = field(default=())
    """Keys of nodes that go, with their relations."""
    untied: Sequence[RelationRow] = field(default=())
    """Relations that go, told apart by type, ends and the property `key`."""


@dataclass(frozen=True, slots=True)
class Counts:
    """How many nodes and relations there are."""

    nodes: int = 0
    relations: int = 0

    def __add__(self, other: "Counts") -> "Counts":
        return Counts(self.nodes + other.nodes, self.relations + other.relations)


class GraphStore(ABC):
    """A property graph that answers Cypher. A context manager: closes itself."""

    capabilities: ClassVar[Capabilities]

    @abstractmethod
    def read(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> list[Row]:
        """Return all rows of a question; values travel as parameters only."""

    @abstractmethod
    def scan(
        self, cypher: str, parameters: Mapping[str, Any] | None = None
    ) -> Iterator[Row]:
        """Yield the rows of a question that may have very many."""

    @abstractmethod
    def write(self, batch: Batch) -> Counts:
        """Write a batch in one transaction, retried; return what it held."""

    @abstractmethod
    def ensure_schema(self, layout: Layout) -> None:
        """Make types, constraints and indexes where they are not there yet."""

    @abstractmethod
    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        """Fill an empty store the engine's fast way; return what was written."""

    @abstractmethod
    def close(self) -> None:
        """Let go of files and connections; a second call does nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


@dataclass(frozen=True, slots=True)
class Step:
    """One text of a transaction. It may be done twice: a commit's answer can be lost."""

    cypher: str
    parameters: Mapping[str, Any]
    verify: Callable[[list[Row]], None] | None = None
    """Raises when the rows are not as they must be; nothing of the transaction stays."""
    again: str | None = None
    """What is sent the second time, where `cypher` must not be done twice."""


class ServerStore(GraphStore):
    """A store on a server, which other processes and machines share."""

    @property
    @abstractmethod
    def where(self) -> str:
        """The address, as a person may see it."""

    @property
    @abstractmethod
    def product(self) -> str:
        """What the server calls itself, with its version."""

    @abstractmethod
    def transact(self, steps: Sequence[Step]) -> list[list[Row]]:
        """Do all steps in one transaction, retried; return the rows of each."""

    @abstractmethod
    def steps(self, batch: Batch, *, new: bool = False) -> Iterator[Step]:
        """Yield what writes a batch.

        `new` says that none of its relations is there yet: then steps that write relations
        may be done side by side, once the nodes are there.
        """

    @abstractmethod
    def peculiarities(self) -> Iterator[str]:
        """Yield what is to be known of this server: that its version was not tried."""

    @abstractmethod
    def schema_differences(self, layout: Layout) -> Iterator[str]:
        """Yield how constraints and indexes differ from what they should be."""

    @abstractmethod
    def empty(self) -> None:
        """Remove all nodes and relations; constraints and indexes stay."""

    @abstractmethod
    def marks(self) -> list[str]:
        """Return what a later process must name to read what this one wrote."""


class FolderEngine(ABC):
    """An engine that keeps a store in a folder of this machine."""

    volatile: ClassVar[frozenset[str]] = frozenset()
    """Files that change without the content changing."""

    @abstractmethod
    def allow(self, seconds: float) -> None:
        """Let a question of this process take so long; call before the first one."""

    def save_memory(self) -> None:  # noqa: B027 (an engine may have nothing to save)
        """Take less memory at the price of more tidying; call before the first store."""

    @abstractmethod
    def create(
        self, path: Path, layout: Layout, *, timeout: float | None = None
    ) -> GraphStore:
        """Make an empty store with its schema; it may have a time limit of its own.

        Without one it has none until it is closed: whoever fills it counts what is there.
        """

    @abstractmethod
    def open(self, path: Path, *, read_only: bool = True) -> GraphStore:
        """Open the store of a folder; one that may be written has no time limit."""
