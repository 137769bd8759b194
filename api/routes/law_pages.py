"""Pages for legal staff: an act with all that is known of it, chains from an article."""

from __future__ import annotations

from typing import Annotated

from fastapi import FastAPI, Query, Request, Response
from pydantic import Field

from api.routes.doors import PROBLEMS, add_route, html, page
from api.routes.pages import POLICY, PageAsked
from api.web.accept import HTML, form_for
from api.web.desk import Desk
from api.web.forms import Name
from queries.viewer import Viewer
from viz.act import act_of, act_page
from viz.chain import chain_of, chain_page


class ActAsked(PageAsked, frozen=True):
    """Which act, and who is bound where."""

    act: Name = Field(
        description="An act, by number, citation or id.", examples=["18/2017"]
    )
    territory: Name | None = Field(
        None, description="Who holds the posts here.", examples=["Elbasan"]
    )


class ChainAsked(ActAsked, frozen=True):
    """Which article of which act, and where."""

    article: Name | None = Field(
        None, description="An article's number.", examples=["48"]
    )
    duty: Name | None = Field(
        None, description="Only the chains of this duty: its id, or words of it."
    )


def add(app: FastAPI, desk: Desk) -> None:
    """Add the routes."""
    _add_act(app, desk)
    _add_chain(app, desk)


def _add_act(app: FastAPI, desk: Desk) -> None:
    async def drawn_act(
        request: Request, asked: Annotated[ActAsked, Query()]
    ) -> Response:
        form_for(request, HTML)

        def work(viewer: Viewer) -> Response:
            made = act_of(viewer, act=asked.act, territory=asked.territory)
            return html(act_page(made, asked.lang), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/act",
        drawn_act,
        summary="Faqja e një akti / The page of an act",
        tags=["pictures"],
        responses={200: page(), **PROBLEMS},
    )


def _add_chain(app: FastAPI, desk: Desk) -> None:
    async def drawn_chain(
        request: Request, asked: Annotated[ChainAsked, Query()]
    ) -> Response:
        form_for(request, HTML)

        def work(viewer: Viewer) -> Response:
            made = chain_of(
                viewer,
                act=asked.act,
                article=asked.article,
                territory=asked.territory,
                duty=asked.duty,
            )
            return html(chain_page(made, asked.lang), POLICY)

        return await desk.ask(request, asked.when, work)

    add_route(
        app,
        "/chain",
        drawn_chain,
        summary="Nga neni te kontakti / From an article to the contact",
        tags=["pictures"],
        responses={200: page(), **PROBLEMS},
    )
