"""Opening a home for a question: the first one builds the shipped data set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from api.settings import Settings, day
from ontology.messages import in_language, said
from queries.viewer import LATEST, PROFESSIONAL, PUBLIC, Viewer

if TYPE_CHECKING:
    from graph.address import Address
    from graph.home import Home
    from queries.viewer import Viewer


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

    connect = partial(opened, server, timeout=settings.timeout_ms / 1000)
    folder = settings.home / "servers" / server.slug
    return ServerHome(folder, connect, timeout_ms=settings.timeout_ms)


@contextmanager
def viewer_of(
    settings: Settings, *, on: str | None, known: str | None, public: bool
) -> Iterator[Viewer]:
    """Give a viewer as a command's options ask for; its store is closed afterwards."""
    from queries.viewer import Viewer

    asked = day(on, "--on")
    learned = day(known, "--known") if known else LATEST
    tiers = PUBLIC if public else PROFESSIONAL
    with home_of(settings).open() as opened:
        yield Viewer(opened, on=asked, known=learned, tiers=tiers, lang="sq")
