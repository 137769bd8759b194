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


def test_a_planted_upward_import_is_found(tmp_path):
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text())
    for room in ("ontology", "graph", "queries", "loaders", "viz", "api"):
        (tmp_path / room).mkdir()
        (tmp_path / room / "__init__.py").touch()
    (tmp_path / "api" / "settings.py").touch()
    assert contracts(tmp_path).returncode == 0
    (tmp_path / "ontology" / "__init__.py").write_text("import graph\n")
    done = contracts(tmp_path)
    assert done.returncode != 0
    assert "ontology is not allowed to import graph" in done.stdout


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
