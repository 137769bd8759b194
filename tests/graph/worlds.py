"""A small invented world, and an engine that only remembers."""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from typing_extensions import override

from graph.records import Statement
from graph.store import (
    Batch,
    Capabilities,
    Counts,
    FolderEngine,
    GraphStore,
    Layout,
    NodeRow,
    RelationRow,
    Row,
)

DOCUMENT = "document/plan"


def said(line: int, document: str = "plan", stance: str = "") -> str:
    return f"*{stance}@passage/{document}/{line}-{line}"


def node(identifier: str, type_: str, line: int, of: str = "plan", /, **more: Any):
    known = {"tier", "dated", "stated"}
    props = {name: value for name, value in more.items() if name not in known}
    rest = {name: value for name, value in more.items() if name in known}
    rest.setdefault("stated", (said(line, of),))
    return Statement(identifier, type_, props, **rest)


def tie(
    type_: str, start: str, end: str, line: int, document: str = "plan", **more: Any
):
    known = {"tier", "dated", "stated"}
    props = {name: value for name, value in more.items() if name not in known}
    rest = {name: value for name, value in more.items() if name in known}
    rest.setdefault("stated", (said(line, document),))
    return Statement(
        f"{type_}|{start}|{end}", type_, props, start=start, end=end, **rest
    )


def paper(document: str, official: int, date: str, lines: int) -> list[Statement]:
    """A document with one passage a line."""
    name = f"document/{document}"
    passages = [
        node(
            f"passage/{document}/{n}-{n}",
            "Passage",
            n,
            document,
            document=name,
            first=n,
            last=n,
        )
        for n in range(1, lines + 1)
    ]
    head = node(
        name, "Document", 1, document, label_sq=document, official=official, date=date
    )
    return [head, *passages]


ELBASAN = "territory/al/elbasan"
BODY = "mechanism/al-elbasan/komiteti/dhune"
TEAM = "mechanism/al-elbasan/grupi/dhune"
HALL = "institution/al-elbasan/bashkia"
POST = "post/al-elbasan/bashkia/kryetar"


def plan(**changes: Any) -> list[Statement]:
    """What the plan says."""
    return [
        *paper("plan", 4, "2020", 9),
        node(ELBASAN, "Territory", 1, label_sq="Elbasan", kind="municipality"),
        node(HALL, "Institution", 2, label_sq="Bashkia", kind="municipality"),
        node(
            BODY,
            "Mechanism",
            3,
            label_sq="Komiteti",
            **{"frequency": "monthly", **changes},
        ),
        node(TEAM, "Mechanism", 4, label_sq="Grupi", valid_from="2019"),
        node(POST, "Post", 5, label_sq="Kryetari"),
        tie("PART_OF", TEAM, BODY, 4),
        tie("COVERS", BODY, ELBASAN, 3),
        tie("COVERS", HALL, ELBASAN, 2),
        tie("IN", POST, HALL, 5, tier="professional"),
    ]


def page() -> list[Statement]:
    """What a page of another office says of the same things, and of more."""
    return [
        *paper("page", 3, "2022", 6),
        node(BODY, "Mechanism", 2, "page", frequency="weekly", alias=("KD",)),
        node(TEAM, "Mechanism", 3, "page", stated=(said(3, "page", "!denied"),)),
        node(
            "person/al-elbasan/kryetar/a-b",
            "Person",
            4,
            "page",
            name="A B",
            tier="hidden",
        ),
        tie("HOLDS", "person/al-elbasan/kryetar/a-b", POST, 4, "page"),
        tie("PART_OF", HALL, "institution/al/nowhere", 5, "page"),
    ]


class Remembering(GraphStore):
    """Keeps rows in a file and can count them."""

    capabilities = Capabilities()

    def __init__(self, path: Path) -> None:
        self.path = path
        self.rows: list[Any] = json.loads(path.read_text()) if path.exists() else []

    @override
    def read(self, cypher: str, parameters: Any = None) -> list[Row]:
        ties = [row for row in self.rows if len(row) == 4]
        if found := re.match(r"MATCH \(n:(\w+)\)(<?)-\[r\]", cypher):
            kind, into = found.groups()
            keys = {row[1]["key"] for row in self.rows if row[0] == kind}
            return [{"n": sum(tie[2 if into else 1] in keys for tie in ties)}]
        nodes = len(self.rows) - len(ties)
        return [{"n": len(ties) if "-[r]->" in cypher else nodes}]

    @override
    def scan(self, cypher: str, parameters: Any = None) -> Iterator[Row]:
        raise NotImplementedError

    @override
    def write(self, batch: Batch) -> Counts:
        raise NotImplementedError

    @override
    def ensure_schema(self, layout: Layout) -> None:
        pass

    @override
    def bulk(
        self, nodes: Iterable[NodeRow], relations: Iterable[RelationRow]
    ) -> Counts:
        self.rows += [*nodes, *relations]
        return Counts()

    @override
    def close(self) -> None:
        self.path.write_text(json.dumps(self.rows))


class RememberingEngine(FolderEngine):
    """A folder with one file of rows: for tests that ask nothing."""

    @override
    def allow(self, seconds: float) -> None:
        pass

    @override
    def create(
        self, path: Path, layout: Layout, *, timeout: float | None = None
    ) -> GraphStore:
        path.mkdir(parents=True)
        return Remembering(path / "rows.json")

    @override
    def open(self, path: Path, *, read_only: bool = True) -> GraphStore:
        return Remembering(path / "rows.json")
