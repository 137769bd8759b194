"""OpenAPI 3.1 with examples from the real data, and a page to read it, all from here."""

from __future__ import annotations

import asyncio
from importlib.resources import files
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from fastapi.openapi.docs import get_swagger_ui_html
from fastapi.staticfiles import StaticFiles
from pydantic_core import to_json

from api.routes.doors import html
from api.web.accept import JSON
from api.web.desk import Desk, When
from api.web.examples import EXAMPLES
from api.web.exchange import NOTE
from api.web.forms import Strict
from api.web.problems import Problem
from graph.errors import BadInput
from queries.asking import ask
from queries.catalogue import CATALOGUE
from queries.entry import Entry
from queries.viewer import Viewer

DESCRIPTION = "/openapi.json"
_ASSETS = "/docs/assets"
_POLICY = (
    "default-src 'none'; connect-src 'self'; img-src 'self' data:; "
    "style-src 'self' 'unsafe-inline'; script-src 'self' 'unsafe-inline'"
)


def serve_description(app: FastAPI, desk: Desk) -> None:
    """Add /openapi.json and /docs."""
    one_at_a_time = asyncio.Lock()
    made_for: dict[str, bytes] = {}

    async def description(request: Request, _: Annotated[Strict, Query()]) -> Response:
        def work(viewer: Viewer) -> bytes:
            return to_json(described(app, viewer))

        async with one_at_a_time:  # it asks every question once: that is enough
            content = desk.generations.current()
            if content not in made_for:
                made = await desk.ask(request, When(), work)
                made_for.clear()
                made_for[str(request.scope[NOTE].content)] = made
            [made] = made_for.values()
        return Response(made, media_type=JSON)

    async def page(_: Annotated[Strict, Query()]) -> Response:
        made = get_swagger_ui_html(
            openapi_url=DESCRIPTION,
            title="Ura",
            swagger_js_url=f"{_ASSETS}/swagger-ui-bundle.js",
            swagger_css_url=f"{_ASSETS}/swagger-ui.css",
            swagger_favicon_url="data:,",
        )
        return html(bytes(made.body).decode(), _POLICY)

    # The page's own files travel in a package: nothing is fetched from outside.
    assets = str(files("fastapi_offline").joinpath("static"))
    app.mount(_ASSETS, StaticFiles(directory=assets))
    for path, endpoint in ((DESCRIPTION, description), ("/docs", page)):
        app.add_api_route(path, endpoint, include_in_schema=False, response_model=None)


def described(app: FastAPI, viewer: Viewer) -> dict[str, Any]:
    """Return the app's OpenAPI, each question with an answer of this store."""
    schema = dict(app.openapi())
    paths = {path: dict(said) for path, said in schema["paths"].items()}
    for one in CATALOGUE:
        if example := _example(viewer, one):
            for command in (one.command, *one.also):
                _show(paths[f"/v1/questions/{command}"], example)
    models = {**schema["components"]["schemas"], **_problem_schema()}
    return {
        **schema,
        "paths": paths,
        "components": {**schema["components"], "schemas": models},
    }


def _problem_schema() -> dict[str, Any]:
    return {"Problem": Problem.model_json_schema()}


def _example(viewer: Viewer, one: Entry) -> dict[str, Any] | None:
    """Return the first row of the answer to a question's example, if there is one."""
    try:
        answer = ask(viewer, one, (), EXAMPLES[one.stem]).envelope()
    except BadInput:
        return None  # this store has other data
    rows = answer["rows"][:1]
    told = {"total": len(answer["rows"]), "offset": 0, "limit": 1}
    return {**answer, "rows": rows, "page": told} if rows else None


def _show(path: dict[str, Any], example: dict[str, Any]) -> None:
    """Put an example into a copy of the path's description."""
    get = dict(path["get"])
    answers = dict(get["responses"])
    found = dict(answers["200"])
    content = dict(found["content"])
    content[JSON] = {**content[JSON], "example": example}
    answers["200"] = {**found, "content": content}
    path["get"] = {**get, "responses": answers}
