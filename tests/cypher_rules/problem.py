"""What a rule finds."""

from __future__ import annotations

from dataclasses import dataclass

from typing_extensions import override

from tests.cypher_rules.structure import Block
from tests.cypher_rules.tokens import Items


@dataclass(frozen=True, slots=True, order=True)
class Problem:
    """A place where a text breaks a rule, and what to write instead."""

    line: int
    rule: str
    message: str

    @override
    def __str__(self) -> str:
        return f"line {self.line}: {self.rule}: {self.message}"


@dataclass(frozen=True, slots=True)
class Source:
    """A `.cypher` text, read once for all rules."""

    text: str
    items: Items
    statement: Block
    blocks: tuple[Block, ...]
    """The statement and every sub-query in it."""
