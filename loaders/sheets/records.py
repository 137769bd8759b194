"""A sheet of one node type: a row is a thing, with its properties and relations."""

from dataclasses import replace
from functools import cache

from graph.records import Value
from loaders import terms
from loaders.identity import concern_slug, has_slug, institution_id, slug, tail
from loaders.misfits import CASES, NOT_OF_A_CASE, WORDS, fitted, misfits
from loaders.names import scope_of, territory_scope
from loaders.naming import Named
from loaders.problems import Unfit
from loaders.sheets.columns import Column
from loaders.sheets.common import AS_OF, TIER, Row
from loaders.typed import identifier, misnamed
from loaders.ways import lacks_actor, wrong_span
from ontology.messages import either, said
from ontology.model import ontology
from ontology.values.labels import LANGUAGES

_JUDGED = ("SAME_AS", "DIFFERENT_FROM", "UNSURE_SAME")
_UNDER_WHOLE = {"Post": ("IN", "PART_OF"), "Person": ("HOLDS",)}
_PLAIN = ("Concern", "TargetGroup")
_SCOPED = ("Institution", "InstitutionKind", "Role", "Service", "Register", "Channel",
           "Mechanism", "MechanismKind", "Pathway")  # fmt: skip


_ID = Column("id", "string", "identifikuesi", "id; made from the label when empty")
_CODE = Column("id", "string", "kodi i rastit, pa emër", "id of the case: a code, no name", required=True)  # fmt: skip
_CASE_TIER = replace(TIER, without=NOT_OF_A_CASE, examples=("professional", "hidden"))


@cache
def columns(type_: str) -> tuple[Column, ...]:
    """Return the columns of a node type's sheet."""
    case = type_ in CASES
    found = [_CODE if case else _ID]
    for name, prop in ontology().properties(type_).items():
        kind = str(prop.value)
        if case and name in WORDS:
            continue
        if kind == "text":
            found += [
                Column(
                    f"{name}_{lang}",
                    "string",
                    f"{prop.label.sq} ({lang})",
                    f"{prop.label.en} ({lang})",
                )
                for lang in LANGUAGES
            ]
        else:
            found.append(Column(name, kind, prop.label.sq, prop.label.en))
    for name in sorted(terms.relations_from(type_) - set(_JUDGED)):
        label = ontology().relations[name].label
        found.append(
            Column(
                name, "list:name", label.sq, f"{label.en}: ids or names, with ; between"
            )
        )
    return (*found, AS_OF, _CASE_TIER if case else TIER)


def build(type_: str, row: Row) -> None:
    """State the thing of a row and its relations."""
    scope = _scope(row)
    ties = {
        name: _targets(row, type_, name, scope)
        for name in sorted(terms.relations_from(type_))
        if name in row.line.values
    }
    if type_ == "Shift":
        _span(row)
    key = "" if row.line.bad else _key(row, type_, ties)
    if not key or row.line.bad:
        return
    first = row.out.first(key)
    if first != row.line.place.row:
        row.line.wrong("id", Unfit(said("stated twice", key=key, first=first)))
        return
    props = _props(row, type_)
    for column, error in misfits(type_, key, props, row.line.text("tier")):
        row.line.wrong(column, error)
    if type_ == "Step":
        _step(row, key, ties)
    row.out.node(key, type_, fitted(type_, key, props))
    for name, targets in ties.items():
        for target in targets:
            row.out.relation(name, key, target.id)


def _span(row: Row) -> None:
    """Note a shift that ends before it begins."""
    values = row.line.values
    wrong = wrong_span(values.get("starts"), values.get("ends"))
    if wrong is not None:
        row.line.wrong(*wrong)


def _step(row: Row, key: str, ties: dict[str, list[Named]]) -> None:
    """Remember a step; remark one without an actor: a sheet cannot say that none is said."""
    place = row.line.place.words("NEXT")
    file, then = row.line.problems.file, [one.id for one in ties.get("NEXT", ())]
    row.out.ways.step(key, file, place, then)
    if lacks_actor(ties):
        row.out.remark(said("step without actor", file=file, key=key))


