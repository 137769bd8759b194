"""Made-up worlds: 61 + 38 municipalities, up to 1.1 million relations.

`python -m bench.worlds FILE.jsonl [SIZE]` writes one; the same size gives the same
bytes. Only the municipalities' names are real.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from bench.frame import Frame, frame
from bench.municipality import act_id, kind_id, municipal_unit
from bench.page import Page, Place
from graph.records import Statement, to_line
from loaders.shipped import shipped
from loaders.sources.yaml_ import read

FULL_UNITS = 23
"""Administrative units a municipality at size 1: 1.1 million relations in all."""


def world(size: float = 1.0) -> Iterator[Statement]:
    """Yield everything that a world of this size says."""
    shape = frame()
    yield from _common(shape)
    units = units_of(size)
    for place in municipalities():
        for unit in range(units):
            yield from municipal_unit(shape, place, unit)


def units_of(size: float) -> int:
    """Return how many units each municipality has in a world of this size."""
    return max(1, round(FULL_UNITS * size))


def municipalities() -> list[Place]:
    """Return the 61 + 38 municipalities of the shipped data set."""
    found = {
        one.id: str(one.props["label_sq"])
        for file in shipped()
        if file.name.startswith("territories")
        for one in read(file).statements
        if one.type == "Territory" and one.props.get("kind") == "municipality"
    }
    parts = ((*id_.split("/")[1:], name) for id_, name in sorted(found.items()))
    return [Place(country, slug, name) for country, slug, name in parts]


def _common(shape: Frame) -> Iterator[Statement]:
    """Yield the law, the concerns, the groups and the kinds of both countries."""
    page = Page("bench-common", "2015-01-01")
    page.node("Document", "document/bench-common", label_sq="Kuadri", official=6)
    for concern in shape.concerns:
        page.node("Concern", f"concern/{concern}", label_sq=concern, label_en=concern)
    for group in shape.groups:
        page.node("TargetGroup", f"target-group/{group}", label_sq=group)
    for country in ("al", "xk"):
        page.node("Territory", f"territory/{country}", kind="country", label_sq=country)
        _law(page, shape, country)
        for office in shape.offices:
            kind = kind_id("institution-kind", country, office.slug)
            page.node("InstitutionKind", kind, label_sq=office.sq, kind=office.kind)
            page.ties(kind, APPLIES_IN=f"territory/{country}")
        for body in shape.bodies:
            kind = kind_id("mechanism-kind", country, body.slug)
            page.node("MechanismKind", kind, label_sq=body.sq, kind=body.kind)
            page.ties(kind, APPLIES_IN=f"territory/{country}")
    for place in municipalities():
        name = {"label_sq": place.name, "kind": "municipality"}
        page.ties(
            page.node("Territory", place.territory, **name),
            PART_OF=f"territory/{place.country}",
        )
    return iter(page.said)


def _law(page: Page, shape: Frame, country: str) -> None:
    for number in range(1, shape.acts + 1):
        act = page.node(
            "LegalAct",
            act_id(country, number),
            label_sq=f"Ligji {number}",
            kind="ligj",
            number=f"{number}/2015",
            date="2015",
        )
        for article in range(1, shape.articles + 1):
            provision = f"{act}#nen-{article}"
            page.node(
                "Provision", provision, label_sq=f"Neni {article}", article=str(article)
            )
            page.ties(provision, PART_OF=act)


def write(path: Path, statements: Iterable[Statement]) -> int:
    """Return how many statements a JSON Lines file now holds."""
    count = 0
    with path.open("w", encoding="utf-8") as file:
        for statement in statements:
            file.write(to_line(statement) + "\n")
            count += 1
    return count


if __name__ == "__main__":
    print(write(Path(sys.argv[1]), world(float((sys.argv[2:] or ["1"])[0]))))
