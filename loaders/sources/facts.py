"""The JSON of facts that a careful reader takes from a document, as a source."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from graph.records import Statement, Value
from loaders.beside import Known
from loaders.facts.acts import unclear_stated
from loaders.facts.doc import Doc
from loaders.facts.draft import Draft
from loaders.facts.fact import Fact, checked
from loaders.facts.law import Law
from loaders.facts.telling import tell
from loaders.facts.where import Where, where_of
from loaders.misfits import about, read_channel
from loaders.names import shipped_names
from loaders.passages import passage, text_hash
from loaders.positions import Place
from loaders.problems import Problems, Unfit
from loaders.reasons import no_json
from loaders.source import Context, Source
from loaders.text import read_text
from ontology.errors import BadValue
from ontology.messages import Said, said
from ontology.nearest import nearest
from ontology.values.ids import slugify

_HEAD = {
    "source": "string", "recorded": "date", "date": "date", "official": "int",
    "label": "string", "language": "string", "url": "url", "publisher": "string",
    "jurisdiction": "string", "territory": "string",
}  # fmt: skip
_ABOUT = ("date", "official", "language", "url", "publisher")


def read(path: Path, context: Context) -> Source:
    """Return a file of facts as a source; raise all that is wrong in it at once."""
    problems = Problems(path.name)
    raw = _json(path, problems)
    head = _head(raw, problems)
    lines = raw.get("lines") if isinstance(raw.get("lines"), int) else 0
    found = _facts(raw.get("facts"), lines or 0, problems)
    problems.raise_any()
    named = str(
        context.territory or head.get("territory") or head.get("jurisdiction") or ""
    )
    try:
        where = where_of(found, shipped_names(), named)
    except Unfit as error:
        problems.unfit("", "territory", named, error)
        problems.raise_any()
        raise
    source = str(head.get("source") or slugify(path.stem))
    known = _known(source, where, context)
    lines_there = _text_lines(path, str(raw["doc"]))
    _places(found, where, problems)
    _contacts(found, where, problems)
    dated = str(head["date"]) if "date" in head else None
    _acts(found, Doc(_draft(raw, dated), known.names, where), problems)
    _beyond(found, lines_there, problems)
    problems.raise_any()
    doc = Doc(_draft(raw, dated), known.names, where, lent=known.lent)
    tell(doc, found)
    return _source(path, source, raw, head, doc, lines_there)


def _known(source: str, where: Where, context: Context) -> Known:
    """Return what names mean in a document: to the home's other sources, too."""
    if context.beside is None:
        return Known(shipped_names())
    scope = where.at_home().scope
    return context.beside.known(source, shipped_names(), scope, where.country or "al")


def _draft(raw: dict[str, Any], dated: str | None) -> Draft:
    # Names of files hold blanks, ids do not.
    name = re.sub(r"[^\w.-]+", "-", Path(str(raw["doc"])).stem)
    return Draft(f"document/{name}", dated)


def _places(facts: list[Fact], where: Where, problems: Problems) -> None:
    """Note places that nobody knows where not even the country is known."""
    for fact in facts:
        if not where.country and (wrong := where.unknown(fact.text("territory"))):
            problems.unfit(fact.place, "territory", fact.text("territory"), wrong)


def _invented(file: str, where: Where) -> Iterator[Said]:
    """Yield the places that became new ones, with the known one that is near."""
    for key, name in where.invented.items():
        wrong = where.unknown(name)
        if wrong is not None:
            near = nearest(name, wrong.allowed) or "–"
            what = said("new place", file=file, said=name, key=key, near=near)
            several = said("new place of several", file=file, said=name, key=key)
            yield what if wrong.what == said("no territory") else several


def _contacts(facts: list[Fact], where: Where, problems: Problems) -> None:
    """Note what is no address of its channel: a number that nobody can dial."""
    for fact in facts:
        if fact.kind == "contact":
            text = fact.text("value")
            try:
                read_channel(fact.text("channel"), text, where.country)
            except Unfit as error:
                problems.unfit(fact.place, "value", text, error)


