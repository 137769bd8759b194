"""Pages of the invented country, of one with hostile names, and of made-up networks."""

from __future__ import annotations

import pytest

from graph.home import Home
from graph.records import Statement, Value
from queries.viewer import Viewer
from tests.asked import ON
from tests.world import build_world

BODY = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"
LUMAS = "territory/lu/lumas"
HOSTILE = (
    "<script>alert(1)</script>",
    "</script><img src=x onerror=alert(2)>",
    '"><img src=x onerror=alert(3)>',
    "\u202egnissim\u200f",
    "nul\x00l",
    "' onclick=alert(4) x='",
    "&lt;b&gt;{{ 7*7 }}",
)
"""Names that a page must show as text."""


def seated(number, name):
    """An institution of a hostile name, with a seat on the committee and a post."""
    at = (f"*@passage/planted/{number}-{number}",)
    unit, seat = f"institution/lu-lumas/planted-{number}", f"seat/planted/{number}"
    post = f"post/lu-lumas/planted-{number}/{number}"
    yield Statement(unit, "Institution", {"label_sq": name, "label_en": name}, at)
    yield Statement(post, "Post", {"label_sq": name, "note_sq": name}, at)
    yield Statement(seat, "Seat", {"role": "observer"}, at)
    for kind, start, end in (
        ("ON", seat, BODY),
        ("OF", seat, unit),
        ("IN", post, unit),
    ):
        yield Statement(f"{kind}|{start}|{end}", kind, {}, at, start=start, end=end)


def planted():
    """Yield what a hostile source says, and the source itself."""
    title = {"label_sq": HOSTILE[1], "file": HOSTILE[2], "date": "2024-05-06"}
    own = ("*@passage/planted/1-1",)
    yield Statement("document/planted", "Document", title, own)
    for number, name in enumerate(HOSTILE, 1):
        line: dict[str, Value] = {
            "document": "document/planted",
            "first": number,
            "last": number,
        }
        yield Statement(f"passage/planted/{number}-{number}", "Passage", line, own)
        yield from seated(number, name)


@pytest.fixture(scope="session")
def viewer(world):
    """Somebody who looks at the invented country as a professional."""
    return Viewer(world, on=ON, lang="sq")


@pytest.fixture(scope="session")
def hostile(tmp_path_factory):
    """Somebody who looks at the invented country with hostile names in it."""
    home = tmp_path_factory.mktemp("hostile") / "home"
    with build_world(home, planted=planted()), Home(home).open() as store:
        yield Viewer(store, on=ON, lang="sq")
