"""The steps of a load on a server, each one text of a transaction."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from itertools import count
from pathlib import Path
from typing import Any

from graph.errors import StoreBusy
from graph.loads import DONE, RUNNING, Load, Loads
from graph.sources import Records, Version, Versions, manifest_of
from graph.store import Row, Step
from graph.texts import Texts
from ontology.messages import said

_CYPHER = Texts(__file__)
_PART = 1 << 20


def overtaken(where: str = "") -> StoreBusy:
    """Return what is told when another load came first."""
    return StoreBusy(said("load overtaken"), where=where, remedy=said("do it again"))


def locked(number: int, seen: Loads, owner: str) -> Step:
    """Return the step after which nobody else can put a load in place until the end.

    It fails when the last load is not the one that was seen, or goes on no more: one that
    was taken for dead may have ended meanwhile.
    """
    before = _told(max((seen.done, seen.running), key=_number))

    def verify(rows: list[Row]) -> None:
        last = rows[0]
        # Sent twice because an answer was lost: then it is our own that we find.
        ours = last["number"] == number and last["owner"] == owner
        if last != before and not ours:
            raise overtaken()

    return Step(_CYPHER["lock"], {"number": number}, verify)


def _number(load: Load | None) -> int:
    return load.number if load else 0


def _told(load: Load | None) -> Row:
    """Return what a server tells of a load."""
    return {name: getattr(load, name, None) for name in ("number", "owner", "state")}


def held(number: int, owner: str) -> Step:
    """Return the step that fails when a running load was taken over by another."""
    return _holding(_CYPHER["hold"], number, owner)


def held_last(number: int, owner: str) -> Step:
    """Return the same for the transaction that ends the load."""
    step = _holding(_CYPHER["hold_last"], number, owner)
    return replace(step, again=_CYPHER["hold_last_again"])


def held_beside(number: int, owner: str) -> Step:
    """Return the same for a transaction beside the others: it does not wait for `held`."""
    return _holding(_CYPHER["hold_beside"], number, owner)


def _holding(text: str, number: int, owner: str) -> Step:

    def verify(rows: list[Row]) -> None:
        if rows[0]["held"] != 1:
            raise StoreBusy(said("load replaced"))

    return Step(text, {"number": number, "owner": owner}, verify)


def kept(records: Records, versions: Iterable[Version]) -> Iterator[Step]:
    """Yield the steps that put the statements of versions on the server."""
    for version in versions:
        for part in _parts(version, records.path(version)):
            yield Step(_CYPHER["keep"], {"parts": [part]})


def weight(records: Records, versions: Iterable[Version]) -> int:
    """Return of about how many pieces the statements of versions are."""
    return sum(1 + records.path(one).stat().st_size // _PART for one in versions)


def _parts(version: Version, path: Path) -> Iterator[dict[str, Any]]:
    """Yield the packed pieces of a file; an empty one has one too."""
    with path.open("rb") as file:
        for number in count():
            piece = file.read(_PART)
            if piece or not number:
                yield {
                    "part": f"{version.file}#{number:06}",
                    "file": version.file,
                    "number": number,
                    "sha256": version.sha256,
                    "lines": zlib.compress(piece),
                }
            if len(piece) < _PART:
                return


def begun(number: int, owner: str, made_from: str) -> list[Step]:
    """Return the steps that mark a load as running."""
    load = {"state": RUNNING, "owner": owner, "made_from": made_from}
    load |= {"counts": "{}", "dangling": 0}  # type: ignore[dict-item]
    # Who was taken for dead and is not finds that its load is gone, and stops.
    given = {"number": number, "load": load}
    return [
        Step(_CYPHER["take_over"], {"number": number}),
        Step(_CYPHER["go_beside"], {"number": number - 1}),
        Step(_CYPHER["mark"], given),
        Step(_CYPHER["beside"], {"number": number, "owner": owner}),
    ]


def ended(
    number: int,
    owner: str,
    made_from: str,
    versions: Versions,
    counts: Mapping[str, int],
    dangling: int,
) -> list[Step]:
    """Return the steps that mark a load as finished and forget those before it."""
    load = {
        "state": DONE,
        "owner": owner,
        "made_from": made_from,
        "counts": json.dumps(dict(sorted(counts.items()))),
        "dangling": dangling,
        "sources": json.dumps(manifest_of(versions), sort_keys=True),
    }
    wanted = [[one.file, one.sha256] for each in versions.values() for one in each]
    return [
        Step(_CYPHER["mark"], {"number": number, "load": load}),
        Step(_CYPHER["forget"], {"number": number}),
        Step(_CYPHER["go_beside"], {"number": number}),
        Step(_CYPHER["sweep"], {"wanted": wanted}),
    ]