def _props(row: Row, type_: str) -> dict[str, Value]:
    names = terms.properties(type_)
    return {
        column: value
        for column, value in row.line.values.items()
        if column in names or column.rpartition("_")[0] in names
    }


def _targets(row: Row, type_: str, name: str, scope: str) -> list[Named]:
    found = (_target(row, type_, name, text, scope) for text in row.line.items(name))
    return [target for target in found if target is not None]


def _scope(row: Row) -> str:
    """Return the place of the row as ids write it."""
    for name in ("COVERS", "APPLIES_IN"):
        if name in row.line.values:
            for text in row.line.items(name):
                try:
                    return territory_scope(row.naming.territory(text).id)
                except Unfit:
                    return ""  # noted when the relation is read
    return ""


def _target(row: Row, type_: str, name: str, text: str, scope: str) -> Named | None:
    allowed = terms.targets(name, type_)
    try:
        if allowed == {"Territory"}:
            return row.naming.territory(text)
        found = row.naming.known(sorted(allowed), text, scope)
        if found is None:
            known = [n for t in sorted(allowed) for n in row.naming.names.of_type(t)]
            raise Unfit(said("no id or name"), known)
        row.wrote(name, found)
        return found
    except Unfit as error:
        row.line.wrong(name, error)
        return None


def _key(row: Row, type_: str, ties: dict[str, list[Named]]) -> str:
    given = row.line.text("id")
    try:
        return _given(type_, given) if given else _made(row, type_, ties)
    except Unfit as error:
        row.line.wrong("id", error)
        return ""


def _given(type_: str, given: str) -> str:
    found = identifier(given)
    if found != type_:
        raise misnamed(found, type_)
    return given


def _made(row: Row, type_: str, ties: dict[str, list[Named]]) -> str:
    label = next(
        (text for lang in LANGUAGES if (text := row.line.text(f"label_{lang}"))), ""
    )
    label = label or row.line.text("name") or row.line.text("value")
    if not has_slug(label):
        raise Unfit(said("no label for an id"))
    prefix = ontology().types[type_].prefix
    if type_ in _PLAIN:
        return f"{prefix}/{slug(label)}"
    if type_ in _UNDER_WHOLE:
        wholes = [one for name in _UNDER_WHOLE[type_] for one in ties.get(name, ())]
        if not wholes:
            raise Unfit(said("say the whole", names=either(_UNDER_WHOLE[type_])))
        return f"{prefix}/{tail(wholes[0].id)}/{slug(label)}"
    if type_ not in _SCOPED:
        raise Unfit(said("needs its id", type=ontology().called(type_)))
    return _scoped(row, type_, ties, label)


def _scoped(row: Row, type_: str, ties: dict[str, list[Named]], label: str) -> str:
    prefix = ontology().types[type_].prefix
    for part in ties.get("PART_OF", ()):
        if part.type == "Institution" and type_ == "Institution":
            return f"{prefix}/{tail(part.id)}/{slug(label)}"
    targets = [one.id for name in ties for one in ties[name]]
    territories = [one for one in targets if one.startswith("territory/")]
    scope = _scope(row) or next(filter(None, map(scope_of, targets)), "")
    if not scope:
        raise Unfit(said("say where"))
    if type_ == "Institution" and territories:
        places = row.naming.places(territories[0])
        return institution_id(label, territories[0], row.naming.names, places)[0]
    if type_ in ("Mechanism", "MechanismKind"):
        concerns = [one.id for one in ties.get("ADDRESSES", ())]
        if not concerns:
            raise Unfit(said("say the concern"))
        return f"{prefix}/{scope}/{slug(label)}/{concern_slug(concerns[0])}"
    return f"{prefix}/{scope}/{slug(label)}"
