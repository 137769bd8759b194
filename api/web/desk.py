"""Where a request meets the store: one viewer of one generation, in a thread."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from fastapi import Request

from api.settings import day
from api.web.exchange import NOTE
from api.web.generations import Generations
from api.web.limits import Limits
from api.web.pool import Pool
from graph.home import Home
from graph.loads import Loads, is_changing, steadily
from queries.viewer import LATEST, PUBLIC, Viewer

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class When:
    """For which day, from what was known when, in which language."""

    on: str | None = None
    known: str | None = None
    lang: str | None = None


class Desk:
    """Hands out viewers. HTTP has no log-in yet: everybody sees the public tier."""

    tiers = PUBLIC

    def __init__(self, home: Home, limits: Limits) -> None:
        """Open nothing yet."""
        self.generations = Generations(home, look_every=limits.look_every)
        self.pool = Pool(limits)

    async def ask(self, request: Request, when: When, work: Callable[[Viewer], T]) -> T:
        """Return what the work gives for a viewer of the generation that answers now."""
        note = request.scope[NOTE]
        note.today = day(None, "on")
        on = day(when.on, "on") if when.on else note.today
        known = day(when.known, "known") if when.known else LATEST

        def run() -> T:
            with self.generations.lease() as held:

                def asked(loads: Loads | None) -> T:
                    unsettled = is_changing(loads)
                    note.content = held.content if loads is None else loads.content
                    given = (held.store, on, known, self.tiers, when.lang, unsettled)
                    viewer = Viewer(*given, memory=held.memory(loads))
                    return work(viewer.remembering())

                return steadily(held.store, asked)

        return await self.pool.run(run)

    def close(self) -> None:
        """Let go of threads and store."""
        self.pool.close()
        self.generations.close()
