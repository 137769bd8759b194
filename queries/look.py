"""What a name or an id fits, and the one thing that it clearly is."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import Ambiguous
from ontology.messages import albanian, said, shortened
from queries.names.find import find
from queries.names.found import Candidate, Found
from queries.place import Place
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name

LIKE = 0.03
"""Candidates whose scores differ by no more than this fit a name equally well."""
LITERAL = ("exact", "alias")
JUST_SO = (*LITERAL, "inflected")
"""How a name fits that is written so, and one that is only declined."""


def look(
    viewer: Viewer,
    text: str,
    *,
    types: Sequence[str] = (),
    place: Place | None = None,
    concern: str | None = None,
) -> Found:
    """Return what fits a name or id, best first."""
    wanted = tuple(types) or None
    key = (text, wanted, place and place.id, concern)
    found = viewer.memo.get(key)
    if not isinstance(found, Found):
        known = _by_id(viewer, text) if "/" in text else None
        if known is None and _is_id(text):
            return Found(None, (), "exact")  # an id is never read as words
        found = (
            Found(known, (known,), "exact")
            if known
            else find(
                viewer,
                text,
                types=wanted,
                place=place.id if place else None,
                concern=concern,
            )
        )
        viewer.memo[key] = found
    return found


def _is_id(text: str) -> bool:
    """Tell whether a text is written as an id of some type: `post/al-elbasan/...`."""
    prefix, slash, rest = text.strip().partition("/")
    if not slash or not rest or " " in text.strip():
        return False
    from ontology.model import ontology  # few names have a slash

    return prefix in ontology().by_prefix


def _by_id(viewer: Viewer, text: str) -> Candidate | None:
    """Return the thing of exactly this id."""
    rows = rows_of(viewer, "shared", "things", things=[text.strip()])
    if not rows:
        return None
    labels = {k: v for k, v in rows[0]["properties"].items() if k.startswith("label_")}
    label = name(labels, viewer.lang) or text
    return Candidate(rows[0]["id"], rows[0]["type"], label, None, 1.0, text, "exact")


def alike(found: Found) -> list[Candidate]:
    """Return the candidates that fit as well as the best, best first."""
    least = found.candidates[0].score - LIKE if found.candidates else 0.0
    return [one for one in found.candidates if one.score >= least]


def taken(found: Found, text: str) -> Candidate:
    """Return the one clear best.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    if found.best is None:
        raise Ambiguous(text, [offered(c) for c in found.candidates])
    return found.best


def meant(viewer: Viewer, text: str, *, place: Place | None = None) -> Candidate:
    """Return the one thing that a name or id clearly is.

    Raises:
        Ambiguous: when there is no clear best; it carries the candidates (maybe none).
    """
    return taken(look(viewer, text, place=place), text)


def offered(candidate: Candidate) -> dict[str, str]:
    """Return a candidate as an error carries it."""
    return {
        "id": candidate.id,
        "type": candidate.type,
        "label": candidate.label,
        "place": candidate.place or "",
    }


def read_as(viewer: Viewer, best: Candidate | None, text: str) -> tuple[str, ...]:
    """Return a note that a name was taken for one that is spelt otherwise."""
    if best is None or best.how != "typo":
        return ()
    guess = said("read as", name=shortened(text), label=best.label)
    return (str(albanian(guess)) if viewer.lang == "sq" else str(guess),)
