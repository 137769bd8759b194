"""Names for sheets and facts that do not depend on what the data set holds today."""

import json
from contextlib import suppress
from pathlib import Path

import pytest

from graph.home import Home
from loaders import files, names, pipeline, report
from loaders.files import open_source
from loaders.names import Names
from loaders.source import Context
from loaders.sources import facts, yaml_
from ontology.errors import UraError

DATA = Path(__file__).parent / "data"


@pytest.fixture(scope="session")
def known() -> Names:
    return Names(yaml_.read(DATA / "names.yaml").statements)


@pytest.fixture(autouse=True)
def _few_names(known, monkeypatch):
    for module in (files, facts, names, report):
        monkeypatch.setattr(module, "shipped_names", lambda: known)


@pytest.fixture
def home(tmp_path):
    return Home(tmp_path / "home")


@pytest.fixture
def load(home):
    def load(*paths, **options):
        options.setdefault("today", "2026-11-22")
        return pipeline.load(home, paths, **options)

    return load


@pytest.fixture
def write(tmp_path):
    def write(name, content):
        path = tmp_path / name
        raw = content if isinstance(content, bytes) else content.encode()
        path.write_bytes(raw)
        return path

    return write


@pytest.fixture
def opened():
    """Read a file to its end: its statements, or the error that a person can read."""

    def opened(path, context=None):
        with suppress(UraError):
            source = open_source(path, context or Context())
            return list(source.statements)
        return None

    return opened


@pytest.fixture
def tell(write):
    """Read facts of a document: what they state, by id."""

    def tell(*facts, context=None, **head):
        content = {"doc": "005_x.txt", "lines": 40, "facts": list(facts), **head}
        path = write("facts.json", json.dumps(content, ensure_ascii=False))
        source = open_source(path, context or Context())
        return {s.id: s for s in source.statements}

    return tell
