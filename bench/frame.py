"""The shape that every municipality of a made-up world has."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

_FILE = Path(__file__).with_name("frame.yaml")


@dataclass(frozen=True, slots=True)
class Office:
    """An institution of a unit."""

    slug: str
    sq: str
    en: str
    kind: str
    field: str
    posts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A coordinating body of a unit."""

    slug: str
    sq: str
    en: str
    kind: str
    concern: str
    offices: tuple[str, ...]
    """Slugs of the offices whose posts sit on it; the first one chairs."""
    within: str | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """Offices, bodies and the law that they rest on."""

    offices: tuple[Office, ...]
    bodies: tuple[Body, ...]
    given: tuple[str, ...]
    family: tuple[str, ...]
    groups: tuple[str, ...]
    actions: tuple[str, ...]
    acts: int
    articles: int

    @property
    def concerns(self) -> tuple[str, ...]:
        """What the bodies are about, sorted."""
        return tuple(sorted({body.concern for body in self.bodies}))


@cache
def frame() -> Frame:
    """Return the frame that `frame.yaml` describes."""
    said = yaml.safe_load(_FILE.read_text("utf-8"))
    offices = (Office(slug, **_tuples(it)) for slug, it in said.pop("offices").items())
    bodies = (Body(slug, **_tuples(it)) for slug, it in said.pop("bodies").items())
    return Frame(tuple(offices), tuple(bodies), **_tuples(said))


def _tuples(said: Mapping[str, Any]) -> dict[str, Any]:
    return {k: tuple(v) if isinstance(v, list) else v for k, v in said.items()}
