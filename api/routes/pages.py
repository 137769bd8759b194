"""Pages for people."""

from __future__ import annotations

from fastapi import FastAPI, Response
from starlette.responses import RedirectResponse


def add(app: FastAPI) -> None:
    """Add the routes."""

    async def start() -> Response:
        return RedirectResponse("/docs")

    app.add_api_route("/", start, include_in_schema=False, response_model=None)
