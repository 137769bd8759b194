"""Whatever a file holds: an error that a person can read, no hang, nothing written."""

import io
import json
import re
import zipfile

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from graph.errors import LoadFailed
from loaders.facts.fact import _FIELDS
from loaders.sources import workbook
from ontology.errors import UraError
from ontology.messages import albanian

HEAD = "source: x\ndocument: document/x\nrecords:\n"
GOOD = HEAD + "  role/al/x:\n    at: 1\n"


def _record(text: str) -> str:
    return HEAD + "".join(f"  {line}\n" for line in text.splitlines())


YAML = {
    "empty": b"",
    "blank": b"\n\n  \n",
    "only a comment": b"# nothing\n",
    "null": b"~",
    "a list": b"- a\n- b\n",
    "a text": b"hello",
    "a number": b"42",
    "no records": b"source: x\n",
    "records a list": b"records: [a, b]\n",
    "records a text": b"records: none\n",
    "records null": b"records:\n",
    "unknown top key": (GOOD + "sources: y\n").encode(),
    "source a list": (b"source: [a]\nrecords: {}\n"),
    "source with blanks": b"source: a b\nrecords: {}\n",
    "source with slash up": b"source: ../x\nrecords: {}\n",
    "recorded no date": b"source: x\nrecorded: soon\nrecords: {}\n",
    "recorded impossible": b"source: x\nrecorded: 2026-02-30\nrecords: {}\n",
    "document no id": b"document: x\nrecords: {}\n",
    "document another type": b"document: role/al/x\nrecords: {}\n",
    "dated a text": b"document: document/x\ndated: 2020\nrecords: {}\n",
    "dated bad position": b"document: document/x\ndated: {a: 2020}\nrecords: {}\n",
    "dated bad date": b"document: document/x\ndated: {1: never}\nrecords: {}\n",
    "utf-16": GOOD.encode("utf-16"),
    "latin-1": (GOOD + "# Kam\u00ebz").encode("latin-1"),
    "cut utf-8": (GOOD + "# \u00eb").encode()[:-1],
    "nul": (GOOD + "# \0").encode(),
    "control": (GOOD + "# \x07").encode(),
    "binary": bytes(range(256)),
    "tab indent": HEAD.encode() + b"\trole/al/x:\n",
    "unclosed": b"records: {a: [1, 2\n",
    "unclosed quote": b"source: 'x\nrecords: {}\n",
    "two documents": (GOOD + "---\n" + GOOD).encode(),
    "alias": _record("role/al/x: &a {at: 1}\nrole/al/y: *a").encode(),
    "merge key": _record("role/al/x: &a {at: 1}\nrole/al/y: {<<: *a}").encode(),
    "alias bomb": b"a: &a [x,x]\n"
    + b"".join(
        b"%c: &%c [*%c,*%c]\n" % (98 + n, 98 + n, 97 + n, 97 + n) for n in range(20)
    ),
    "python tag": b"records: !!python/object/apply:os.system [echo]\n",
    "tag": _record("role/al/x: {at: !!int 1}").encode(),
    "deep flow": b"[" * 5000,
    "deep block": "".join(" " * n + "a:\n" for n in range(200)).encode(),
    "list as key": b"? [a]\n: b\n",
    "duplicate id": _record("role/al/x: {at: 1}\nrole/al/x: {at: 2}").encode(),
    "duplicate key": _record("role/al/x: {at: 1, at: 2}").encode(),
    "surrogate": _record('role/al/x: {at: 1, label: {sq: "\\uD800"}}').encode(),
    "no id": _record("x: {at: 1}").encode(),
    "id of no type": _record("roles/al/x: {at: 1}").encode(),
    "id with blanks": _record("role/al/a b: {at: 1}").encode(),
    "id with letters": _record("role/al/ë: {at: 1}").encode(),
    "id that ends": _record("role/al/: {at: 1}").encode(),
    "id too long": _record(f"role/al/{'x' * 500}: {{at: 1}}").encode(),
    "entry a list": _record("role/al/x: [1]").encode(),
    "entry a text": _record("role/al/x: 1").encode(),
    "no at": _record("role/al/x: {kind: head}").encode(),
    "at null": _record("role/al/x: {at: }").encode(),
    "at a word": _record("role/al/x: {at: here}").encode(),
    "at empty list": _record("role/al/x: {at: []}").encode(),
    "at backwards": _record("role/al/x: {at: 9-3}").encode(),
    "at negative": _record("role/al/x: {at: -3}").encode(),
    "at from 0": _record("role/al/x: {at: 0-3}").encode(),
    "at huge": _record(f"role/al/x: {{at: {'9' * 40}}}").encode(),
    "at unknown stance": _record("role/al/x: {at: {maybe: 3}}").encode(),
    "at nested": _record("role/al/x: {at: [[1]]}").encode(),
    "at another type": _record("role/al/x: {at: 'role/al/y:3'}").encode(),
    "at without document": b"records:\n  role/al/x: {at: 3}\n",
    "unknown property": _record("role/al/x: {at: 1, colour: red}").encode(),
    "unknown relation": _record("role/al/x: {at: 1, KNOWS: role/al/y}").encode(),
    "unknown code": _record("role/al/x: {at: 1, kind: chief}").encode(),
    "label a text": _record("role/al/x: {at: 1, label: Kryetar}").encode(),
    "label a list": _record("role/al/x: {at: 1, label: [a]}").encode(),
    "label empty": _record("role/al/x: {at: 1, label: {}}").encode(),
    "label in German": _record("role/al/x: {at: 1, label: {de: Chef}}").encode(),
    "label null": _record("role/al/x: {at: 1, label: {sq: }}").encode(),
    "huge value": _record(
        f"role/al/x: {{at: 1, label: {{sq: {'x' * 20000}}}}}"
    ).encode(),
    "alias nested": _record("role/al/x: {at: 1, alias: [[a]]}").encode(),
    "date no date": _record("role/al/x: {at: 1, valid_from: spring}").encode(),
    "date impossible": _record("role/al/x: {at: 1, valid_from: 2021-13}").encode(),
    "int no int": _record("seat/al/x: {at: 1, count_min: two}").encode(),
    "int infinite": _record("seat/al/x: {at: 1, count_min: .inf}").encode(),
    "number no number": _record("activity/al/x/1: {at: 1, cost: much}").encode(),
    "bool no bool": _record("post/al/x/y: {at: 1, vacant: perhaps}").encode(),
    "hours no hours": _record("service/al/x: {at: 1, hours: always}").encode(),
    "duration none": _record("duty/al/x: {at: 1, deadline: soon}").encode(),
    "url none": _record("document/y: {at: 1, url: 'not there'}").encode(),
    "wrong end type": _record("seat/al/x: {at: 1, ON: territory/al}").encode(),
    "wrong start type": _record("seat/al/x: {at: 1, COVERS: territory/al}").encode(),
    "end no id": _record("seat/al/x: {at: 1, ON: nobody}").encode(),
    "end null": _record("seat/al/x: {at: 1, ON: }").encode(),
    "end without to": _record("seat/al/x: {at: 1, ON: {at: 1}}").encode(),
    "end nested": _record("seat/al/x: {at: 1, ON: [[a]]}").encode(),
    "relation property": _record(
        "seat/al/x: {at: 1, OF: {to: role/al/y, colour: red}}"
    ).encode(),
    "relation twice": _record(
        "seat/al/x: {at: 1, OF: [role/al/y, role/al/y]}"
    ).encode(),
    "relation without at": _record("seat/al/x: {ON: mechanism/al/y/z}").encode(),
    "tier unknown": _record("role/al/x: {at: 1, tier: secret}").encode(),
    "tier a list": _record("role/al/x: {at: 1, tier: [public]}").encode(),
    "property denied": _record(
        "role/al/x: {at: 1, kind: {value: head, at: {denied: 3}}}"
    ).encode(),
}

