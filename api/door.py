"""Opening a home for a question: the first one builds the shipped data set."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from typing import TYPE_CHECKING

from api.settings import Settings
from ontology.messages import in_language, said

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
    settings: Settings, *, on: str, known: str, lang: str | None, tiers: tuple[str, ...]
) -> Iterator[Viewer]:
    """Give a viewer of the home's store, and close the store afterwards."""
    from queries.viewer import Viewer

    with home_of(settings).open() as store:
        yield Viewer(store, on=on, known=known, lang=lang, tiers=tiers)
