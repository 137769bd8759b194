"""Whether the server lives, and whether it can answer."""

from __future__ import annotations

from fastapi import FastAPI, Request

from api.routes.doors import add_route
from api.web.desk import Desk, When
from api.web.problems import responses
from queries.question import rows_of
from queries.viewer import Viewer


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes."""

    async def alive() -> dict[str, str]:
        return {"status": "ok"}

    async def ready(request: Request) -> dict[str, str]:
        def work(viewer: Viewer) -> dict[str, str]:
            rows_of(viewer, "shared", "things", things=["territory/al"])
            return {"status": "ready"}

        return await desk.ask(request, When(), work)

    common = {"tags": ["server"], "response_model": dict[str, str]}
    add_route(app, "/healthz", alive, summary="Alive", **common)
    add_route(
        app,
        "/readyz",
        ready,
        summary="Can answer",
        **common,
        responses=responses(500, 503, 504),
    )
