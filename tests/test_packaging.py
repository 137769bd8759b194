"""Our plain package names stay ours, and what they need is declared and free."""

from __future__ import annotations

import ast
import importlib
import re
import sys
import tomllib
from importlib import metadata
from pathlib import Path

import pytest
from packaging.requirements import Requirement

from tests.wheel_smoke import ROOMS, ROOT

PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
OURS = {*ROOMS, "tests", "bench"}
COPYLEFT = re.compile(r"\b(A|L)?GPL|GNU (Affero|General|Lesser)", re.IGNORECASE)


def normal(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


def named(requirement: str) -> str:
    return normal(Requirement(requirement).name)


def needed_at_run_time() -> set[str]:
    """Every distribution that `pip install ura` brings here, at any depth."""
    found: set[str] = set()
    waiting = list(PROJECT["dependencies"])
    while waiting:
        wanted = Requirement(waiting.pop())
        applies = wanted.marker is None or wanted.marker.evaluate({"extra": ""})
        if applies and normal(wanted.name) not in found:
            found.add(normal(wanted.name))
            waiting += metadata.requires(wanted.name) or ()
    return found


@pytest.mark.parametrize("room", ROOMS)
def test_no_other_distribution_ships_a_name_of_ours(room):
    owners = metadata.packages_distributions().get(room, [])
    assert set(owners) <= {"ura"}


@pytest.mark.parametrize("room", ROOMS)
def test_the_checkout_is_what_gets_imported(room):
    module = importlib.import_module(room)
    assert Path(str(module.__file__)) == ROOT / room / "__init__.py"


def test_what_is_imported_is_declared():
    declared = {named(item) for item in PROJECT["dependencies"]}
    optional = PROJECT["optional-dependencies"]
    declared |= {
        named(item) for key in optional if key != "dev" for item in optional[key]
    }
    owners = metadata.packages_distributions()
    undeclared = {
        f"{path.relative_to(ROOT)}: {name}"
        for room in ROOMS
        for path in (ROOT / room).rglob("*.py")
        for name in imported(path)
        if not {normal(owner) for owner in owners.get(name, [name])} & declared
    }
    assert undeclared == set()


def imported(path: Path) -> set[str]:
    """The top-level names of other people's modules that a file imports."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name.split(".")[0] for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module.split(".")[0])
    return names - OURS - set(sys.stdlib_module_names)


def test_nothing_that_users_install_is_copyleft():
    found = {}
    for name in needed_at_run_time():
        told = metadata.metadata(name).json
        licence = str(told.get("license_expression") or told.get("license") or "")
        classes = [c for c in told.get("classifier", ()) if c.startswith("License")]
        text = " ".join([licence.split("\n")[0], *classes])
        if not text.strip() or COPYLEFT.search(text):
            found[name] = text
    assert found == {}


def test_constraints_pin_everything_and_name_no_address():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert [pin for pin in pins if not re.fullmatch(r"[\w.-]+==[\w.!+]+", pin)] == []
    pinned = {normal(pin.split("==")[0]) for pin in pins}
    extras = PROJECT["optional-dependencies"]
    dev = {named(item) for key in extras for item in extras[key]} - {"ura"}
    assert (needed_at_run_time() | dev) - pinned == set()


def test_what_is_installed_is_what_is_pinned():
    lines = (ROOT / "constraints.txt").read_text("utf-8").splitlines()
    pins = dict(line.split("==") for line in lines if "==" in line)
    pinned = {normal(name): version for name, version in pins.items()}
    needed = sorted(needed_at_run_time())
    installed = {name: metadata.version(name) for name in needed}
    assert installed == {name: pinned[name] for name in needed}
