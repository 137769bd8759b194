import shutil

import pytest

from ontology.errors import OntologyError
from ontology.model import read_ontology
from ontology.schema_files import SCHEMA


@pytest.fixture
def schema(tmp_path):
    folder = tmp_path / "ontology" / "schema"
    shutil.copytree(SCHEMA, folder)
    return folder


def test_the_shipped_schema_reads(schema):
    assert read_ontology(schema).types.keys() == read_ontology().types.keys()


@pytest.mark.parametrize(
    ("file", "old", "new", "line", "says"),
    [
        ("types/seat.yaml", "prefix:", "prefiks:", 2, "did you mean 'prefix'"),
        ("types/seat.yaml", "plural: {sq:", "plural: {de:", 4, "unknown key 'de'"),
        ("types/seat.yaml", "code:seat_role", "code:seat_rol", 10, "'seat_role'"),
        ("types/seat.yaml", "value: int", "value: inte", 13, "did you mean 'int'"),
        ("types/seat.yaml", "value: int", "value: int:x", 13, "refers to nothing"),
        ("types/seat.yaml", "code:seat_role", "code", 10, "refers to nothing"),
        ("types/seat.yaml", "type: Seat", "type: Seat\ntype: Seat", 2, "stands here twice"),
        ("types/seat.yaml", "label: {", "label: [", 3, "expected"),
        ("types/seat.yaml", "prefix: seat", "prefix: [seat]", 2, "takes one text"),
        ("codes/seat_role.yaml", "{sq: anëtar, en:", "{sq: anëtar, eng:", 8, "'eng'"),
        ("codes/concern.yaml", "broader: health", "broader: helth", 20, "'health'"),
        ("codes/tier.yaml", "codes:", "kodes:", 3, "did you mean 'codes'"),
        ("relations/bodies.yaml", "from: [Seat]", "from: [Saet]", 9, "'Seat'"),
        ("relations/bodies.yaml", "from: [Seat]", "from:\n    x: y", 9, "takes a list"),
        ("relations/bodies.yaml", "  from: [Seat]\n", "", 3, "either pairs, or"),
        ("relations/structure.yaml", "COVERS:", "HOLDS:", 26, "in another file too"),
        ("relations/structure.yaml", "- Post > Mechanism", "- Post > Body", 17, "no type"),
        ("relations/structure.yaml", "functional: [Terr", "functional: [Ter", 25, "Territory"),
        ("common.yaml", "Institution, Inst", "Institutio, Inst", 15, "Institution"),
        ("common.yaml", "groups:", "group:", 13, "did you mean 'groups'"),
    ],
)  # fmt: skip
def test_a_mistake_names_file_line_and_what_is_allowed(
    schema, file, old, new, line, says
):
    path = schema / file
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")
    with pytest.raises(OntologyError) as caught:
        read_ontology(schema)
    assert f"{path.name}, line {line}: " in str(caught.value)
    assert says in str(caught.value)


def test_broken_and_empty_files_are_named(schema):
    (schema / "types" / "seat.yaml").write_text("type: x\nprefix: [", "utf-8")
    with pytest.raises(OntologyError, match=r"seat\.yaml, line [23]: "):
        read_ontology(schema)
    (schema / "types" / "seat.yaml").write_text("", "utf-8")
    with pytest.raises(OntologyError, match=r"seat\.yaml, line 1: the file is empty"):
        read_ontology(schema)
