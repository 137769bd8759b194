"""Drawing is imported when something is drawn."""

from __future__ import annotations

import pytest

from tests.test_imports import loaded_by


@pytest.mark.parametrize("module", ["viz.map", "viz.matrix"])
def test_a_page_is_loaded_without_what_only_networks_need(module):
    heavy = {"IPython", "networkx", "numpy", "pyvis"}
    assert loaded_by(f"import {module}") & heavy == set()


def test_pyvis_is_loaded_to_draw_a_network_and_warns_of_nothing():
    assert "pyvis" in loaded_by(
        "import warnings; warnings.simplefilter('error');"
        "from viz.network import network; from viz.picture import Picture;"
        "network(Picture((), ()))"
    )
