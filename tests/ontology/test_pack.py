import shutil
import subprocess
import sys

import pytest

from ontology.model import ontology, read_ontology
from ontology.pack import PACK, SCHEMA, packed, read_blocks


def test_the_pack_is_not_stale():
    assert PACK.read_text("utf-8") == packed(), "run: python -m ontology.docs"


def test_the_pack_says_what_the_files_say():
    assert read_blocks(SCHEMA, PACK) == read_blocks(SCHEMA, None)


@pytest.mark.parametrize("damage", ["", "{", "{}", '{"fingerprint": "x"}'])
def test_a_damaged_pack_only_costs_time(tmp_path, damage):
    pack = tmp_path / "schema.json"
    pack.write_text(damage, "utf-8")
    assert read_blocks(SCHEMA, pack) == read_blocks(SCHEMA, PACK)


def test_a_changed_file_is_read_itself(tmp_path):
    folder = tmp_path / "schema"
    shutil.copytree(SCHEMA, folder)
    file = folder / "codes" / "tier.yaml"
    file.write_text(file.read_text("utf-8").replace("everyone", "all"), "utf-8")
    assert read_ontology(folder).label("tier", "public") == "all"
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
