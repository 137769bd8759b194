"""The folder of a home on a server follows what is loaded there, and never loses by it.

Versions of sources are never taken away. A server that lacks some that the folder holds
is another database, an older state of it, or was emptied: the folder may be the last copy.
"""

from __future__ import annotations

from graph.errors import StoreDamaged
from graph.files import digest
from graph.loads import Loads, fetch, sources_there
from graph.sources import Records, Version, Versions
from graph.store import ServerStore
from ontology.messages import said


def followed(
    records: Records, store: ServerStore, loads: Loads | None, *, more: bool
) -> Versions:
    """Return what the server was made from, once the folder holds it too.

    The folder may hold `more`, which is about to be put back.

    Raises:
        StoreDamaged: when it holds more and may not, or cannot hold both.
    """
    records.settle()
    there = sources_there(store, loads)
    here = records.versions()
    if here == there:
        return there
    together = _together(records, here, there, store.where, more=more)
    for version in _without(there, here):
        path = records.path(version)
        if not (path.exists() and digest(path) == version.sha256):
            fetch(store, version, path)
    changed = {name: each for name, each in together.items() if here.get(name) != each}
    records.commit(changed, loads.done.name if loads and loads.done else "")
    records.settle()
    records.sweep(together)
    return there


def _together(
    records: Records, here: Versions, there: Versions, where: str, *, more: bool
) -> Versions:
    """Return all that the folder or the server holds."""
    lacking = _without(here, there)
    if lacking and not more:
        raise StoreDamaged(
            said("server has less", file=lacking[0].file, n=len(lacking)),
            where=where,
            remedy=said("put it back", folder=records.folder.parent),
        )
    others = {one.file for one in _without(there, here)}
    if both := others & {one.file for one in lacking}:
        raise StoreDamaged(
            said("server has others", file=min(both)),
            where=where,
            remedy=said("move the folder", folder=records.folder.parent),
        )
    return {
        name: tuple(sorted({*here.get(name, ()), *there.get(name, ())}))
        for name in sorted({*here, *there})
    }


def _without(versions: Versions, others: Versions) -> list[Version]:
    """Return the versions that others do not have."""
    return [
        one
        for name, each in versions.items()
        for one in each
        if one not in others.get(name, ())
    ]
