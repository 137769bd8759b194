"""Lines of JSON as statements, checked: ids, properties, ends, passages, tier."""

from typing import Any

from graph.errors import BadInput
from graph.records import STANCES, TIERS, Statement, split_entry
from loaders.misfits import misfits
from loaders.problems import Problems, Unfit
from loaders.sources.jsonl import JsonLine
from loaders.typed import identifier, misnamed, value
from ontology.messages import said
from ontology.model import ontology
from ontology.values.ids import relation_id

_KEYS = frozenset(("id", "type", "props", "stated", "start", "end", "tier", "dated"))


def is_statement(fields: dict[str, Any]) -> bool:
    """Whether an object is a statement rather than a flat row."""
    return "props" in fields or "stated" in fields


def statement(line: JsonLine, problems: Problems) -> Statement | None:
    """Return the statement of a line; None, with the mistakes noted, when it is bad."""
    before = problems.count
    for key in line.fields.keys() - _KEYS:
        problems.add(line.place, "", key, said("no key of a statement"), tuple(_KEYS))
    found = _shaped(line, problems)
    if found is None:
        return None
    for check in (_identity, _stated):
        try:
            check(found)
        except (Unfit, BadInput) as error:
            problems.add(line.place, found.id, "", error.what)
    for name, unfit in misfits(found.type, found.id, found.props, found.tier):
        problems.unfit(
            line.place, f"{found.id} {name}", found.props.get(name, ""), unfit
        )
    if found.type in ontology().types or found.type in ontology().relations:
        for wrong in ontology().check_props(found.type, found.props):
            name = f"{found.id} {wrong.name}"
            problems.add(line.place, name, wrong.value, wrong.message)
    return found if problems.count == before else None


def _shaped(line: JsonLine, problems: Problems) -> Statement | None:
    fields = line.fields
    texts = ("id", "type", "start", "end", "tier", "dated")
    bad = [key for key in texts if key in fields and not isinstance(fields[key], str)]
    bad += [key for key in ("id", "type") if not fields.get(key)]
    props, stated = fields.get("props", {}), fields.get("stated", [])
    if not isinstance(props, dict) or not all(map(_plain, props.values())):
        bad.append("props")
    if not isinstance(stated, list) or not all(isinstance(one, str) for one in stated):
        bad.append("stated")
    for key in bad:
        problems.add(line.place, key, "", said("missing or wrong"))
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
        raise Unfit(said("of no type", said=found.type))
    elif identifier(found.id) != found.type:
        raise misnamed(identifier(found.id), found.type)
    elif found.start or found.end:
        raise Unfit(said("node with ends"))
    if found.tier not in TIERS:
        raise Unfit(said("of no tier", said=found.tier, names=", ".join(TIERS)))
    if found.dated is not None:
        value(found.dated, "date")


def _ends(found: Statement) -> None:
    if not found.start or not found.end:
        raise Unfit(said("relation without ends"))
    key = relation_id(found.type, found.start, found.end)
    if found.id != key and not found.id.startswith(f"{key}|"):
        raise Unfit(said("not its id", key=key))
    ends = identifier(found.start), identifier(found.end)
    for wrong in ontology().check_ends(found.type, *ends):
        raise Unfit(wrong.message)


def _stated(found: Statement) -> None:
    if not any(entry.startswith("*") for entry in found.stated):
        raise Unfit(said("no passage"))
    for entry in found.stated:
        _, stance, _, passage = split_entry(entry)
        if stance not in STANCES:
            raise Unfit(said("of no stance", said=stance, names=", ".join(STANCES)))
        if identifier(passage) != "Passage":
            raise Unfit(said("stated at no passage", said=passage))
