"""Sheets with other headings: a mapping says which of their columns is which of ours."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from loaders.misfits import about
from loaders.problems import Problems, Unfit
from loaders.sheets.kinds import Kind, kind_named, kinds
from loaders.sources.marked import Mapping as Marked
from loaders.sources.marked import Node, Scalar, Sequence
from loaders.sources.marked_part import root_of
from loaders.typed import value
from ontology.messages import said as message
from ontology.values.folding import fold

SUFFIX = ".map.yaml"
_KEYS = {
    key: message(f"of {key}")
    for key in (
        "sheet", "only", "heading", "columns", "ignore", "constant", "values",
        "source", "recorded", "date", "official", "label",
    )
}  # fmt: skip
"""What each key says, for messages."""


@dataclass(frozen=True, slots=True)
class SheetMapping:
    """How a sheet with other headings is to be read."""

    kind: Kind | None = None
    only: tuple[str, ...] = ()
    heading: int | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    """Their headings, folded, to our columns."""
    ignore: frozenset[str] = frozenset()
    constant: Mapping[str, str] = field(default_factory=dict)
    values: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    about: Mapping[str, str] = field(default_factory=dict)
    """Source, recorded, date, official, label: what the file does not say itself."""


def mapping_beside(path: Path) -> Path | None:
    """Return the mapping that lies beside a sheet: `x.xlsx` has `x.map.yaml`."""
    found = path.with_name(path.stem + SUFFIX)
    return found if found.is_file() else None


def read_mapping(path: Path) -> SheetMapping:
    """Return what a mapping file says; raise all that is wrong in it at once."""
    problems = Problems(path.name)
    root = root_of(path, _KEYS, problems)
    found = _Reader(root, problems).mapping()
    problems.raise_any()
    return found


class _Reader:
    def __init__(self, root: Marked, problems: Problems) -> None:
        self._root = root
        self._problems = problems
        for key in root.items.keys() - _KEYS.keys():
            self._wrong(root.lines[key], "", key, Unfit(message("key unknown"), _KEYS))

    def mapping(self) -> SheetMapping:
        kind = self._kind()
        ours = {column.name for column in kind.columns} if kind else None
        columns = self._pairs("columns")
        constant = self._pairs("constant")
        if ours is not None:
            self._known("columns", columns.values(), ours)
            self._known("constant", constant, ours)
        return SheetMapping(
            kind=kind,
            only=tuple(self._texts("only")),
            heading=self._heading(),
            columns={fold(theirs): our for theirs, our in columns.items()},
            ignore=frozenset(map(fold, self._texts("ignore"))),
            constant=constant,
            values=self._values(),
            about=dict(self._about()),
        )

    def _wrong(self, line: int, key: str, said: object, error: Unfit) -> None:
        self._problems.unfit(message("line", line=line), key, said, error)

    def _kind(self) -> Kind | None:
        name = self._text("sheet")
        if name is None:
            return None
        kind = kind_named(name.text)
        if kind is None:
            self._wrong(
                name.line,
                "sheet",
                name.text,
                Unfit(message("no kind of sheet"), kinds()),
            )
        return kind

    def _known(self, key: str, said: Iterable[str], ours: set[str]) -> None:
        line = self._root.lines.get(key, 1)
        for name in said:
            if name not in ours:
                self._wrong(
                    line, key, name, Unfit(message("no column of the kind"), ours)
                )

    def _text(self, key: str) -> Scalar | None:
        node = self._root.items.get(key)
        if node is None:
            return None
        if not isinstance(node, Scalar) or node.empty:
            self._wrong(node.line, key, "", Unfit(message("must be", what=_KEYS[key])))
            return None
        return node

    def _heading(self) -> int | None:
        node = self._text("heading")
        if node is None:
            return None
        try:
            number = int(value(node.text, "int"))
            if not 1 <= number <= 1000:
                raise Unfit(message("no row for headings"))
            return number
        except Unfit as error:
            self._wrong(node.line, "heading", node.text, error)
            return None

    def _texts(self, key: str) -> Iterator[str]:
        node = self._root.items.get(key)
        if node is None:
            return
        for one in node.items if isinstance(node, Sequence) else [node]:
            if isinstance(one, Scalar) and not one.empty:
                yield one.text
            else:
                self._wrong(
                    one.line, key, "", Unfit(message("must be", what=_KEYS[key]))
                )

    def _pairs(self, key: str) -> dict[str, str]:
        return self._pairs_of(key, self._root.items.get(key))

    def _pairs_of(self, key: str, node: Node | None) -> dict[str, str]:
        if node is None:
            return {}
        if not isinstance(node, Marked):
            what = message("must map", what=_KEYS.get(key, message("values")))
            self._wrong(node.line, key, "", Unfit(what))
            return {}
        found = {}
        for name, one in node.items.items():
            if isinstance(one, Scalar):
                found[name] = one.text
            else:
                self._wrong(one.line, f"{key} {name}", "", Unfit(message("plain text")))
        return found

    def _values(self) -> dict[str, dict[str, str]]:
        node = self._root.items.get("values")
        if node is None:
            return {}
        if not isinstance(node, Marked):
            what = message("must map", what=_KEYS["values"])
            self._wrong(node.line, "values", "", Unfit(what))
            return {}
        return {
            column: {
                fold(theirs): ours
                for theirs, ours in self._pairs_of(column, part).items()
            }
            for column, part in node.items.items()
        }

    def _about(self) -> Iterator[tuple[str, str]]:
        kinds_of = {"recorded": "date", "date": "date", "official": "int"}
        for key in ("source", "recorded", "date", "official", "label"):
            node = self._text(key)
            if node is None:
                continue
            try:
                yield key, str(about(key, node.text, kinds_of.get(key, "string")))
            except Unfit as error:
                self._wrong(node.line, key, node.text, error)
