"""The HTTP door: `create_app(home)` builds it; importing builds nothing."""

from __future__ import annotations

import gc
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from importlib import metadata
from pathlib import Path

from fastapi import FastAPI

from api.routes import health, law_pages, pages, questions, things
from api.settings import day
from api.web import problems
from api.web.desk import Desk
from api.web.gate import Gate
from api.web.limits import Limits
from api.web.openapi import serve_description
from graph.errors import StoreProblem
from graph.home import Home

_ABOUT = """\
Kush përgjigjet për çfarë, ku, që nga kur dhe ku është shkruar.

Çdo përgjigje ka një formë: `status` është `answered` (ka përgjigje), `none` (një burim
thotë se nuk ka), `contradicted` (burimet nuk përputhen, tregohen të gjitha) ose
`unknown` (nuk dihet; citimet janë ku u kërkua). Çdo rresht i numëron citimet e veta.
Nuk ka hyrje me emër: tregohet vetëm ajo që mund ta shohë kushdo.

Every answer is one envelope: `status` is `answered`, `none` (a source says so),
`contradicted` (sources differ, all are shown) or `unknown` (no source says it; the
citations are what was searched). Each row names its citations by number.

There is no log-in: what everybody may see is all that is shown.
"""


def create_app(home: Home | Path | str, limits: Limits | None = None) -> Gate:
    """Return an ASGI app that answers from a home; it opens the store when it starts."""
    limits = limits or Limits()
    desk = Desk(home if isinstance(home, Home) else Home(home), limits)

    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[None]:
        _settle(desk)
        yield
        desk.close()

    app = FastAPI(
        title="Ura",
        version=metadata.version("ura"),
        summary="Who is responsible for what, here, today, by which article.",
        description=_ABOUT,
        license_info={"name": "Apache-2.0", "identifier": "Apache-2.0"},
        openapi_url=None,  # served by our own route, with examples from the store
        docs_url=None,
        redoc_url=None,
        redirect_slashes=False,
        lifespan=lifespan,
    )
    problems.install(app)
    for part in (questions, things, pages, law_pages, health):
        part.add(app, desk)
    serve_description(app, desk)
    return Gate(
        app,
        limits=limits,
        content=desk.generations.current,
        today=lambda: day(None, "on"),
    )


def _settle(desk: Desk) -> None:
    """Open the store and take what is there for good out of the collector's way.

    A heap that is walked again and again makes the slowest of a hundred answers take a
    third of a second.
    """
    with suppress(StoreProblem):  # /readyz says so until there is one
        desk.generations.look()
    gc.collect()
    gc.freeze()