HOLDERS = "person,post,body,territory\n"
CSV = {
    "empty": b"",
    "blank": b"\n\n\n",
    "unknown headings": b"a,b,c\n1,2,3\n",
    "one unknown heading": b"person,post,body,territory,colour\nA,B,C,Elbasan,red\n",
    "heading twice": b"person,post,body,body\nA,B,C,D\n",
    "missing heading": b"person,post,territory,phone\nA,B,Elbasan,1\n",
    "missing cell": (HOLDERS + "A,,Bashkia Elbasan,Elbasan\n").encode(),
    "too many cells": (HOLDERS + "A,B,Bashkia Elbasan,Elbasan,extra\n").encode(),
    "unknown territory": (HOLDERS + "A,B,C,Atlantis\n").encode(),
    "territory no id": (HOLDERS + "A,B,C,territory/al/atlantis\n").encode(),
    "territory another type": (HOLDERS + "A,B,C,role/al/x\n").encode(),
    "no territory for a new body": (HOLDERS + "A,B,C,\n").encode(),
    "body of another type": (HOLDERS + "A,B,role/al/x,Elbasan\n").encode(),
    "body of signs": (HOLDERS + "A,B,---,Elbasan\n").encode(),
    "post of signs": (HOLDERS + "A,...,Bashkia Elbasan,Elbasan\n").encode(),
    "body shared": (HOLDERS + "A,B,Ekipi,Elbasan\n").encode(),
    "bad date": b"person,post,body,territory,from\nA,B,C,Elbasan,31.02.2021\n",
    "bad bool": b"person,post,body,territory,acting\nA,B,C,Elbasan,maybe\n",
    "bad phone": b"person,post,body,territory,phone\nA,B,C,Elbasan,call me\n",
    "bad email": b"person,post,body,territory,email\nA,B,C,Elbasan,a at b\n",
    "bad tier": b"person,post,body,territory,tier\nA,B,C,Elbasan,secret\n",
    "vacant and held": b"person,post,body,territory,vacant\nA,B,C,Elbasan,yes\n",
    "bad role": b"body,member,territory,role\nKD,Bashkia Elbasan,Elbasan,boss\n",
    "bad field": b"body,member,territory,field\nKD,Bashkia Elbasan,Elbasan,magic\n",
    "new body without concern": b"body,member,territory\nX,Bashkia Elbasan,Elbasan\n",
    "unknown concern": b"body,member,territory,concern\nX,Y,Elbasan,noise\n",
    "person without post": b"body,member,territory,person\nKD,Y,Elbasan,A\n",
    "shift without hours": b"from,to,post,body,territory\n2026,2027,P,B,Elbasan\n",
    "shift backwards": (
        b"from,to,post,body,territory\n"
        b"2026-11-23 08:00,2026-11-22 08:00,P,Bashkia Elbasan,Elbasan\n"
    ),
    "shift at hour 24": (
        b"from,to,post,body,territory\n"
        b"2026-11-22 24:00,2026-11-23 08:00,P,Bashkia Elbasan,Elbasan\n"
    ),
    "shift for nothing known": (
        b"from,to,post,body,territory,for\n"
        b"2026-11-22 08:00,2026-11-23 08:00,P,Bashkia Elbasan,Elbasan,The moon\n"
    ),
    "unknown type": b"type,label_sq\nPlanet,Mars\n",
    "type without id": b"type,label_sq\nLegalAct,X\n",
    "type without place": b"type,label_sq\nService,X\n",
    "id of another type": b"type,id\nService,role/al/x\n",
    "id twice": b"type,id\nRole,role/al/x\nRole,role/al/x\n",
    "column of another type": b"type,id,hours\nRole,role/al/x,24/7\n",
    "relation to nothing known": b"type,id,COVERS\nService,service/al/x,Atlantis\n",
    "relation to another type": b"type,id,COVERS\nService,service/al/x,role/al/x\n",
    "utf-16": HOLDERS.encode("utf-16"),
    "latin-1": (HOLDERS + "\u00cb,B,C,Elbasan\n").encode("latin-1"),
    "late latin-1": (HOLDERS + "A,B,Bashkia Elbasan,Elbasan\n" * 9000).encode()
    + b"\xeb,B,C,D\n",
    "nul": (HOLDERS + "A\0,B,C,Elbasan\n").encode(),
    "unclosed quote": (HOLDERS + '"A,B,C,Elbasan\n').encode(),
    "text after quote": (HOLDERS + '"A"x,B,C,Elbasan\n').encode(),
    "huge cell": (HOLDERS + "A" * 200_000 + ",B,C,Elbasan\n").encode(),
    "huge line": (HOLDERS + "A" * 2_000_000).encode(),
    "many cells": (HOLDERS + "," * 5000 + "\n").encode(),
    "binary": b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 8,
    "long value": (HOLDERS + "A" * 20_000 + ",B,Bashkia Elbasan,Elbasan\n").encode(),
}