def _acts(facts: list[Fact], doc: Doc, problems: Problems) -> None:
    """Note what may be of several acts, and a bare number of none that anybody states."""
    law = Law(doc)
    for fact in facts:
        if fact.kind == "legal_act":
            wrong = unclear_stated(fact, doc.where, doc.names, doc.draft.dated)
            if wrong is not None:
                problems.unfit(fact.place, "date", "", wrong)
            law.declare(fact)
    for fact in facts:
        for name in ("act", "amended_by"):
            wrong = law.unclear(fact.text(name)) if fact.text(name) else None
            if wrong is not None:
                problems.unfit(fact.place, name, fact.text(name), wrong)


def _beyond(facts: list[Fact], lines: list[str], problems: Problems) -> None:
    """Note what is said to stand after the end of the text that lies beside the facts."""
    for fact in facts:
        if lines and fact.at[1] > len(lines):
            what = said("beyond the text", lines=len(lines))
            problems.add(fact.place, "at", list(fact.at), what)


def _source(
    path: Path,
    source: str,
    raw: dict[str, Any],
    head: dict[str, Value],
    doc: Doc,
    lines: list[str],
) -> Source:
    props = {key: head[key] for key in _ABOUT if key in head}
    _document(doc.draft, raw, props, str(head.get("label") or raw["doc"]))
    recorded = head.get("recorded")
    return Source(
        path,
        source,
        str(recorded) if recorded else None,
        _statements(doc.draft, lines),
        doc.notes,
        [
            *_invented(path.name, doc.where),
            *(
                said("act by number", file=path.name, said=number, key=key)
                for number, key in doc.matched.items()
            ),
            *(
                said("part of itself", file=path.name, place=place, said=parent)
                for place, parent in doc.rounds
            ),
        ],
    )


def _document(
    draft: Draft, raw: dict[str, Any], props: dict[str, Value], label: str
) -> None:
    told: dict[str, Value] = {
        "label_sq": label,
        "label_en": label,
        "file": str(raw["doc"]),
    }
    told |= {"official": 3, "language": "sq", **props}
    if raw.get("lines"):
        told["lines"] = raw["lines"]
    draft.node(draft.document, "Document", (1, 1) if raw.get("lines") else (0, 0), told)


def _statements(draft: Draft, lines: list[str]) -> Iterator[Statement]:
    yield from draft.statements()
    for place in sorted(draft.places):
        digest = text_hash(lines, place.first, place.last)
        yield passage(
            Place(draft.document, place.first, place.last), draft.dated, digest
        )


def _text_lines(path: Path, name: str) -> list[str]:
    """Return the lines of the document's text where it lies beside its facts."""
    for folder in (
        path.parent,
        path.parent / "sources",
        path.parent.parent / "sources",
    ):
        text = folder / Path(name).name
        if text.is_file():
            return (read_text(text, Problems(text.name)) or "").split("\n")
    return []


def _json(path: Path, problems: Problems) -> dict[str, Any]:
    text = read_text(path, problems)
    raw: object = None
    if text is not None:
        try:
            raw = json.loads(text)
        except RecursionError:
            problems.add("", "", "", said("nested deeply"))
        except ValueError as error:
            problems.add("", "", "", no_json(error))
        else:
            if not isinstance(raw, dict):
                problems.add("", "", "", said("facts object"))
    problems.raise_any()
    assert isinstance(raw, dict)
    return raw


def _head(raw: dict[str, Any], problems: Problems) -> dict[str, Value]:
    name = raw.get("doc")
    try:
        slugify(Path(name).stem if isinstance(name, str) else "")
    except BadValue:
        problems.add("", "doc", name, said("document's file"))
    known = {*_HEAD, "doc", "lines", "facts", "notes"}
    for key in raw.keys() - known:
        problems.add("", "", key, said("no key of facts"), tuple(known))
    if not isinstance(raw.get("lines", 0), int) or isinstance(raw.get("lines"), bool):
        problems.add("", "lines", raw["lines"], said("number of lines"))
    found: dict[str, Value] = {}
    for key, kind in _HEAD.items():
        if raw.get(key) is not None:
            try:
                found[key] = about(key, str(raw[key]), kind)
            except Unfit as error:
                problems.unfit("", key, raw[key], error)
    return found


def _facts(raw: object, lines: int, problems: Problems) -> list[Fact]:
    if not isinstance(raw, list) or not raw:
        problems.add("", "facts", "", said("list of facts"))
        return []
    found = (checked(one, n, lines, problems) for n, one in enumerate(raw, 1))
    return [fact for fact in found if fact is not None]
