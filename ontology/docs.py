"""`python -m ontology.docs` writes docs/ontology.md and the pack from the schema."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ontology.describe import Section, describe
from ontology.model import Ontology, ontology
from ontology.pack import PACK, packed
from ontology.types import NodeType, Property

PAGE = Path("docs/ontology.md")
_HEAD = """\
# Ontology

Made from `ontology/schema/` by `python -m ontology.docs`: change the YAML, not this page.

Every record has an id that begins with its type's prefix, properties, and passages that
state it. A property of type `text` is kept once a language (`label_sq`, `label_en`,
`label_sr`); `code:level` is a code of the list `level`; `id:LegalAct` the id of one;
`list:` several values. Relations go between the types named; `ANY` is every type, `ACTOR`
{actors}.
"""


def page(known: Ontology | None = None) -> str:
    """The whole ontology as a Markdown page."""
    known = known or ontology()
    actors = ", ".join(sorted(known.groups["ACTOR"]))
    lines = [_HEAD.format(actors=actors)]
    for section in describe(None, "en", known):
        lines += _section(section)
    lines += ["## Properties of relations", "", *_of_relations(known)]
    lines += ["## Types in full", "", *_common(known)]
    for type_ in known.types.values():
        lines += _type(known, type_)
    lines += ["## Codes in full", ""]
    for name in known.codes:
        lines += _section(describe(name, "en", known)[0], level=3)
    return "\n".join(lines).rstrip() + "\n"


def _of_relations(known: Ontology) -> Iterator[str]:
    rows = tuple(
        (relation.name, *_cells(prop))
        for relation in known.relations.values()
        for name, prop in relation.properties.items()
        if name in relation.own
    )
    some = next(iter(known.relations.values()))
    shared = (p for name, p in some.properties.items() if name not in some.own)
    every = tuple(("every one", *_cells(prop)) for prop in shared)
    columns = ("relation", "property", "value", "en", "sq")
    yield from _table(Section("", columns, every + rows))


def _common(known: Ontology) -> Iterator[str]:
    some = next(iter(known.types.values()))
    shared = [name for name in some.properties if name not in some.own]
    yield "Every node may also have:"
    yield ""
    yield from _properties(some, shared)


def _type(known: Ontology, type_: NodeType) -> Iterator[str]:
    names = " · ".join(filter(None, (type_.label.sq, type_.label.sr)))
    terms = ", ".join(f"`{term}`" for term in type_.vocabulary)
    yield f"### {type_.name}"
    yield ""
    yield f"{type_.meaning.en} ({names}; `{type_.prefix}/`{'; ' if terms else ''}{terms})"
    yield ""
    if type_.own:
        yield from _properties(type_, type_.own)
    _, _, outward, inward = describe(type_.name, "en", known)
    for title, section in (("From it", outward), ("To it", inward)):
        ties = [f"{name} {other}" for name, _, other in section.rows if other != "ANY"]
        if ties:
            yield f"{title}: {'; '.join(ties)}."
            yield ""


def _properties(type_: NodeType, names: Iterable[str]) -> Iterator[str]:
    rows = tuple(_cells(type_.properties[name]) for name in names)
    yield from _table(Section("", ("property", "value", "en", "sq"), rows))


def _cells(prop: Property) -> tuple[str, str, str, str]:
    return prop.name, str(prop.value), prop.label.en, prop.label.sq


def _section(section: Section, level: int = 2) -> Iterator[str]:
    yield f"{'#' * level} {section.title}"
    yield ""
    yield from _table(section)


def _table(section: Section) -> Iterator[str]:
    yield _row(section.columns)
    yield _row(("---",) * len(section.columns))
    for row in section.rows:
        yield _row(row)
    yield ""


def _row(cells: tuple[str, ...]) -> str:
    return f"| {' | '.join(cells)} |".replace("  |", " |")


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else PAGE
    target.parent.mkdir(exist_ok=True)
    target.write_text(page(), "utf-8")
    PACK.write_text(packed(), "utf-8")
