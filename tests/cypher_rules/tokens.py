"""Cypher as a tree of tokens: strings and comments are no words, brackets nest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_TOKEN = re.compile(
    r"""
      (?P<space>\s+)
    | (?P<comment>//[^\n]*|/\*.*?\*/)
    | (?P<string>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")
    | (?P<quoted>`(?:``|[^`])*`)
    | (?P<param>\$(?:`(?:``|[^`])*`|\w+))
    | (?P<number>0x[0-9a-fA-F]+|\d+(?:\.\d+)?(?:[eE][+-]?\d+)?)
    | (?P<word>[^\W\d]\w*)
    | (?P<sign><>|<=|>=|=~|\+=|\.\.|.)
    """,
    re.VERBOSE | re.DOTALL,
)
_CLOSING = {"(": ")", "[": "]", "{": "}"}


class CypherSyntaxError(ValueError):
    """The text does not nest: a bracket is open or closed once too often."""


@dataclass(frozen=True, slots=True)
class Token:
    """One word, name, value or sign and the line it stands in."""

    kind: str
    text: str
    line: int

    def says(self, *words: str) -> bool:
        """Return whether this is one of these bare words, in any case."""
        return self.kind == "word" and self.text.upper() in words


@dataclass(frozen=True, slots=True)
class Group:
    """What stands between a bracket and its partner."""

    open: str
    items: tuple[Item, ...]
    line: int

    def says(self, *words: str) -> bool:
        """Return False: a group is no word."""
        return False

    @property
    def text(self) -> str:
        """The opening bracket, so that rules read items and groups alike."""
        return self.open


Item = Token | Group
Items = tuple[Item, ...]


def tokens(text: str) -> Iterator[Token]:
    """Yield the tokens of a Cypher text, comments and spaces left out."""
    line = 1
    for match in _TOKEN.finditer(text):
        kind, found = str(match.lastgroup), match.group()
        if kind not in ("space", "comment"):
            yield Token(kind, found.strip("`") if kind == "quoted" else found, line)
        line += found.count("\n")


def tree(text: str) -> Items:
    """Return the tokens of a Cypher text with every bracket as a `Group`."""
    stack: list[tuple[str, int, list[Item]]] = [("", 1, [])]
    for token in tokens(text):
        if token.kind == "sign" and token.text in _CLOSING:
            stack.append((token.text, token.line, []))
        elif token.kind == "sign" and token.text in _CLOSING.values():
            opened, line, items = stack.pop()
            if not stack or _CLOSING[opened] != token.text:
                raise CypherSyntaxError(f"line {token.line}: unmatched {token.text}")
            stack[-1][2].append(Group(opened, tuple(items), line))
        else:
            stack[-1][2].append(token)
    if len(stack) > 1:
        raise CypherSyntaxError(f"line {stack[-1][1]}: {stack[-1][0]} is never closed")
    return tuple(stack[0][2])


def flat(items: Items) -> Iterator[Token]:
    """Yield every token at any depth, brackets left out."""
    for item in items:
        if isinstance(item, Group):
            yield from flat(item.items)
        else:
            yield item


def split(items: Items, *, sign: str = ",") -> list[Items]:
    """Return the parts between signs (or words) of this depth."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if isinstance(item, Token) and (item.text == sign or item.says(sign)):
            parts.append([])
        else:
            parts[-1].append(item)
    return [tuple(part) for part in parts]