JSONL = {
    "empty": b"",
    "blank": b"\n\n",
    "no json": b"hello\n",
    "cut": b'{"type": "Role"\n',
    "a list": b"[1, 2]\n",
    "a number": b"1\n",
    "null": b"null\n",
    "nan": b'{"type": "Role", "id": NaN}\n',
    "infinite": b'{"type": "Role", "id": Infinity}\n',
    "key twice": b'{"type": "Role", "type": "Role"}\n',
    "huge number": b'{"type": "Seat", "count_min": ' + b"9" * 5000 + b"}\n",
    "deep": b'{"a":' * 3000 + b"1" + b"}" * 3000 + b"\n",
    "deep list": b"[" * 100_000 + b"\n",
    "surrogate": b'{"type": "Role", "id": "role/al/x", "label_sq": "\\ud800"}\n',
    "utf-16": '{"type": "Role"}'.encode("utf-16"),
    "latin-1": '{"type": "Role", "label_sq": "ë"}'.encode("latin-1"),
    "long line": b'{"type": "' + b"x" * 2_000_000 + b'"}\n',
    "no type": b'{"id": "role/al/x"}\n',
    "unknown type": b'{"type": "Planet", "id": "planet/x"}\n',
    "unknown key": b'{"type": "Role", "id": "role/al/x", "colour": "red"}\n',
    "nested": b'{"type": "Role", "id": "role/al/x", "kind": {"a": {"b": 1}}}\n',
    "item with sign": b'{"type": "Role", "id": "role/al/x", "alias": ["a;b"]}\n',
    "props a list": b'{"id": "role/al/x", "type": "Role", "props": []}\n',
    "props nested": b'{"id": "role/al/x", "type": "Role", "props": {"kind": {}}}\n',
    "props null": b'{"id": "role/al/x", "type": "Role", "props": {"kind": null}}\n',
    "no stated": b'{"id": "role/al/x", "type": "Role", "props": {}}\n',
    "stated a text": b'{"id": "role/al/x", "type": "Role", "stated": "*@passage/x/1-1"}\n',
    "stated nowhere": b'{"id": "role/al/x", "type": "Role", "stated": ["*@role/al/x"]}\n',
    "stated stance": b'{"id": "role/al/x", "type": "Role", "stated": ["*!no@passage/x/1-1"]}\n',
    "id of another type": b'{"id": "role/al/x", "type": "Seat", "stated": ["*@passage/x/1-1"]}\n',
    "relation without end": (
        b'{"id": "ON|a|b", "type": "ON", "start": "seat/al/x", "stated": ["*@passage/x/1-1"]}\n'
    ),
    "relation with another id": (
        b'{"id": "ON|a|b", "type": "ON", "start": "seat/al/x", "end": "mechanism/al/x/y",'
        b' "stated": ["*@passage/x/1-1"]}\n'
    ),
    "relation of wrong types": (
        b'{"id": "ON|role/al/x|role/al/y", "type": "ON", "start": "role/al/x",'
        b' "end": "role/al/y", "stated": ["*@passage/x/1-1"]}\n'
    ),
    "unknown code": (
        b'{"id": "role/al/x", "type": "Role", "props": {"kind": "boss"},'
        b' "stated": ["*@passage/x/1-1"]}\n'
    ),
    "bad tier": (
        b'{"id": "role/al/x", "type": "Role", "tier": "secret", "stated": ["*@passage/x/1-1"]}\n'
    ),
    "bad date": (
        b'{"id": "role/al/x", "type": "Role", "dated": "soon", "stated": ["*@passage/x/1-1"]}\n'
    ),
    "statement twice": (
        b'{"id": "role/al/x", "type": "Role", "stated": ["*@passage/x/1-1"]}\n' * 2
    ),
}


