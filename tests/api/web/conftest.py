"""The app in process, on the shipped data and on the invented country."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from starlette.testclient import TestClient

from api.app import create_app
from api.web.limits import Limits

QUICK = Limits(look_every=0.0)
"""Every request looks for a new generation."""


@pytest.fixture(scope="session")
def shipped(shipped_home) -> Iterator[TestClient]:
    """The app on the shipped data set."""
    with TestClient(create_app(shipped_home)) as client:
        yield client


@pytest.fixture(scope="session")
def client(world_home) -> Iterator[TestClient]:
    """The app on the invented country."""
    with TestClient(create_app(world_home)) as client:
        yield client
