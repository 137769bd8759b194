"""Finding by name, one thing with all its claims, the documents, what exists."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any

from fastapi import FastAPI, Path, Query, Request, Response
from pydantic import BaseModel, Field
from pydantic_core import to_json

from api.routes.doors import PROBLEMS, add_route, answered, table
from api.web.accept import JSON, form_for
from api.web.desk import Desk
from api.web.forms import Name, Paged, Strict, Timed, envelope_of, one_of
from api.web.limits import MOST_NAMES
from graph.errors import NotFound
from ontology.data import as_data
from ontology.messages import said
from ontology.model import ontology
from queries.answer import Answer
from queries.catalogue import entry
from queries.gazetteer import place_of
from queries.look import look
from queries.names.found import How
from queries.question import rows_of
from queries.things.documents import documents
from queries.things.show import show
from queries.viewer import Viewer

if TYPE_CHECKING:
    TypeName = str
else:
    TypeName = one_of(sorted(ontology().types))


class FindAsked(Timed, frozen=True):
    """A name, where it is, and of which types."""

    name: Name = Field(
        description="A name as one knows it: any case, ending, abbreviation.",
        examples=["Komitetit Drejtues"],
    )
    territory: Name | None = Field(
        None, description="Where it is.", examples=["Elbasan"]
    )
    type: list[TypeName] = Field(
        default_factory=list,
        max_length=MOST_NAMES,
        description="Only these types.",
        examples=[["Mechanism"]],
    )


class CandidateTold(BaseModel):
    """One thing that a name may stand for."""

    id: str
    type: str
    label: str
    place: str | None
    score: float = Field(ge=0, le=1)
    matched: str
    """The name of the thing that matched."""


class FoundTold(BaseModel):
    """The one thing that is clearly meant, or those that may be."""

    best: str | None
    """An id; null where several fit or none."""
    how: How
    note: str
    candidates: list[CandidateTold]


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes."""
    _add_find(app, desk)
    _add_entities(app, desk)
    _add_documents(app, desk)
    _add_ontology(app)


def _add_find(app: FastAPI, desk: Desk) -> None:
    async def find(request: Request, asked: Annotated[FindAsked, Query()]) -> Response:
        form_for(request, JSON)

        def work(viewer: Viewer) -> Response:
            place = place_of(viewer, asked.territory)
            found = look(viewer, asked.name, types=asked.type, place=place)
            return Response(to_json(found.as_data()), media_type=JSON)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/v1/find",
        find,
        summary="Çfarë i përshtatet një emri / What fits a name",
        description="`best` is the one that is clearly meant; null where several fit or none.",
        tags=["things"],
        responses={200: {"model": FoundTold}, **PROBLEMS},
    )


def _add_entities(app: FastAPI, desk: Desk) -> None:
    one = entry("show")

    async def entity(
        request: Request,
        identifier: Annotated[
            str,
            Path(
                max_length=500,
                description="An id, as every answer gives them; `#` is written %23.",
                examples=["institution/al-elbasan/bashkia"],
            ),
        ],
        asked: Annotated[Paged, Query()],
    ) -> Response:
        def work(viewer: Viewer) -> Answer:
            if not rows_of(viewer, "shared", "things", things=[identifier]):
                what = said("nothing has the id", said=identifier)
                raise NotFound(what, remedy=said("look by name"))
            return show(viewer, thing=identifier)

        return await answered(desk, request, asked, work)

    add_route(
        app,
        "/v1/entities/{identifier:path}",
        entity,
        summary="Gjithë pohimet për një gjë / All claims about one thing",
        tags=["things"],
        responses={200: table(envelope_of(one)), **PROBLEMS},
    )


def _add_documents(app: FastAPI, desk: Desk) -> None:
    async def listed(request: Request, asked: Annotated[Paged, Query()]) -> Response:
        return await answered(desk, request, asked, documents)

    add_route(
        app,
        "/v1/documents",
        listed,
        summary="Dokumentet pas çdo përgjigjeje / The documents behind all answers",
        tags=["things"],
        responses={200: table(envelope_of(entry("documents"))), **PROBLEMS},
    )


def _add_ontology(app: FastAPI) -> None:
    whole = to_json(as_data(ontology()))

    async def everything(request: Request, _: Annotated[Strict, Query()]) -> Response:
        form_for(request, JSON)
        return Response(whole, media_type=JSON)

    async def part(
        request: Request,
        name: Annotated[str, Path(max_length=60, examples=["Mechanism"])],
        _: Annotated[Strict, Query()],
    ) -> Response:
        form_for(request, JSON)
        return Response(to_json(as_data(ontology(), name)), media_type=JSON)

    about: dict[str, Any] = {
        "summary": "Llojet, lidhjet dhe kodet / Types, ties and code lists",
        "tags": ["ontology"],
        "responses": {200: {"model": dict[str, Any]}, **PROBLEMS},
    }
    add_route(app, "/v1/ontology", everything, **about)
    add_route(app, "/v1/ontology/{name}", part, **about)
