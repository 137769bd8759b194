"""Where each link of a chain from an article to a holder was read, and when it holds."""

from __future__ import annotations

from typing import Any

from queries.answer import Part, row_type
from queries.conclude import Raw

LINKS = ("article", "duty", "bearer", "unit", "institution", "post", "holder")
"""The links of a chain, in order."""


@row_type
class Link(Part):
    """One link of a chain: what it is of, how it is said, and when it holds."""

    link: str
    stance: str = "reported"
    since: str | None = None
    until: str | None = None
    attested_on: str | None = None


def read_at(row: Raw) -> list[Raw]:
    """Return the links that a row has, in order; one that no source states is left out."""
    found = ((name, row.get(f"{name}_link")) for name in LINKS)
    return [{"link": name, **said} for name, said in found if said and said["cites"]]


def stated(record: dict[str, Any], cites: list[str]) -> Raw:
    """Return what a record says of a link: its stance, its time, its passages."""
    return {
        "stance": record.get("stance") or "reported",
        "since": record.get("valid_from"),
        "until": record.get("valid_to"),
        "attested_on": record.get("attested_on"),
        "cites": cites,
    }
