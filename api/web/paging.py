"""A page of an answer as JSON or CSV."""

from __future__ import annotations

from dataclasses import dataclass, replace
from urllib.parse import quote, urlencode

from fastapi import Request, Response
from pydantic_core import to_json

from api.output import as_csv
from api.web.accept import CSV, JSON, form_for
from queries.answer import Answer


@dataclass(frozen=True, slots=True)
class Page:
    """Which rows of an answer are wanted."""

    offset: int
    limit: int


def respond(request: Request, answer: Answer, page: Page) -> Response:
    """Return the page in the form that the request accepts; headers say what is beside it."""
    form = form_for(request, JSON, CSV)
    total = len(answer.rows)
    rows = answer.rows[page.offset : page.offset + page.limit]
    shown = replace(answer, rows=rows)
    headers = {"x-total-count": str(total)}
    if links := _links(request, page, total):
        headers["link"] = links
    if form == CSV:
        lang = request.query_params.get("lang") or "sq"
        text = as_csv(shown, lang).encode("utf-8", "replace")
        return Response(text, headers=headers, media_type=CSV)
    told = {"total": total, "offset": page.offset, "limit": page.limit}
    content = {**shown.envelope(), "page": told}
    return Response(to_json(content), headers=headers, media_type=JSON)


def _links(request: Request, page: Page, total: int) -> str:
    """Return the pages before and after (RFC 8288)."""
    offsets = {"prev": page.offset - page.limit, "next": page.offset + page.limit}
    wanted = {
        rel: max(0, offset)
        for rel, offset in offsets.items()
        if (rel == "next" and offset < total) or (rel == "prev" and page.offset > 0)
    }
    given = [(k, v) for k, v in request.query_params.multi_items() if k != "offset"]
    path = quote(request.scope["path"])
    return ", ".join(
        f'<{path}?{urlencode([*given, ("offset", offset)])}>; rel="{rel}"'
        for rel, offset in wanted.items()
    )
