"""YAML text as plain data that knows its lines; strict where YAML is generous.

Scalars stay text: whether `no`, `2020` or `08:00` is a code, a date or an hour is
for the ontology to say, not for YAML. Aliases and tags are refused: a data set has
no use for them, and alias bombs and object constructors live there.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import yaml

from loaders.problems import Problems
from loaders.reasons import no_yaml
from ontology.messages import said

_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_DEEPEST = 12
_NULLS = frozenset(("", "~", "null", "Null", "NULL"))


@dataclass(slots=True)
class Scalar:
    """A text with its line; `empty` when nothing is written there."""

    line: int
    text: str
    empty: bool = False


@dataclass(slots=True)
class Sequence:
    """A list with its line."""

    line: int
    items: "list[Node]"


@dataclass(slots=True)
class Mapping:
    """A mapping with its line; `lines` says where each key stands."""

    line: int
    items: "dict[str, Node]"
    lines: dict[str, int]


Node = Scalar | Sequence | Mapping


class _Refused(Exception):  # noqa: N818
    """The text is no YAML that we read."""

    def __init__(self, line: int, what: str) -> None:
        super().__init__(what)
        self.line = line
        self.what = what


def parse(text: str, problems: Problems) -> Node | None:
    """Return the one document in `text`, or None when it cannot be read."""
    try:
        events = yaml.parse(text, Loader=_LOADER)
        return _Builder(events, problems).document()
    except _Refused as error:
        problems.add(said("line", line=error.line), "", "", error.what)
    except yaml.MarkedYAMLError as error:
        mark = error.problem_mark or error.context_mark
        place = said("line", line=mark.line + 1 if mark else 1)
        what = no_yaml(error.context or "", error.problem or "")
        problems.add(place, "", "", what)
    except (yaml.YAMLError, UnicodeError) as error:
        first = str(error).splitlines()[0] if str(error) else "unreadable"
        problems.add("", "", "", no_yaml("", first))
    return None


class _Builder:
    def __init__(self, events: Iterator[Any], problems: Problems) -> None:
        self._events = events
        self._problems = problems

    def document(self) -> Node | None:
        root: Node | None = None
        for event in self._events:
            if isinstance(event, yaml.DocumentStartEvent) and root is not None:
                raise _Refused(_line(event), said("a second document"))
            if isinstance(event, yaml.NodeEvent):
                root = self._node(event, 0)
        return root

    def _node(self, event: Any, depth: int) -> Node:  # noqa: ANN401
        if isinstance(event, yaml.AliasEvent) or event.anchor:
            raise _Refused(_line(event), said("anchors"))
        if depth > _DEEPEST:
            raise _Refused(_line(event), said("nested deeper", most=_DEEPEST))
        if event.tag and event.tag != "!":
            raise _Refused(_line(event), said("tags"))
        if isinstance(event, yaml.ScalarEvent):
            empty = event.style is None and event.value in _NULLS
            return Scalar(_line(event), event.value, empty)
        if isinstance(event, yaml.SequenceStartEvent):
            return self._sequence(_line(event), depth)
        return self._mapping(_line(event), depth)

    def _sequence(self, line: int, depth: int) -> Sequence:
        items: list[Node] = []
        for event in self._events:
            if isinstance(event, yaml.SequenceEndEvent):
                break
            items.append(self._node(event, depth + 1))
        return Sequence(line, items)

    def _mapping(self, line: int, depth: int) -> Mapping:
        found = Mapping(line, {}, {})
        for event in self._events:
            if isinstance(event, yaml.MappingEndEvent):
                break
            key = self._node(event, depth + 1)
            value = self._node(next(self._events), depth + 1)
            self._put(found, key, value)
        return found

    def _put(self, found: Mapping, key: Node, value: Node) -> None:
        if not isinstance(key, Scalar):
            raise _Refused(key.line, said("key as text"))
        if key.text in found.items:
            first = found.lines[key.text]
            place = said("line", line=key.line)
            what = said("stands twice", first=first)
            self._problems.add(place, key.text, "", what)
            return
        found.items[key.text] = value
        found.lines[key.text] = key.line


def _line(event: Any) -> int:  # noqa: ANN401
    return int(event.start_mark.line) + 1
