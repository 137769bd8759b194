"""`ura rdf`: a file of linked data."""

from __future__ import annotations

import sys

from api.errors import ANSWERED, ASKED_WRONGLY, FAILED


def test_the_command_writes_a_file(ura, tmp_path):
    path = tmp_path / "law.ttl"
    done = ura("rdf", "-o", str(path), "--base", "https://law.example/")
    assert done.exit_code == ANSWERED, done.stderr
    assert "https://law.example/act/" in path.read_text("utf-8")


def test_another_ending_is_refused(ura, tmp_path):
    done = ura("rdf", "-o", str(tmp_path / "law.xml"))
    assert done.exit_code == ASKED_WRONGLY
    assert ".ttl" in done.stderr


def test_without_rdflib_it_says_what_to_install(ura, tmp_path, monkeypatch):
    for name in [one for one in sys.modules if one.startswith("viz.linked")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "rdflib", None)
    done = ura("rdf", "-o", str(tmp_path / "law.ttl"))
    assert done.exit_code == FAILED
    assert "kërkojnë paketën rdflib" in done.stderr
    assert "pip install -e '.[rdf]'" in done.stderr
    assert "ura[rdf]" in done.stderr
