"""The rule table: grades with their conditions, read from a YAML that people change."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from graph.errors import BadInput
from graph.measures.overlap.evidence import DIMENSIONS, Evidence, Value
from ontology.blocks import Block
from ontology.errors import OntologyError
from ontology.nearest import instead

GRADES: Final = (
    "same_body",
    "complement",
    "duplication",
    "overlap",
    "fragmentation",
    "unrelated",
)
"""After GAO-15-49SP, with what keeps wanted ties and double names out of its grades."""
LAST: Final = GRADES[-1]
SHIPPED = Path(__file__).with_name("rules.yaml")
WORDS: Final[Mapping[str, tuple[str, ...]]] = {
    "identity": ("same", "different", "unsaid"),
    "structure": ("part_of", "reports_to", "sits_on", "chain", "siblings", "none"),
    "place": ("equal", "contains", "overlaps", "disjoint"),
    "time": ("together", "planned", "apart"),
    "level": ("yes", "no"),
    "kind": ("yes", "no"),
    "chair": ("yes", "no"),
    "secretariat": ("yes", "no"),
    "broad_concern": ("yes", "no"),
}
"""What a dimension that is no share can say."""
_SHARE = re.compile(r"(at least|below) (0(?:\.\d+)?|1(?:\.0+)?)")
_OR_UNKNOWN = " or unknown"


@dataclass(frozen=True, slots=True)
class Condition:
    """What one dimension must say: true, false, or (None) not to be told."""

    words: frozenset[str] = frozenset()
    turned: bool = False
    least: float | None = None
    below: float | None = None
    or_unknown: bool = False

    def holds(self, value: Value) -> bool | None:
        """Tell whether a finding's value meets it; None where it is not known."""
        if value is None:
            return True if self.or_unknown else None
        if isinstance(value, bool):
            value = "yes" if value else "no"
        if isinstance(value, str):
            return (value in self.words) is not self.turned
        over = self.least is None or value >= self.least
        return over and (self.below is None or value < self.below)


Line = Mapping[str, Condition]


@dataclass(frozen=True, slots=True)
class Rules:
    """Every grade's lines, in the order in which they are tried, and the weights."""

    grades: Mapping[str, tuple[Line, ...]]
    meanings: Mapping[str, Mapping[str, str]]
    weights: Mapping[str, float]


def fits(line: Line, found: Evidence) -> tuple[bool | None, tuple[str, ...]]:
    """Return whether a line fits (None: it may), and the unknown dimensions it hangs on.

    Kleene's logic: one condition that fails settles it, whatever else is not known. A
    line that takes the unknown as met fits, and hangs on it all the same.
    """
    told = {name: one.holds(found[name].value) for name, one in line.items()}
    if False in told.values():
        return False, ()
    unknown = tuple(name for name in line if found[name].value is None)
    return (None if None in told.values() else True), unknown


@cache
def shipped_rules() -> Rules:
    """Return the table that comes with Ura."""
    return read_rules(SHIPPED)


def read_rules(path: Path) -> Rules:
    """Return a rule table.

    Raises:
        BadInput: naming the file, the line, and what is allowed there.
    """
    from ontology.yaml_tree import read_tree

    try:
        tree = read_tree(path.read_text("utf-8"), path.name)
        if not isinstance(tree, dict):
            raise OntologyError("a table of rules is a mapping", where=path.name)
        return _rules(Block(path, tree))
    except OSError as problem:
        raise BadInput(str(problem.strerror), where=str(path)) from None
    except UnicodeDecodeError:
        raise BadInput("the file is not UTF-8 text", where=str(path)) from None
    except OntologyError as problem:
        raise BadInput(problem.what, where=problem.where) from None


def _rules(block: Block) -> Rules:
    block.only(("grades", "weights"))
    grades = block.block("grades")
    grades.only(GRADES)
    lines, meanings = {}, {}
    for name, grade in grades.blocks():
        grade.only(("when",), ("meaning",))
        lines[name] = tuple(_line(grade, one) for one in _list(grade))
        meaning = grade.block("meaning")
        meanings[name] = {lang: meaning.text(lang) for lang in meaning.tree}
    return Rules({one: lines[one] for one in lines}, meanings, _weights(block))


def _list(grade: Block) -> list[Block]:
    found = grade.tree["when"]
    if not isinstance(found, list):
        raise grade.error("'when' takes a list of lines", "when")
    for one in found:
        if not isinstance(one, dict):
            raise grade.error("a line is a mapping: dimension: condition", "when")
    return [
        Block(grade.file, one, grade.path) for one in found if isinstance(one, dict)
    ]


def _line(grade: Block, line: Block) -> Line:
    found = {}
    for name, said in line.tree.items():
        if name not in DIMENSIONS:
            what = f"there is no dimension {name!r}; {instead(name, tuple(DIMENSIONS))}"
            raise grade.error(what, "when", name)
        words = said if isinstance(said, list) else [said]
        if not all(isinstance(one, str) for one in words):
            raise grade.error(f"{name!r} takes a word, a list or a share", "when", name)
        found[name] = _condition(grade, name, [str(one) for one in words])
    return found


def _condition(grade: Block, name: str, said: list[str]) -> Condition:
    text = said[0] if len(said) == 1 else ""
    or_unknown = text.endswith(_OR_UNKNOWN)
    text = text.removesuffix(_OR_UNKNOWN)
    if name not in WORDS:
        share = _SHARE.fullmatch(text)
        if share is None:
            what = f"{name!r} is a share: 'at least 0.5' or 'below 0.5', from 0 to 1"
            raise grade.error(what, "when", name)
        least, below = (
            float(share[2]) if share[1] == k else None for k in ("at least", "below")
        )
        return Condition(least=least, below=below, or_unknown=or_unknown)
    turned = text.startswith("not ")
    words = frozenset([text.removeprefix("not ")] if text else said)
    for word in sorted(words - set(WORDS[name])):
        what = f"{name!r} is never {word!r}; {instead(word, WORDS[name])}"
        raise grade.error(what, "when", name)
    return Condition(words, turned, or_unknown=or_unknown)


def _weights(block: Block) -> dict[str, float]:
    weights = block.block("weights")
    weights.only((), tuple(DIMENSIONS))
    found = {}
    for name in weights.tree:
        try:
            found[name] = float(weights.text(name))
        except ValueError:
            raise weights.error(f"the weight of {name!r} is a number", name) from None
        if not 0 <= found[name] < float("inf"):
            raise weights.error(f"the weight of {name!r} is 0 or more", name)
    return found
