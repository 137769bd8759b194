"""What a person thinks of a computed grade, as a source of its own."""

from __future__ import annotations

from hashlib import blake2b

from graph.errors import BadInput
from graph.records import PROFESSIONAL, Statement, Value
from loaders.problems import Unfit
from loaders.typed import value
from ontology.messages import joined
from ontology.messages import said as message
from ontology.model import ontology
from ontology.values.ids import passage_id, relation_id


def review(
    first: str,
    second: str,
    verdict: str,
    grade: str,
    *,
    because: str,
    role: str,
    on: str,
) -> tuple[Statement, ...]:
    """Return the statements that keep a person's verdict on a pair's computed grade.

    Professionals see it: it is a person's opinion, not a fact of the public record.
    It never changes the grade: both are shown. Somebody's later verdict stands beside it.

    Raises:
        BadInput: when the verdict is no verdict, or a text is empty.
    """
    allowed = tuple(ontology().codes["verdict"].codes)
    if verdict not in allowed:
        raise BadInput(message("no verdict", said=verdict), allowed=allowed)
    reason, author = _text("--because", because), _text("--as", role)
    pair = sorted((first, second))
    mark = "\0".join((*pair, verdict, grade, reason, author, on)).encode()
    key = f"{on}-{blake2b(mark, digest_size=6).hexdigest()}"
    document, node = f"document/review-{key}", f"review/{key}"
    passage = passage_id(document, 0, 0)
    here = (f"*@{passage}",)
    said: dict[str, Value] = {
        "verdict": verdict,
        "grade": grade,
        "because": reason,
        "author": author,
    }
    source: dict[str, Value] = {
        "label_sq": f"Vlerësim: {reason}",
        "label_en": f"Review: {reason}",
        "publisher": author,
        "date": on,
    }
    lines: dict[str, Value] = {"document": document, "first": 0, "last": 0, "date": on}
    return (
        Statement(document, "Document", source, here, tier=PROFESSIONAL, dated=on),
        Statement(passage, "Passage", lines, here, tier=PROFESSIONAL, dated=on),
        Statement(node, "Review", said, here, tier=PROFESSIONAL, dated=on),
        *(_about(node, body, here, on) for body in pair),
    )


def _about(node: str, body: str, here: tuple[str, ...], on: str) -> Statement:
    key = relation_id("ABOUT", node, body)
    return Statement(key, "ABOUT", {}, here, node, body, tier=PROFESSIONAL, dated=on)


def _text(name: str, said: str) -> str:
    try:
        return str(value(said, "string"))
    except Unfit as error:
        what = joined(" ", (name, error.what))
        raise BadInput(what, remedy=message("say in words")) from None
