import pytest

from queries.viewer import Viewer


@pytest.fixture(scope="session")
def viewer(shipped_store) -> Viewer:
    return Viewer(shipped_store, on="2026-11-22")
