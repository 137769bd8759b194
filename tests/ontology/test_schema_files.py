import shutil

import pytest

from ontology.errors import OntologyError
from ontology.model import read_ontology
from ontology.pack import SCHEMA


@pytest.fixture
def schema(tmp_path):
    folder = tmp_path / "ontology" / "schema"
    shutil.copytree(SCHEMA, folder)
    return folder


def test_the_shipped_schema_reads(schema):
    assert read_ontology(schema).types.keys() == read_ontology().types.keys()


@pytest.mark.parametrize(
    ("file", "old", "new", "at", "says"),
    [
        ("types/seat", "prefix:", "prefiks:", "prefiks", "did you mean 'prefix'"),
        ("types/seat", "plural: {sq:", "plural: {de:", "plural", "unknown key 'de'"),
        ("types/seat", "code:seat_role", "code:seat_rol", "seat_rol", "'seat_role'"),
        ("types/seat", "value: int", "value: inte", "inte", "did you mean 'int'"),
        ("types/seat", "value: int", "value: int:x", "int:x", "refers to nothing"),
        ("types/seat", "code:seat_role", "code", "  role:", "refers to nothing"),
        ("types/seat", "type: Seat", "type: Seat\ntype: X", "type: X", "stands here twice"),
        ("types/seat", "label: {", "label: [", "label", "expected"),
        ("types/seat", "prefix: seat", "prefix: [seat]", "prefix", "takes one text"),
        ("types/seat", "label: {sq: V", "label: x # ", "label", "takes a mapping"),
        ("codes/seat_role", "{sq: anëtar, en:", "{sq: anëtar, eng:", "eng", "'eng'"),
        ("codes/concern", "broader: health", "broader: helth", "helth", "'health'"),
        ("codes/tier", "codes:", "kodes:", "kodes", "did you mean 'codes'"),
        ("codes/tier", "codes:", "- codes:", "- codes", "expected"),
        ("codes/tier", "list: tier", "label: x", "label: {", "stands here twice"),
        ("relations/bodies", "from: [Seat]", "from: [Saet]", "Saet", "'Seat'"),
        ("relations/bodies", "from: [Seat]", "from:\n    x: y", "from", "takes a list"),
        ("relations/bodies", "  from: [Seat]\n", "", "ON:", "either pairs, or"),
        ("relations/structure", "COVERS:", "HOLDS:", "HOLDS:", "in another file too"),
        ("relations/structure", "Post > Mechanism", "Post > Body", "Body", "no type"),
        ("relations/structure", "nal: [Terr", "nal: [Ter", "[Teri", "Territory"),
        ("common", "Institution, Inst", "Institutio, Inst", "Institutio,", "Institution"),
        ("common", "groups:", "group:", "group:", "did you mean 'groups'"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_what_is_allowed(
    schema, file, old, new, at, says
):
    path = schema / f"{file}.yaml"
    text = path.read_text("utf-8")
    assert old in text
    changed = text.replace(old, new, 1)
    path.write_text(changed, "utf-8")
    line = changed[: changed.index(at)].count("\n") + 1
    with pytest.raises(OntologyError) as caught:
        read_ontology(schema)
    assert f"{path.name}, line {line}: " in str(caught.value)
    assert says in str(caught.value)


def test_a_file_that_is_no_text_is_named(schema):
    (schema / "types" / "seat.yaml").write_bytes(b"type: \xff")
    with pytest.raises(OntologyError, match=r"seat\.yaml: is not UTF-8"):
        read_ontology(schema)
    (schema / "types" / "seat.yaml").write_text("{}", "utf-8")
    with pytest.raises(OntologyError, match=r"seat\.yaml, line 1: 'type' is missing"):
        read_ontology(schema)


def test_broken_and_empty_files_are_named(schema):
    (schema / "types" / "seat.yaml").write_text("type: x\nprefix: [", "utf-8")
    with pytest.raises(OntologyError, match=r"seat\.yaml, line [23]: "):
        read_ontology(schema)
    (schema / "types" / "seat.yaml").write_text("", "utf-8")
    with pytest.raises(OntologyError, match=r"seat\.yaml, line 1: the file is empty"):
        read_ontology(schema)
