"""JSON Lines: statements as Ura writes them, or flat rows with a `type`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from loaders.problems import Problems, Unfit
from loaders.reasons import no_json, unread
from ontology.messages import Said, said

_LONGEST_LINE = 1 << 20


@dataclass(frozen=True, slots=True)
class JsonLine:
    """One object with the number and hash of its line."""

    number: int
    sha256: str
    fields: dict[str, Any]

    @property
    def place(self) -> Said:
        """Where it stands, in words; made only for what is told."""
        return said("line", line=self.number)


def read(path: Path, problems: Problems) -> Iterator[JsonLine]:
    """Yield the objects of a file, line by line; what is none is noted."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE:
                    what = said("long bytes", most=_LONGEST_LINE)
                    problems.add(said("line", line=number), "", "", what)
                    return
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line.strip():
                    yield from _object(line, number, problems)
    except OSError as error:
        problems.add("", "", "", unread(error))


def _object(line: bytes, number: int, problems: Problems) -> Iterator[JsonLine]:
    try:
        text = line.strip().decode("utf-8")
        fields = json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant)
        if not isinstance(fields, dict):
            raise Unfit(said("no object on a line"))
        text.encode()
    except UnicodeDecodeError:
        what: str = said("no UTF-8")
    except RecursionError:
        what = said("nested deeply")
    except Unfit as error:
        what = error.what
    except ValueError as error:
        what = no_json(error)
    else:
        yield JsonLine(number, sha256(line.rstrip(b"\r\n")).hexdigest(), fields)
        return
    problems.add(said("line", line=number), "", "", what)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unfit(said("has a key twice", name=twice))
    return found


def _constant(name: str) -> Any:  # noqa: ANN401
    raise Unfit(said("holds no number", name=name))
