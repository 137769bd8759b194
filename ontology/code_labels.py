"""What codes are called, for who needs no more of the ontology than that."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from ontology.messages import Said
from ontology.pack import read_block
from ontology.values.labels import Label


@cache
def code_labels(code_list: str) -> dict[str, Label]:
    """The label of every code of a list, empty for no list; read without all the rest."""
    block = read_block(f"codes/{code_list}.yaml")
    return {
        code: Label(each.text("sq"), each.text("en"), each.text("sr"))
        for code, each in (block.block("codes").blocks() if block else ())
    }


def labelled(code_list: str, codes: Iterable[str]) -> list[Said]:
    """Codes as they are typed, for a message: in Albanian with what they mean."""
    labels = code_labels(code_list)
    return [Said(one, f"{one} ({labels[one].sq})") for one in codes]
