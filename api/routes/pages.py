"""Pages for people: the map around a thing, who sits where, which bodies overlap."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Literal

from fastapi import FastAPI, Query, Request, Response
from pydantic import Field
from starlette.responses import RedirectResponse

from api.routes.doors import PROBLEMS, add_route, html, page
from api.web.accept import CSV, HTML, form_for
from api.web.desk import Desk
from api.web.forms import Name, Timed, one_of
from api.web.limits import MOST_NAMES
from ontology.model import ontology
from queries.look import meant
from queries.viewer import Viewer
from viz.card import card_of, card_page
from viz.map import EVIDENCE, map_page
from viz.matrix import ROWS, as_csv, drawn, matrix_of
from viz.overlap import overlap_of, page_of
from viz.swimlane import swimlane_of, swimlane_page
from viz.workshop import pairs_csv

DEEPEST = 4
POLICY = "frame-ancestors 'none'"
"""What a page may load it says itself, by hashes; a header adds who may frame it."""

if TYPE_CHECKING:
    Drawn = str
    Rows = str
    Columns = str
else:
    Drawn = one_of(sorted(ontology().types.keys() - EVIDENCE))
    Rows, Columns = one_of(ROWS), one_of(sorted(set(ROWS.values())))


class PageAsked(Timed, frozen=True):
    """For which day, and in which language the page opens."""

    lang: Literal["sq", "en"] = Field(
        "sq", description="The page has both languages and opens in this one."
    )


class MapAsked(PageAsked, frozen=True):
    """What is in the middle, and how far the map goes."""

    around: list[Name] = Field(
        min_length=1,
        max_length=MOST_NAMES,
        description="Things, by name or id.",
        examples=[["Komiteti Drejtues Elbasan"]],
    )
    depth: int = Field(2, ge=1, le=DEEPEST, description="How many ties away.")
    types: list[Drawn] = Field(
        default_factory=list,
        max_length=30,
        description="Only these types; by default those that act.",
    )


class WayAsked(PageAsked, frozen=True):
    """The way of which case, and where."""

    concern: Name = Field(
        description="What the case is about.", examples=["dhuna në familje"]
    )
    territory: Name = Field(description="The municipality.", examples=["Elbasan"])


class MatrixAsked(PageAsked, frozen=True):
    """Of which place, and what stands in rows and columns."""

    territory: Name | None = Field(
        None,
        description="Municipality, county or country; may be left out for territories.",
        examples=["Elbasan"],
    )
    rows: Rows = Field("institutions", description="What the rows are.")
    columns: Columns | None = Field(
        None, description="What goes with the rows: mechanisms, or kinds."
    )


class OverlapAsked(PageAsked, frozen=True):
    """Of which place."""

    territory: Name = Field(
        description="Municipality or country.", examples=["Elbasan"]
    )


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes."""

    async def start() -> Response:
        return RedirectResponse("/docs")

    app.add_api_route("/", start, include_in_schema=False, response_model=None)
    _add_map(app, desk)
    _add_matrix(app, desk)
    _add_overlap(app, desk)
    _add_swimlane(app, desk)
    _add_card(app, desk)


def _add_map(app: FastAPI, desk: Desk) -> None:
    async def drawn_map(
        request: Request, asked: Annotated[MapAsked, Query()]
    ) -> Response:
        form_for(request, HTML)

        def work(viewer: Viewer) -> Response:
            centre = [meant(viewer, one).id for one in asked.around]
            text = map_page(
                viewer, centre, depth=asked.depth, types=asked.types, lang=asked.lang
            )
            return html(text, POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/map",
        drawn_map,
        summary="Harta rreth diçkaje / The map around a thing",
        tags=["pictures"],
        responses={200: page(), **PROBLEMS},
    )


def _add_matrix(app: FastAPI, desk: Desk) -> None:
    async def drawn_matrix(
        request: Request, asked: Annotated[MatrixAsked, Query()]
    ) -> Response:
        form = form_for(request, HTML, CSV)

        def work(viewer: Viewer) -> Response:
            made = matrix_of(
                viewer,
                territory=asked.territory,
                rows=asked.rows,
                columns=asked.columns,
            )
            if form == CSV:
                return _table(as_csv(made, asked.lang))
            return html(drawn(made, asked.lang), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/matrix",
        drawn_matrix,
        summary="Kush bën pjesë ku / Who sits where",
        tags=["pictures"],
        responses={200: page(CSV), **PROBLEMS},
    )


def _add_overlap(app: FastAPI, desk: Desk) -> None:
    async def drawn_overlap(
        request: Request, asked: Annotated[OverlapAsked, Query()]
    ) -> Response:
        form = form_for(request, HTML, CSV)

        def work(viewer: Viewer) -> Response:
            made = overlap_of(viewer, territory=asked.territory)
            if form == CSV:
                return _table(pairs_csv(made, asked.lang))
            return html(page_of(made, asked.lang), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/overlap",
        drawn_overlap,
        summary="Cilat organe mbivendosen / Which bodies overlap",
        tags=["pictures"],
        responses={200: page(CSV), **PROBLEMS},
    )


def _table(text: str) -> Response:
    return Response(text.encode("utf-8", "replace"), media_type=CSV)


def _add_swimlane(app: FastAPI, desk: Desk) -> None:
    async def drawn_swimlane(
        request: Request, asked: Annotated[WayAsked, Query()]
    ) -> Response:
        form_for(request, HTML)

        def work(viewer: Viewer) -> Response:
            made = swimlane_of(viewer, concern=asked.concern, territory=asked.territory)
            return html(swimlane_page(made, asked.lang), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/swimlane",
        drawn_swimlane,
        summary="Rruga e një rasti në korsi / The way of a case in lanes",
        tags=["pictures"],
        responses={200: page(), **PROBLEMS},
    )


def _add_card(app: FastAPI, desk: Desk) -> None:
    async def drawn_card(
        request: Request, asked: Annotated[WayAsked, Query()]
    ) -> Response:
        form_for(request, HTML)

        def work(viewer: Viewer) -> Response:
            made = card_of(
                viewer,
                concern=asked.concern,
                territory=asked.territory,
                lang=asked.lang,
            )
            return html(card_page(made), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/card",
        drawn_card,
        summary="Rruga dhe kontaktet në një fletë / A case's way and contacts on one sheet",
        tags=["pictures"],
        responses={200: page(), **PROBLEMS},
    )