def _facts(*facts: object, **more: object) -> bytes:
    return json.dumps({"doc": "x.txt", "lines": 9, "facts": facts, **more}).encode()


FACT = {"kind": "institution", "at": [1, 1], "name": "Zyra", "territory": "Elbasan"}
JSON = {
    "empty": b"",
    "no json": b"{",
    "a list": b"[]",
    "no doc": b'{"facts": []}',
    "doc no name": b'{"doc": "...", "facts": []}',
    "no facts": b'{"doc": "x.txt", "lines": 3}',
    "facts empty": _facts(),
    "facts a text": b'{"doc": "x.txt", "facts": "none"}',
    "fact a text": _facts("x"),
    "fact without kind": _facts({"at": [1, 1]}),
    "fact of no kind": _facts({**FACT, "kind": "planet"}),
    "kind a list": _facts({**FACT, "kind": ["institution"]}),
    "unknown field": _facts({**FACT, "colour": "red"}),
    "unknown key": _facts(FACT, colour="red"),
    "lines a text": b'{"doc": "x.txt", "lines": "many", "facts": [{}]}',
    "no name": _facts({**FACT, "name": None}),
    "name a number list": _facts({**FACT, "name": [1]}),
    "name surrogate": _facts({**FACT, "name": "\ud800"}),
    "no lines": _facts({**FACT, "at": None}),
    "lines backwards": _facts({**FACT, "at": [3, 1]}),
    "lines beyond": _facts({**FACT, "at": [1, 10]}),
    "line 0": _facts({**FACT, "at": [0, 1]}),
    "lines true": _facts({**FACT, "at": [True, True]}),
    "aliases a text": _facts({**FACT, "aliases": "A"}),
    "date no date": _facts(
        {"kind": "legal_act", "at": [1, 1], "title": "A", "date": "x"}
    ),
    "deadline none": _facts(
        {"kind": "duty", "at": [1, 1], "duty": "a", "deadline": "x"}
    ),
    "unknown jurisdiction": _facts(FACT, jurisdiction="Atlantis"),
    "exists a text": _facts(
        {"kind": "service", "at": [1, 1], "service": "a", "exists": "yes"}
    ),
    "deep": b"[" * 100_000,
}


