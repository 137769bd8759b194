import shutil
import subprocess
import sys

import pytest

from ontology.model import ontology, read_ontology
from ontology.pack import PACK, SCHEMA, packed, read_block, read_blocks


def test_the_pack_is_not_stale():
    assert PACK.read_text("utf-8") == packed(), "run: python -m ontology.docs"


def test_the_pack_says_what_the_files_say():
    assert read_blocks(SCHEMA, PACK) == read_blocks(SCHEMA, None)


def test_one_file_is_read_alone():
    every = read_blocks(SCHEMA, None)
    assert {name: read_block(name) for name in every} == every
    assert read_block("codes/nothing.yaml") is None


@pytest.mark.parametrize(
    "damage",
    ["", "{", "{}", "[]", '{"codes/tier.yaml": 1}', '{\n"codes/tier.yaml": {"sha\n}'],
)
def test_a_damaged_pack_only_costs_time(tmp_path, damage):
    pack = tmp_path / "schema.json"
    pack.write_text(damage, "utf-8")
    known = read_blocks(SCHEMA, PACK)
    assert read_blocks(SCHEMA, pack) == known
    assert read_block("codes/tier.yaml", SCHEMA, pack) == known["codes/tier.yaml"]


def test_a_missing_pack_only_costs_time(tmp_path):
    pack = tmp_path / "none.json"
    assert read_block("codes/tier.yaml", pack=pack) == read_block("codes/tier.yaml")


def test_a_changed_file_is_read_itself(tmp_path):
    folder = tmp_path / "schema"
    shutil.copytree(SCHEMA, folder)
    file = folder / "codes" / "tier.yaml"
    file.write_text(file.read_text("utf-8").replace("everyone", "all"), "utf-8")
    assert read_ontology(folder).label("tier", "public") == "all"
    alone = read_block("codes/tier.yaml", folder)
    assert alone is not None
    assert alone == read_blocks(folder, None)["codes/tier.yaml"]
    assert alone.tree != read_blocks(SCHEMA, PACK)["codes/tier.yaml"].tree
    assert ontology().label("tier", "public") == "everyone"


def test_line_ends_do_not_matter(tmp_path):
    folder = tmp_path / "schema"
    shutil.copytree(SCHEMA, folder)
    for file in folder.rglob("*.yaml"):
        file.write_bytes(file.read_bytes().replace(b"\n", b"\r\n"))
    assert packed(folder) == packed()


def test_reading_the_ontology_needs_no_yaml():
    code = (
        "import sys, ontology.model as m; m.ontology(); sys.exit('yaml' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
