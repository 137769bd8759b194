"""What every route has in common: how it is added and described."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request, Response

from api.web.accept import CSV, HTML
from api.web.desk import Desk
from api.web.forms import Paged
from api.web.paging import respond
from api.web.problems import responses
from queries.answer import Answer
from queries.viewer import Viewer

PROBLEMS = responses(400, 404, 406, 409, 413, 414, 422, 500, 503, 504)


def add_route(
    app: FastAPI,
    path: str,
    endpoint: Callable[..., Awaitable[object]],
    **told: Any,  # noqa: ANN401 (FastAPI's own options)
) -> None:
    """Add a GET route; problems are told of where nothing else is said."""
    told = {"response_model": None, "responses": PROBLEMS, **told}
    app.add_api_route(path, endpoint, methods=["GET"], **told)


async def answered(
    desk: Desk, request: Request, asked: Paged, question: Callable[[Viewer], Answer]
) -> Response:
    """Return a page of a question's answer, in the form that the request accepts."""

    def work(viewer: Viewer) -> Response:
        return respond(request, question(viewer), asked.page)

    return await desk.ask(request, asked.when, work)


def table(model: type) -> dict[str, Any]:
    """Return what OpenAPI says of an answer that comes as JSON or CSV."""
    headers = {
        "X-Total-Count": {
            "description": "Rows of the whole answer.",
            "schema": {"type": "integer", "minimum": 0},
        },
        "ETag": {
            "description": "Of this answer in this form.",
            "schema": {"type": "string"},
        },
    }
    content = {CSV: {"schema": {"type": "string"}}}
    return {
        "model": model,
        "description": "The answer",
        "content": content,
        "headers": headers,
    }


def page(*others: str) -> dict[str, Any]:
    """Return what OpenAPI says of a page for people, and of its other forms."""
    content = {form: {"schema": {"type": "string"}} for form in (HTML, *others)}
    return {"description": "A page", "content": content}


def html(text: str, policy: str) -> Response:
    """Return a page that may load what the policy allows and nothing else."""
    return Response(
        text.encode("utf-8", "replace"),
        headers={"content-security-policy": policy},
        media_type=HTML,
    )
