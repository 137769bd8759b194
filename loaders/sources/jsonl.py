"""JSON Lines: statements as Ura writes them, or flat rows with a `type`."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from loaders.problems import Problems, Unfit

_LONGEST_LINE = 1 << 20


@dataclass(frozen=True, slots=True)
class JsonLine:
    """One object with the number and hash of its line."""

    number: int
    sha256: str
    fields: dict[str, Any]


def read(path: Path, problems: Problems) -> Iterator[JsonLine]:
    """Yield the objects of a file, line by line; what is none is noted."""
    try:
        with path.open("rb") as file:
            number = 0
            while line := file.readline(_LONGEST_LINE):
                number += 1
                if len(line) == _LONGEST_LINE:
                    problems.add(
                        f"line {number}",
                        "",
                        "",
                        f"is longer than {_LONGEST_LINE} bytes",
                    )
                    return
                if number == 1:
                    line = line.removeprefix(b"\xef\xbb\xbf")
                if line.strip():
                    yield from _object(line, number, problems)
    except OSError as error:
        problems.add("", "", "", f"cannot be read: {error.strerror or error}")


def _object(line: bytes, number: int, problems: Problems) -> Iterator[JsonLine]:
    try:
        text = line.strip().decode("utf-8")
        fields = json.loads(text, object_pairs_hook=_pairs, parse_constant=_constant)
        if not isinstance(fields, dict):
            raise Unfit("is no object; write {...} on one line")
        text.encode()
    except UnicodeDecodeError:
        problems.add(f"line {number}", "", "", "is not UTF-8")
    except RecursionError:
        problems.add(f"line {number}", "", "", "is nested too deeply")
    except Unfit as error:
        problems.unfit(f"line {number}", "", "", error)
    except ValueError as error:
        problems.add(f"line {number}", "", "", f"is no JSON: {error}")
    else:
        yield JsonLine(number, sha256(line.rstrip(b"\r\n")).hexdigest(), fields)


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        names = [name for name, _ in pairs]
        twice = next(name for name in names if names.count(name) > 1)
        raise Unfit(f"has the key {twice!r} twice")
    return found


def _constant(name: str) -> Any:  # noqa: ANN401
    raise Unfit(f"holds {name}, which is no number")
