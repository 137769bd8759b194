"""What a person puts right: a value with a reason, as a source of its own."""

from hashlib import blake2b

from graph.authority import CORRECTION
from graph.errors import BadInput, NotFound
from graph.records import PROFESSIONAL, PUBLIC, STANCES, Statement, Value
from loaders import terms
from loaders.misfits import fitted, misfits
from loaders.problems import Unfit
from loaders.sheets.columns import split
from loaders.typed import value
from ontology.messages import joined
from ontology.messages import said as message
from ontology.model import ontology
from ontology.values.ids import is_id, passage_id
from ontology.values.labels import LANGUAGES, base_and_language
from queries.question import rows_of
from queries.viewer import Reader, Viewer


def correction(
    reader: Reader,
    thing: str,
    name: str,
    said: str,
    *,
    because: str,
    role: str = "user",
    on: str,
) -> tuple[Statement, ...]:
    """Return the statements that correct one value of a thing that the reader holds."""
    record, tier = _record(reader, thing, name, on)
    found = _fitting(
        thing, name, _value(terms.type_of(thing) or "", name, said), record
    )
    reason, author = _text("because", because), _text("role", role)
    mark = "\0".join((thing, name, said, reason, author)).encode()
    document = f"document/correction-{on}-{blake2b(mark, digest_size=6).hexdigest()}"
    passage = passage_id(document, 0, 0)
    stated = tuple(sorted((*_still(record, name, passage), f"{name}@{passage}")))
    type_ = ontology().type_of(thing)
    return (
        *_source(document, passage, reason, author, tier, on),
        Statement(thing, type_, {name: found}, stated, tier=tier, dated=on),
    )


def _fitting(thing: str, name: str, found: Value, record: dict[str, object]) -> Value:
    """Return a value as it is kept; BadInput where it does not fit what is beside it."""
    type_ = terms.type_of(thing) or ""
    before = {wrong for wrong, _ in misfits(type_, thing, record)}
    for wrong, error in misfits(type_, thing, {**record, name: found}):
        if wrong == name or wrong not in before:
            raise BadInput(joined(" ", (f"{found!r}", error.what)), where=name)
    beside = {"kind": str(record.get("kind", "")), name: found}
    return fitted(type_, thing, beside)[name]


def _source(
    document: str, passage: str, reason: str, author: str, tier: str, on: str
) -> tuple[Statement, Statement]:
    """Return the document that a correction is, and its passage."""
    about: dict[str, Value] = {
        "label_sq": f"Korrigjim: {reason}",
        "label_en": f"Correction: {reason}",
        "official": CORRECTION,
        "publisher": author,
        "date": on,
    }
    whole: dict[str, Value] = {"document": document, "first": 0, "last": 0, "date": on}
    here = (f"*@{passage}",)
    return (
        Statement(document, "Document", about, here, tier=tier, dated=on),
        Statement(passage, "Passage", whole, here, tier=tier, dated=on),
    )


def _record(
    reader: Reader, thing: str, name: str, on: str
) -> tuple[dict[str, object], str]:
    """Return what is known of a thing, and the tier that a correction of `name` is of.

    It is that of the most who know the value, so that it becomes known to nobody new;
    of a value that nobody knows, that of the most who know the thing.
    """
    if not is_id(thing):
        raise BadInput(message("not an id", said=thing), remedy=message("find ids"))
    found: list[tuple[dict[str, object], str]] = []
    for tier in (PUBLIC, PROFESSIONAL):
        viewer = Viewer(reader, on=on, tiers=(tier,))
        rows = rows_of(viewer, "shared", "things", things=[thing])
        found += [(dict(row["properties"]), tier) for row in rows]
    if not found:
        what = message("nothing with the id", said=thing)
        raise NotFound(what, remedy=message("find ids"))
    return next((one for one in found if name in one[0]), found[0])


def _value(type_: str, name: str, said: str) -> Value:
    base, language = base_and_language(name)
    known = terms.properties(type_)
    kind = known.get(base if language else name)
    if kind is None or (kind == "text" and not language):
        names = [n for n, k in known.items() if k != "text"]
        names += [
            f"{n}_{lang}" for n, k in known.items() if k == "text" for lang in LANGUAGES
        ]
        what = message("no such property", type=ontology().called(type_), name=name)
        raise BadInput(what, allowed=sorted(names))
    try:
        if kind.startswith("list:"):
            return tuple(value(one, kind[5:]) for one in split(said))
        return value(said, "string" if kind == "text" else kind)
    except Unfit as error:
        what = joined(" ", (repr(said), error.what))
        raise BadInput(what, where=name, allowed=error.allowed) from None


def _still(record: dict[str, object], name: str, passage: str) -> tuple[str, ...]:
    """Return that the thing is as it was said to be: dates of a state need that."""
    stance = str(record.get("stance", "reported"))
    if name not in ("valid_from", "valid_to") or stance not in STANCES:
        return ()
    return (f"*@{passage}" if stance == "reported" else f"*!{stance}@{passage}",)


def _text(name: str, said: str) -> str:
    try:
        return str(value(said, "string"))
    except Unfit as error:
        what = joined(" ", (name, error.what))
        raise BadInput(what, remedy=message("say in words")) from None