def _zip(**parts: bytes) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, part in parts.items():
            archive.writestr(name.replace("__", "/"), part)
    return content.getvalue()


def _book(*rows: tuple[object, ...], title: str = "holders") -> bytes:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = title
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def _far_cells() -> bytes:
    book = openpyxl.Workbook()
    book.active["A1"] = "person"
    book.active["XFD1048576"] = "far"
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


_UNPACKED = 8 << 20


def _bomb() -> bytes:
    good = _book(("person", "post"), ("A", "B"))
    content = io.BytesIO(good)
    with (
        zipfile.ZipFile(content, "a", zipfile.ZIP_DEFLATED) as archive,
        archive.open("xl/media/bomb", "w", force_zip64=True) as part,
    ):
        part.write(bytes(_UNPACKED))
    return content.getvalue()


def _lying_bomb() -> bytes:
    """A part that says it is small and unpacks to a thousand times that."""
    bomb = bytearray(_bomb())
    end = bomb.rfind(b"xl/media/bomb")
    entry = bomb.rfind(b"PK\x01\x02", 0, end)
    bomb[entry + 24 : entry + 28] = (10).to_bytes(4, "little")
    return bytes(bomb)


XLSX = {
    "empty": b"",
    "text": b"person,post\n",
    "old excel": b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512),
    "zip of nothing": _zip(),
    "zip of text": _zip(hello=b"hello"),
    "cut": _book(("person", "post"), ("A", "B"))[:900],
    "no rows": _book(),
    "unknown headings": _book(("a", "b"), (1, 2), title="x"),
    "unknown territory": _book(
        ("person", "post", "body", "territory"), ("A", "B", "C", "Atlantis")
    ),
    "bad workbook": _zip(xl__workbook=b"<workbook>"),
    "far cells": _far_cells(),
    "only a comment sheet": _book(("person",), ("A",), title="#help"),
}

ALL = [
    pytest.param(suffix, content, id=f"{suffix}: {name}")
    for suffix, files in (
        ("yaml", YAML),
        ("csv", CSV),
        ("jsonl", JSONL),
        ("json", JSON),
        ("xlsx", XLSX),
    )
    for name, content in files.items()
]


ENGLISH = re.compile(r"\b(line|row|cell|is|the|must be|not|allowed|expected)\b")


def test_there_are_enough_of_them():
    assert len(ALL) >= 200


@pytest.mark.parametrize(("suffix", "content"), ALL)
def test_a_malformed_file_changes_nothing(suffix, content, write, load, home):
    path = write(f"file.{suffix}", content)
    with pytest.raises(UraError) as failed:
        load(path)
    assert "file." in str(failed.value)
    assert len(str(failed.value)) < 60_000
    assert home.is_empty()
    assert not home.prepared()


@pytest.mark.parametrize(("suffix", "content"), ALL)
def test_what_is_wrong_in_it_is_said_in_albanian_too(suffix, content, write, load):
    with pytest.raises(LoadFailed) as failed:
        load(write(f"file.{suffix}", content))
    for one in failed.value.mistakes:
        assert albanian(one.what) != one.what
        assert not ENGLISH.search(f"{albanian(one.where)}: {albanian(one.what)}")


