"""A browser that may not go outside, and the pages that it opens from files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path
from typing import Any

import pytest

from tests.viz.conftest import BODY
from viz.act import act_of, act_page
from viz.card import card_of, card_page
from viz.chain import chain_of, chain_page
from viz.map import map_page
from viz.matrix import matrix_page
from viz.overlap import overlap_page
from viz.swimlane import swimlane_of, swimlane_page

ACT = "act/lu/ligj/2020/5"
SIZES = {"desk": (1280, 900), "phone": (380, 720)}
WANTED = "Chromium is not on this machine (Debian, Ubuntu: apt install chromium)"


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    """The machine's Chromium; where the checks are run it must be there."""
    found = shutil.which("chromium")
    if not found:
        if os.environ.get("CI"):
            pytest.fail(WANTED)
        pytest.skip(WANTED)
    from playwright.sync_api import sync_playwright

    with sync_playwright() as play:
        opened = play.chromium.launch(executable_path=found, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def folder(viewer, hostile, tmp_path_factory) -> Path:
    """The pages as files."""
    made: Path = tmp_path_factory.mktemp("pages")
    pages = {
        "map": map_page(viewer, [BODY], depth=2),
        "matrix": matrix_page(viewer, territory="Lumas"),
        "overlap": overlap_page(viewer, territory="Lumas"),
        "act": act_page(act_of(viewer, act=ACT, territory="Lumas"), "sq"),
        "chain": chain_page(chain_of(viewer, act=ACT, territory="Lumas"), "sq"),
        **ways(viewer),
        **ways(hostile, "nasty-"),
        "nasty-act": act_page(act_of(hostile, act=ACT, territory="Lumas"), "sq"),
        "nasty-chain": chain_page(chain_of(hostile, act=ACT, territory="Lumas"), "sq"),
        "nasty-map": map_page(hostile, [BODY], depth=2),
        "nasty-matrix": matrix_page(hostile, territory="Lumas"),
        "nasty-overlap": overlap_page(hostile, territory="Lumas"),
    }
    for name, html in pages.items():
        (made / f"{name}.html").write_text(html, encoding="utf-8")
    return made


def ways(viewer, before=""):
    """Return the lanes and the card of a case, as pages."""
    case = {"concern": "DHF", "territory": "Lumas"}
    return {
        f"{before}swimlane": swimlane_page(swimlane_of(viewer, **case), "sq"),
        f"{before}card": card_page(card_of(viewer, **case)),
    }


@dataclass
class Opened:
    """A page in the browser, with all that it said and asked for."""

    page: Any
    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser, folder) -> Iterator[Any]:
    """Open a page; at the end nothing was said to the console, nothing asked outside."""
    opened: list[Opened] = []

    def open_page(name: str, size: str = "desk") -> Any:
        wide, tall = SIZES[size]
        one = Opened(browser.new_page(viewport={"width": wide, "height": tall}))
        one.page.on("console", lambda told: one.said.append(told.text))
        one.page.on("pageerror", lambda error: one.said.append(str(error)))
        one.page.on("dialog", lambda shown: one.said.append(f"dialog {shown.message}"))
        one.page.on("request", lambda request: one.asked.append(request.url))
        one.page.goto((folder / f"{name}.html").as_uri())
        opened.append(one)
        return one.page

    yield open_page
    for one in opened:
        one.page.close()
        assert one.said == []
        assert [a for a in one.asked if not a.startswith(("file:", "data:"))] == []


@pytest.fixture(scope="session")
def axe() -> str:
    """The script that looks for what people with disabilities stumble over."""
    kept = files("axe_playwright_python").joinpath("axe.min.js")
    return kept.read_text("utf-8")
