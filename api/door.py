"""Opening a home for a question: the first one builds the shipped data set."""

from __future__ import annotations

import sys
from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from api.settings import Settings, day
from ontology.messages import Said, in_language, said
from queries.notes import LOADING, note
from queries.viewer import LATEST, PROFESSIONAL, PUBLIC, Viewer

if TYPE_CHECKING:
    from graph.address import Address
    from graph.home import Home
    from graph.loads import Loads
    from graph.store import GraphStore

T = TypeVar("T")


def tell(text: str, lang: str | None = None) -> None:
    """Say something to the person, beside the answer: both languages, or `lang` alone."""
    sys.stderr.write(in_language(text, lang).rstrip("\n") + "\n")


def home_of(settings: Settings, *, fill: bool = True) -> Home:
    """Return the home; with `fill`, built from the shipped data when it is empty."""
    home = _home_on(settings.server, settings) if settings.server else _home(settings)
    if fill and home.is_empty():
        from loaders.pipeline import load_shipped

        tell(said("first build", home=settings.server or settings.home))
        report = load_shipped(home)
        tell(said("done", what=report.summary()))
    return home


def _home(settings: Settings) -> Home:
    from graph.home import Home

    if not settings.home.exists():
        tell(said("new home", home=settings.home))  # a mistyped path is noticed
    home = Home(settings.home, timeout_ms=settings.timeout_ms)
    if home.is_outdated():
        tell(said("build anew"))
        home.rebuild()
        tell(said("data of a version"))
    return home


def _home_on(server: Address, settings: Settings) -> Home:
    """Return the home of a store on a server: a folder of its own keeps what is there."""
    from graph.neo4j_store import opened
    from graph.server_home import ServerHome

    connect = partial(
        opened,
        server,
        timeout=settings.timeout_ms / 1000,
        retry_seconds=settings.retry_seconds,
    )
    folder = settings.home / "servers" / server.slug
    return ServerHome(folder, connect, timeout_ms=settings.timeout_ms)


def seen(
    settings: Settings,
    work: Callable[[Viewer], T],
    *,
    on: str | None,
    known: str | None,
    public: bool,
) -> T:
    """Return what work makes of what a command's options let it see."""
    from graph.loads import is_changing

    asked = day(on, "--on")
    learned = day(known, "--known") if known else LATEST
    tiers = PUBLIC if public else PROFESSIONAL

    def viewed(store: GraphStore, loads: Loads | None) -> T:
        viewer = Viewer(
            store,
            on=asked,
            known=learned,
            tiers=tiers,
            lang="sq",
            unsettled=is_changing(loads),
        )
        return work(viewer)

    return of_one_state(home_of(settings), viewed)


def of_one_state(home: Home, work: Callable[[GraphStore, Loads | None], T]) -> T:
    """Return what work makes of one state of a home's store.

    It gets the loads of a server. The person is told when one is changing the store.
    """
    from graph.loads import is_changing, steadily

    with home.open() as store:

        def looked(loads: Loads | None) -> tuple[T, bool]:
            return work(store, loads), is_changing(loads)

        made, unsettled = steadily(store, looked)
    if unsettled:
        tell(Said(note("en", LOADING), note("sq", LOADING)))
    return made
