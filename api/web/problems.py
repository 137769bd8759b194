"""Every error as problem+json (RFC 9457), in the command line's words.

Statuses stand in one table; the subclass decides, whatever its instances carry.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request, Response
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel, Field
from pydantic_core import to_json
from starlette.exceptions import HTTPException

from api.errors import SHOWN
from api.web.errors import Closing, Overloaded
from api.web.log import LOGGER
from api.web.options import as_parameters
from graph.errors import (
    Ambiguous,
    BadInput,
    NotFound,
    StoreBusy,
    StoreMissing,
    StoreOverloaded,
    StoreTimeout,
    StoreUnreachable,
)
from ontology.errors import UnknownTerm, UraError
from ontology.messages import in_language, joined, said
from ontology.nearest import nearest
from queries.notes import note

MEDIA_TYPE = "application/problem+json"

STATUS: tuple[tuple[type[UraError], HTTPStatus, str], ...] = (
    (Ambiguous, HTTPStatus.CONFLICT, "ambiguous"),
    (NotFound, HTTPStatus.NOT_FOUND, "not-found"),
    (UnknownTerm, HTTPStatus.NOT_FOUND, "not-found"),
    (BadInput, HTTPStatus.BAD_REQUEST, "bad-input"),
    (Overloaded, HTTPStatus.SERVICE_UNAVAILABLE, "overloaded"),
    (Closing, HTTPStatus.SERVICE_UNAVAILABLE, "closing"),
    (StoreBusy, HTTPStatus.SERVICE_UNAVAILABLE, "store-busy"),
    (StoreMissing, HTTPStatus.SERVICE_UNAVAILABLE, "store-missing"),
    (StoreUnreachable, HTTPStatus.SERVICE_UNAVAILABLE, "store-unreachable"),
    (StoreOverloaded, HTTPStatus.SERVICE_UNAVAILABLE, "store-overloaded"),
    (StoreTimeout, HTTPStatus.GATEWAY_TIMEOUT, "timeout"),
    (UraError, HTTPStatus.INTERNAL_SERVER_ERROR, "store"),
)
"""The first that fits counts."""
AGAIN_SECONDS = "2"


class Problem(BaseModel):
    """What went wrong, and what to do."""

    type: str = Field(examples=["urn:ura:problem:ambiguous"])
    title: str
    status: int
    detail: str
    remedy: str | None = None
    allowed: list[str] | None = None
    """What could be given instead."""
    candidates: list[dict[str, Any]] | None = None
    """The things that share an ambiguous name, each with its id."""
    errors: list[dict[str, str]] | None = None
    """Each parameter that is wrong."""


def problem(
    status: HTTPStatus,
    kind: str,
    detail: str,
    *,
    headers: Mapping[str, str] | None = None,
    **more: object,
) -> Response:
    """Return a response that says what is wrong."""
    told = {"detail": detail, **{k: v for k, v in more.items() if v}}
    content = {
        "type": f"urn:ura:problem:{kind}",
        "title": status.phrase,
        "status": int(status),
        **{k: as_parameters(v) if isinstance(v, str) else v for k, v in told.items()},
    }
    again = {"retry-after": AGAIN_SECONDS} if status == 503 else {}
    return Response(
        to_json(content),
        status,
        {"cache-control": "no-store", **again, **(headers or {})},
        MEDIA_TYPE,
    )


def of_error(error: UraError, lang: str | None = None) -> Response:
    """Return the response for one of Ura's errors, in Albanian where that was asked for."""
    spoken = _spoken(lang)
    if isinstance(error, Ambiguous) and not error.candidates:
        error = NotFound(said("nothing called", name=error.what))
    status, kind = next((s, k) for one, s, k in STATUS if isinstance(error, one))
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return _of_ours(error, status, kind, spoken=spoken)
    if isinstance(error, Ambiguous):
        key = "several" if len(error.candidates) > 1 else "one near"
        detail = note(spoken, key, name=error.what)
        remedy = in_language(error.remedy, spoken)
        return problem(status, kind, detail, remedy=remedy, candidates=error.candidates)
    allowed = [str(one) for one in getattr(error, "allowed", ())][:SHOWN]
    detail = in_language(joined(": ", (error.where, error.what)), spoken)
    remedy = in_language(error.remedy, spoken)
    return problem(status, kind, detail, remedy=remedy, allowed=allowed)


def _spoken(lang: str | None) -> str:
    """Return the language of a problem: English, but for who asks for Albanian."""
    return "sq" if lang == "sq" else "en"