@pytest.mark.parametrize("bomb", [_bomb, _lying_bomb])
def test_a_zip_bomb_is_refused_before_it_unpacks(bomb, write, load, monkeypatch):
    monkeypatch.setattr(workbook, "LARGEST", _UNPACKED - 1)
    with pytest.raises(UraError, match=r"unpacks to more|is no XLSX"):
        load(write("file.xlsx", bomb()))


@pytest.mark.parametrize("name", ["file.pdf", "file", "file.map.yaml", ".yaml"])
def test_a_file_of_another_kind_is_refused(name, write, load):
    with pytest.raises(UraError, match="can be loaded"):
        load(write(name, b"x"))


def test_what_is_not_there_is_said(tmp_path, load):
    with pytest.raises(UraError, match="no such file"):
        load(tmp_path / "nothing.yaml")


def test_a_folder_without_files_is_refused(tmp_path, load):
    (tmp_path / "empty").mkdir()
    with pytest.raises(UraError, match="no file that can be loaded"):
        load(tmp_path / "empty")


def test_a_folder_called_like_a_file_is_read_as_a_folder(tmp_path, load):
    (tmp_path / "folder.yaml").mkdir()
    with pytest.raises(UraError, match="no file that can be loaded"):
        load(tmp_path / "folder.yaml")


def test_of_many_mistakes_fifty_are_listed_and_all_counted(write, load):
    rows = "".join(f"A{n},B,C,Atlantis\n" for n in range(70))
    with pytest.raises(LoadFailed) as failed:
        load(write("file.csv", HOLDERS + rows))
    assert len(failed.value.mistakes) == 50
    assert failed.value.more == 20


def test_the_good_files_of_a_bad_load_are_not_kept(write, load, home):
    good = write("good.yaml", GOOD)
    bad = write("bad.csv", HOLDERS + "A,B,C,Atlantis\n")
    worse = write("worse.yaml", "records: 3")
    with pytest.raises(LoadFailed) as failed:
        load(good, bad, worse)
    assert {mistake.where.split(":")[0] for mistake in failed.value.mistakes} == {
        "bad.csv",
        "worse.yaml",
    }
    assert home.is_empty()


_ANY = settings(
    max_examples=60,
    deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
_TEXTS = st.text(max_size=40) | st.sampled_from(
    [
        "Elbasan",
        "territory/al/elbasan",
        "2021",
        "yes",
        "#",
        "=1+1",
        "role/al/x",
        ";;",
        "é",
    ]
)
_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | _TEXTS,
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(_TEXTS, inner, max_size=3)
    ),
    max_leaves=6,
)


@_ANY
@given(
    content=st.binary(max_size=400),
    suffix=st.sampled_from(["yaml", "csv", "jsonl", "json", "xlsx"]),
)
def test_any_bytes(content, suffix, write, opened):
    opened(write(f"any.{suffix}", content))


@_ANY
@given(cells=st.lists(st.lists(_TEXTS, min_size=4, max_size=6), max_size=4))
def test_any_cells(cells, write, opened):
    rows = [["person", "post", "body", "territory", "from", "phone"], *cells]
    text = "\n".join(
        ",".join(f'"{c.replace(chr(34), "")}"' for c in row) for row in rows
    )
    opened(write("any.csv", text.encode("utf-8", "replace")))


@_ANY
@given(
    key=st.sampled_from(["role/al/x", "seat/al/x", "document/x", "x", ""]),
    entry=st.dictionaries(
        st.sampled_from(
            ["at", "label", "kind", "ON", "OF", "alias", "tier", "valid_from"]
        ),
        _VALUES,
    ),
)
def test_any_entry(key, entry, write, opened):
    text = json.dumps(
        {"source": "x", "document": "document/x", "records": {key: entry}}
    )
    opened(write("any.yaml", text.encode("utf-8", "replace")))


@_ANY
@given(
    fields=st.dictionaries(_TEXTS | st.sampled_from(["type", "id", "props"]), _VALUES)
)
def test_any_json_line(fields, write, opened):
    opened(write("any.jsonl", json.dumps(fields).encode()))


@_ANY
@given(
    kind=st.sampled_from(sorted(_FIELDS)),
    values=st.lists(_VALUES | _TEXTS, min_size=10, max_size=10),
)
def test_any_fact(kind, values, write, opened):
    names = [name.rstrip("*?#") for name in _FIELDS[kind]]
    fact = {"kind": kind, "at": [1, 2], **dict(zip(names, values, strict=False))}
    opened(write("any.json", _facts(fact, FACT)))
