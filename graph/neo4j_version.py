"""Which servers Ura was made for, by what they call themselves."""

from __future__ import annotations

import re

from graph.neo4j_errors import unfit
from ontology.messages import said

OLDEST = (5, 26)
TRIED = (2026, 8)
"""Versions from the first on are taken; those after the second were not tried."""
_VERSION = re.compile(r"Neo4j/(\d+)\.(\d+)")


def verify_version(agent: str, where: str) -> None:
    """Raise StoreUnsupported unless Ura was made for this server."""
    found = _VERSION.match(agent)
    if not found or (int(found[1]), int(found[2])) < OLDEST:
        raise unfit(agent, where)


def untried(agent: str) -> str:
    """Return what to say of a server that is newer than those tried; else nothing."""
    found = _VERSION.match(agent)
    if found and (int(found[1]), int(found[2])) > TRIED:
        newest = ".".join(f"{part:02}" for part in TRIED)
        return said("untried", agent=agent, newest=newest)
    return ""