_REMEDIES = {
    "store-missing": "ask later",
    "store-overloaded": "ask a server for less",
    "timeout": "ask a server for less",
    "store": "see the server's log",
}
"""What to do when the server cannot answer; else to ask in a moment."""


def _of_ours(
    error: UraError, status: HTTPStatus, kind: str, *, spoken: str
) -> Response:
    """Return what a caller needs to know; what and where is for the log.

    A server's folders and its engine's words are no business of a caller.
    """
    told = {"error": type(error).__name__, "what": error.what, "where": error.where}
    LOGGER.error("store", extra={"told": told})
    remedy = said(_REMEDIES.get(kind, "ask in a moment"))
    return problem(
        status,
        kind,
        in_language(said(f"server {kind}"), spoken),
        remedy=in_language(remedy, spoken),
    )


def install(app: FastAPI) -> None:
    """Have every error of the app answered as a problem."""

    async def known(request: Request, error: Exception) -> Response:
        assert isinstance(error, UraError)
        return of_error(error, request.query_params.get("lang"))

    async def invalid(request: Request, error: Exception) -> Response:
        assert isinstance(error, RequestValidationError)
        return _invalid(request, error.errors())

    async def refused(request: Request, error: Exception) -> Response:
        assert isinstance(error, HTTPException)
        status = HTTPStatus(error.status_code)
        kind = status.phrase.lower().replace(" ", "-")
        detail = error.detail if error.detail != status.phrase else status.description
        if status == HTTPStatus.NOT_FOUND:
            lang = _spoken(request.query_params.get("lang"))
            detail = in_language(said("no such page"), lang)
        headers = dict(error.headers or {})
        if headers.get("Allow") == "GET":
            headers["Allow"] = "GET, HEAD"  # the gate answers HEAD as GET
        return problem(status, kind, detail, headers=headers)

    app.add_exception_handler(UraError, known)
    app.add_exception_handler(RequestValidationError, invalid)
    app.add_exception_handler(HTTPException, refused)


def ours() -> Response:
    """Return what is said of a mistake of Ura's own; the log has the rest."""
    return problem(
        HTTPStatus.INTERNAL_SERVER_ERROR,
        "mistake",
        "a mistake of Ura's own",
        remedy="Please report it with the request's id.",
    )


_WRONG = {
    "missing": "parameter needed",
    "too_short": "parameter needed",
    "string_too_short": "parameter empty",
    "string_too_long": "parameter too long",
    "too_long": "parameter too often",
    "int_parsing": "parameter no whole number",
    "int_parsing_size": "parameter no whole number",
    "int_from_float": "parameter no whole number",
    "float_parsing": "parameter no number",
    "finite_number": "parameter no number",
    "greater_than_equal": "parameter too small",
    "less_than_equal": "parameter too big",
    "literal_error": "parameter no choice",
    "choice": "parameter no choice",
}
"""What pydantic finds wrong with a parameter, and the message that says it."""


def _invalid(request: Request, found: Sequence[Mapping[str, Any]]) -> Response:
    spoken = _spoken(request.query_params.get("lang"))
    errors = [_told(request, one, spoken) for one in found]
    names = ", ".join(one["parameter"] for one in errors)
    return problem(
        HTTPStatus.UNPROCESSABLE_ENTITY,
        "parameters",
        in_language(said("not as taken", names=names), spoken),
        errors=errors,
    )


def _told(request: Request, error: Mapping[str, Any], spoken: str) -> dict[str, str]:
    name = ".".join(str(part) for part in error["loc"][1:]) or "request"
    if error["type"] == "extra_forbidden":
        taken = getattr(request.scope.get("endpoint"), "taken", ())
        what = _unknown(name, taken)
    elif key := _WRONG.get(error["type"]):
        given = dict(error.get("ctx") or {})
        if "expected" in given:
            given["told"] = given["expected"].replace(" or ", ", ").replace("'", "")
        what = said(key, **given)
    else:
        what = str(error["msg"])
    return {"parameter": name, "detail": in_language(what, spoken)}


def _unknown(name: str, taken: Sequence[str]) -> str:
    """Return what is said of a parameter that a route does not take."""
    near = nearest(name, taken)
    hint = said("parameter near", near=near) if near else ""
    takes = said("parameters taken", names=", ".join(taken)) if taken else ""
    return joined("", (said("no such parameter"), hint, takes))


def responses(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """Return what OpenAPI says of these statuses."""
    content = {MEDIA_TYPE: {"schema": {"$ref": "#/components/schemas/Problem"}}}
    return {
        status: {"description": HTTPStatus(status).phrase, "content": content}
        for status in statuses
    }
