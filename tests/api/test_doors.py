"""Commands that open a server otherwise than a question does."""

from unittest.mock import create_autospec

import pytest
import uvicorn

from api.commands import rebuild, serve
from api.web.limits import Limits
from graph.home import Home
from graph.server_home import ServerHome
from graph.store import RETRY_SECONDS

SERVER = "neo4j://127.0.0.1:1"


@pytest.fixture
def opened(monkeypatch, world_home):
    """How homes were opened: for how long a server is waited for, and whether filled."""
    seen: list[tuple[float, bool]] = []

    def home_of(given, *, fill=True):
        seen.append((given.retry_seconds, fill))
        return Home(world_home)

    monkeypatch.setattr(serve, "home_of", home_of)
    monkeypatch.setattr(uvicorn.Server, "run", lambda *_, **__: None)
    return seen


def test_serving_fills_a_server_patiently_and_answers_without_waiting_long(ura, opened):
    done = ura("serve", "--port", "0", "--store", SERVER)
    assert done.exit_code == 0, done.output
    patient, quick = RETRY_SECONDS, Limits().retry_seconds
    assert quick < patient
    assert opened == [(patient, True), (quick, False)]


@pytest.mark.parametrize(
    ("words", "called"), [((), "rebuild"), (("--put-back",), "put_back")]
)
def test_a_rebuild_does_not_fill_a_server_and_puts_back_when_told(
    ura, monkeypatch, words, called
):
    home = create_autospec(ServerHome, instance=True)
    filled: list[bool] = []

    def home_of(_, *, fill=True):
        filled.append(fill)
        return home

    monkeypatch.setattr(rebuild, "home_of", home_of)
    assert ura("rebuild", *words, "--store", SERVER).exit_code == 0
    assert filled == [False]
    assert [one[0] for one in home.method_calls] == [called]
