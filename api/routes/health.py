"""Whether the server lives, and whether it can answer."""

from __future__ import annotations

from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.responses import JSONResponse
from pydantic import BaseModel

from api.routes.doors import add_route
from api.web.desk import Desk, When
from api.web.forms import Strict
from api.web.problems import responses
from queries.question import rows_of
from queries.viewer import Viewer


class Health(BaseModel):
    """How the server is now."""

    status: str


def _now(status: str) -> Response:
    """Return an answer that nobody keeps."""
    return JSONResponse({"status": status}, headers={"cache-control": "no-store"})


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes."""

    async def alive(_: Annotated[Strict, Query()]) -> Response:
        return _now("ok")

    async def ready(request: Request, _: Annotated[Strict, Query()]) -> Response:
        def work(viewer: Viewer) -> Response:
            rows_of(viewer, "shared", "things", things=["territory/al"])
            return _now("ready")

        return await desk.ask(request, When(), work)

    told = {200: {"model": Health}}
    common: dict[str, Any] = {"tags": ["server"]}
    add_route(
        app,
        "/healthz",
        alive,
        summary="Alive",
        **common,
        responses={**told, **responses(413, 414, 422, 500)},
    )
    add_route(
        app,
        "/readyz",
        ready,
        summary="Can answer",
        **common,
        responses={**told, **responses(413, 414, 422, 500, 503, 504)},
    )
