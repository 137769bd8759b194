"""A route a question, generated from the catalogue, and one for bare names."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from typing import Annotated, Any

from fastapi import FastAPI, Query, Request, Response
from pydantic import Field, create_model
from pydantic_core import to_json

from api.routes.doors import PROBLEMS, add_route, answered, table
from api.web.accept import JSON, form_for
from api.web.desk import Desk
from api.web.forms import Envelope, Name, Paged, Strict, asked_with, envelope_of, one_of
from api.web.limits import MOST_NAMES
from queries.asking import ask
from queries.catalogue import CATALOGUE, described, entry
from queries.entry import Entry

Endpoint = Callable[..., Awaitable[Response]]


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes of all questions."""
    _add_list(app)
    for one in CATALOGUE:
        _add_question(app, desk, one)
    _add_bare(app, desk)


def _add_list(app: FastAPI) -> None:
    listed = to_json([described(one) for one in CATALOGUE])

    async def questions(request: Request, _: Annotated[Strict, Query()]) -> Response:
        form_for(request, JSON)
        return Response(listed, media_type=JSON)

    add_route(
        app,
        "/v1/questions",
        questions,
        summary="Pyetjet që Ura u përgjigjet / The questions that Ura answers",
        tags=["questions"],
        responses={200: {"model": list[dict[str, Any]]}, **PROBLEMS},
    )


def _add_question(app: FastAPI, desk: Desk, one: Entry) -> None:
    async def endpoint(request: Request, asked: Paged) -> Response:
        given = {slot.name: getattr(asked, slot.name) for slot in one.open_slots}
        return await answered(desk, request, asked, lambda to: ask(to, one, (), given))

    typed, told = _typed(endpoint, asked_with(one)), table(envelope_of(one))
    for command in (one.command, *one.also):
        _add_named(app, one, command, typed, told)


def _add_named(
    app: FastAPI, one: Entry, command: str, endpoint: Endpoint, told: dict[str, Any]
) -> None:
    """Add the route of a question under its name, or under a shorter one."""
    header = one.text.header
    same = "" if command == one.command else f" The same as {one.command}."
    add_route(
        app,
        f"/v1/questions/{command}",
        endpoint,
        name=one.stem if command == one.command else command,
        summary=f"{header['pyetja']} / {header['question']}",
        description=f"How to read it: {header['reading']}.{same}",
        tags=[one.group],
        responses={200: told, **PROBLEMS},
    )


def _add_bare(app: FastAPI, desk: Desk) -> None:
    commands = [
        command
        for one in CATALOGUE
        if one.slots
        for command in (one.command, *one.also)
    ]
    question = Field(
        description="A question, as /v1/questions lists them.",
        examples=["who-chairs"],
    )
    names = Field(
        min_length=1,
        max_length=MOST_NAMES,
        description="Names in any order, as one types them at the command line.",
        examples=[["Komiteti Drejtues", "Elbasan"]],
    )
    fields: dict[str, Any] = {
        "question": (one_of(commands), question),
        "name": (list[Name], names),
    }
    model = create_model("BareAsked", __base__=Paged, **fields)

    async def endpoint(request: Request, asked: Any) -> Response:  # noqa: ANN401
        one = entry(asked.question)
        return await answered(desk, request, asked, lambda to: ask(to, one, asked.name))

    add_route(
        app,
        "/v1/ask",
        _typed(endpoint, model),
        name="ask",
        summary="Çdo pyetje me emra në çfarëdo radhe / Any question with bare names",
        tags=["questions"],
        responses={200: table(Envelope), **PROBLEMS},
    )


def _typed(endpoint: Endpoint, model: type[Paged]) -> Endpoint:
    """Return the endpoint with the model as what its query must be."""
    kinds = {"request": Request, "asked": Annotated[model, Query()]}
    signature = inspect.Signature(
        [
            inspect.Parameter(n, inspect.Parameter.KEYWORD_ONLY, annotation=kind)
            for n, kind in kinds.items()
        ],
        return_annotation=Response,
    )
    vars(endpoint)["__signature__"] = signature
    vars(endpoint)["taken"] = tuple(model.model_fields)
    return endpoint
