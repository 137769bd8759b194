"""Lines of JSON as statements, checked: ids, properties, ends, passages, tier."""

from typing import Any

from graph.errors import BadInput
from graph.records import STANCES, TIERS, Statement, split_entry
from loaders.misfits import misfits
from loaders.problems import Problems, Unfit
from loaders.sources.jsonl import JsonLine
from loaders.typed import identifier, value
from ontology.model import ontology
from ontology.values.ids import relation_id

_KEYS = frozenset(("id", "type", "props", "stated", "start", "end", "tier", "dated"))


def is_statement(fields: dict[str, Any]) -> bool:
    """Whether an object is a statement rather than a flat row."""
    return "props" in fields or "stated" in fields


def statement(line: JsonLine, problems: Problems) -> Statement | None:
    """Return the statement of a line; None, with the mistakes noted, when it is bad."""
    place = f"line {line.number}"
    before = problems.count
    fields = line.fields
    for key in fields.keys() - _KEYS:
        problems.add(place, "", key, "is no key of a statement", tuple(_KEYS))
    found = _shaped(fields, place, problems)
    if found is None:
        return None
    for check in (_identity, _stated):
        try:
            check(found)
        except (Unfit, BadInput) as error:
            problems.add(place, found.id, "", getattr(error, "what", str(error)))
    for name, unfit in misfits(found.type, found.id, found.props, found.tier):
        problems.unfit(place, f"{found.id} {name}", found.props.get(name, ""), unfit)
    if found.type in ontology().types or found.type in ontology().relations:
        for wrong in ontology().check_props(found.type, found.props):
            problems.add(place, f"{found.id} {wrong.name}", wrong.value, wrong.message)
    return found if problems.count == before else None


def _shaped(fields: dict[str, Any], place: str, problems: Problems) -> Statement | None:
    texts = ("id", "type", "start", "end", "tier", "dated")
    bad = [key for key in texts if key in fields and not isinstance(fields[key], str)]
    bad += [key for key in ("id", "type") if not fields.get(key)]
    props, stated = fields.get("props", {}), fields.get("stated", [])
    if not isinstance(props, dict) or not all(map(_plain, props.values())):
        bad.append("props")
    if not isinstance(stated, list) or not all(isinstance(one, str) for one in stated):
        bad.append("stated")
    for key in bad:
        problems.add(place, key, "", "is missing or of the wrong kind")
    if bad:
        return None
    kept = {name: tuple(v) if isinstance(v, list) else v for name, v in props.items()}
    return Statement(
        fields["id"],
        fields["type"],
        kept,
        tuple(sorted(set(stated))),
        fields.get("start"),
        fields.get("end"),
        fields.get("tier", "public"),
        fields.get("dated"),
    )


def _plain(found: object) -> bool:
    if isinstance(found, list):
        return (
            bool(found)
            and all(map(_plain, found))
            and not any(isinstance(one, list) for one in found)
        )
    return isinstance(found, (str, int, float))


def _identity(found: Statement) -> None:
    if found.type in ontology().relations:
        _ends(found)
    elif found.type not in ontology().types:
        raise Unfit(f"has the type {found.type!r}, which is none")
    elif identifier(found.id) != found.type:
        raise Unfit(f"is the id of a {identifier(found.id)}, not of a {found.type}")
    elif found.start or found.end:
        raise Unfit("is a node and has no start or end")
    if found.tier not in TIERS:
        raise Unfit(f"has the tier {found.tier!r}; allowed: {', '.join(TIERS)}")
    if found.dated is not None:
        value(found.dated, "date")


def _ends(found: Statement) -> None:
    if not found.start or not found.end:
        raise Unfit("is a relation and needs start and end")
    key = relation_id(found.type, found.start, found.end)
    if found.id != key and not found.id.startswith(f"{key}|"):
        raise Unfit(f"is not the id of this relation: write {key}")
    ends = identifier(found.start), identifier(found.end)
    for wrong in ontology().check_ends(found.type, *ends):
        raise Unfit(str(wrong))


def _stated(found: Statement) -> None:
    if not any(entry.startswith("*") for entry in found.stated):
        raise Unfit('has no passage: write stated as ["*@passage/..."]')
    for entry in found.stated:
        _, stance, _, passage = split_entry(entry)
        if stance not in STANCES:
            raise Unfit(f"has the stance {stance!r}; allowed: {', '.join(STANCES)}")
        if identifier(passage) != "Passage":
            raise Unfit(f"is stated at {passage!r}, which is no passage")
