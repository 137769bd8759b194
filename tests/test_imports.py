"""Imports point down, and a question starts light."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.wheel_smoke import ROOT

LINTER = Path(sys.executable).with_name("lint-imports")
HEAVY = {
    "IPython",
    "arcadedb.server",
    "fastapi",
    "hypothesis",
    "jinja2",
    "neo4j",
    "networkx",
    "numba",
    "numpy",
    "openpyxl",
    "python_calamine",
    "pyvis",
    "scipy",
}


def contracts(folder: Path) -> subprocess.CompletedProcess[str]:
    command = [str(LINTER), "--no-cache", "--config", str(folder / "pyproject.toml")]
    return subprocess.run(
        command, cwd=folder, capture_output=True, text=True, check=False
    )


def test_imports_point_down():
    done = contracts(ROOT)
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture
def rooms(tmp_path):
    """Empty rooms under our contracts, with the files that the contracts name."""
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for room in ("ontology", "graph", "queries", "loaders", "viz", "api"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").touch()
    (tmp_path / "api" / "settings.py").touch()
    for file, driver in (
        ("arcadedb_store", "arcadedb"),
        ("neo4j_driver", "neo4j"),
        ("py2neo_bridge", "py2neo"),
    ):
        (tmp_path / "graph" / f"{file}.py").write_text(f"import {driver}\n")
    done = contracts(tmp_path)
    assert done.returncode == 0, done.stdout + done.stderr
    return tmp_path


@pytest.mark.parametrize(
    ("file", "planted"),
    [
        ("ontology/__init__.py", "import graph"),
        ("graph/store.py", "import neo4j"),
        ("graph/neo4j_store.py", "def late():\n    from neo4j import exceptions"),
        ("graph/neo4j_driver.py", "import neo4j, py2neo"),
        ("loaders/adopt.py", "from py2neo.bulk import merge_nodes"),
        ("api/door.py", "import arcadedb  # noqa: TID251"),
    ],
)
def test_a_planted_import_is_found(rooms, file, planted):
    (rooms / file).write_text(f"{planted}\n")
    done = contracts(rooms)
    assert done.returncode != 0
    module = file.removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert f"{module} -> " in done.stdout


def loaded_by(statement: str) -> set[str]:
    """The modules that a new interpreter holds after a statement."""
    told = f"{statement}\nimport json, sys; print(json.dumps(sorted(sys.modules)))"
    done = subprocess.run(
        [sys.executable, "-c", told],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(json.loads(done.stdout.splitlines()[-1]))


@pytest.mark.parametrize("door", ["api.start", "api.cli", "queries.catalogue"])
def test_a_question_starts_without_heavy_libraries(door):
    assert loaded_by(f"import {door}") & HEAVY == set()
