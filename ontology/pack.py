"""The schema's files in one, read ten times faster; never older than the files.

`schema.json` holds what the YAML files say and their fingerprint. When a file has
changed since, the fingerprint differs and the YAML itself is read.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ontology.blocks import Block, shown
from ontology.errors import OntologyError

if TYPE_CHECKING:
    from ontology.yaml_tree import Tree

SCHEMA = Path(__file__).parent / "schema"
PACK = Path(__file__).parent / "schema.json"


def read_blocks(folder: Path, pack: Path | None) -> dict[str, Block]:
    """Every file of a schema folder by its name in it, as `types/duty.yaml`."""
    texts = dict(_texts(folder))
    trees = _packed(pack, texts) or _parsed(folder, texts)
    return {name: _block(folder / name, tree) for name, tree in trees.items()}


def packed(folder: Path = SCHEMA) -> str:
    """The text of `schema.json`: one line a file."""
    texts = dict(_texts(folder))
    lines = [
        f"{json.dumps(name)}: {json.dumps(tree, ensure_ascii=False)}"
        for name, tree in _parsed(folder, texts).items()
    ]
    files = ",\n".join(lines)
    return f'{{"fingerprint": "{_fingerprint(texts)}", "files": {{\n{files}\n}}}}\n'


def _texts(folder: Path) -> Iterator[tuple[str, bytes]]:
    files = [folder / "common.yaml"]
    for part in ("codes", "relations", "types"):
        files += sorted((folder / part).glob("*.yaml"))
    for file in files:
        yield file.relative_to(folder).as_posix(), _bytes(file)


def _bytes(file: Path) -> bytes:
    # A checkout may write line ends of its own.
    return file.read_bytes().replace(b"\r\n", b"\n")


def _fingerprint(texts: Mapping[str, bytes]) -> str:
    whole = sha256()
    for name, text in texts.items():
        whole.update(f"{name}\0{len(text)}\0".encode())
        whole.update(text)
    return whole.hexdigest()


def _packed(pack: Path | None, texts: Mapping[str, bytes]) -> dict[str, Any] | None:
    try:
        found = json.loads(pack.read_bytes()) if pack else {}
    except (OSError, ValueError):
        return None
    if found.get("fingerprint") != _fingerprint(texts):
        return None
    files: dict[str, Any] = found["files"]
    return files


def _parsed(folder: Path, texts: Mapping[str, bytes]) -> dict[str, Tree]:
    from ontology.yaml_tree import read_tree

    return {
        name: read_tree(_decoded(folder / name, text), shown(folder / name))
        for name, text in texts.items()
    }


def _decoded(file: Path, text: bytes) -> str:
    try:
        return text.decode("utf-8")
    except UnicodeDecodeError:
        raise OntologyError("is not UTF-8 text", where=shown(file)) from None


def _block(file: Path, tree: Tree) -> Block:
    if not isinstance(tree, dict):
        where = f"{shown(file)}, line 1"
        raise OntologyError("expected a mapping (name: value)", where=where)
    return Block(file, tree)
