"""Codes of the ontology by the words that people use for them."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from functools import cache

from graph.errors import BadInput
from ontology.code_labels import labelled
from ontology.messages import Said, said, shortened
from ontology.values.folding import fold
from ontology.values.words import roots_of as stems


def codes_of(code_list: str, text: str | None) -> list[str]:
    """Return the codes that `text` names in a code list; none for no text.

    Raises:
        BadInput: when nothing in the list is called so; it names what is allowed.
    """
    if not text:
        return []
    from ontology.model import ontology  # a question without codes starts without it

    codes = _matching(code_list, text)
    if not codes:
        known = ontology().codes[code_list]
        of = Said(code_list.replace("_", " "), known.label.sq)
        raise BadInput(
            said("no code here", said=shortened(text), of=of),
            allowed=labelled(code_list, known.codes),
        )
    return codes


def types_named(
    texts: Sequence[str], *, without: Collection[str] = ()
) -> tuple[str, ...]:
    """Return the types of node that these texts name: by their names, or as they are called.

    Raises:
        BadInput: when one names none, or one that is left out here.
    """
    from ontology.model import ontology  # a question without types starts without it

    labels = {n: t.label for n, t in ontology().types.items() if n not in without}
    names = {
        fold(one): type_
        for type_, label in labels.items()
        for one in (label.sq, label.en, type_)
    }
    for one in texts:
        if fold(one) not in names:
            raise BadInput(
                said("no type", said=shortened(one)),
                remedy=said("see types"),
                allowed=[Said(n, f"{n} ({told.sq})") for n, told in labels.items()],
            )
    return tuple(names[fold(one)] for one in texts)


def code_named(code_list: str, text: str, *, whole: bool = False) -> str | None:
    """Return the one code that `text` is the name of, if any; `whole` with no more words."""
    found = _matching(code_list, text, whole=whole)
    return found[0] if len(found) == 1 else None


def _matching(code_list: str, text: str, *, whole: bool = False) -> list[str]:
    """Return the codes called so exactly; else those whose name the text contains."""
    wanted = frozenset(stems(text))
    names = _names(code_list)
    plain = text.strip().casefold().replace(" ", "_").replace("-", "_")
    exact = [code for code, said in names.items() if code == plain or wanted in said]
    if exact or whole or not wanted:
        return exact
    return [
        code
        for code, said in names.items()
        if any(one and one <= wanted for one in said)
    ]


@cache
def _names(code_list: str) -> dict[str, tuple[frozenset[str], ...]]:
    from ontology.model import ontology

    codes = ontology().codes[code_list].codes
    also = _ALSO.get(code_list, {})
    return {
        code: tuple(
            frozenset(stems(name))
            for name in (one.label.sq, one.label.en, one.label.sr, *also.get(code, ()))
            if name
        )
        for code, one in codes.items()
    }


_ALSO: dict[str, dict[str, tuple[str, ...]]] = {
    "field": {
        "civil_society": (
            "OJF",
            "OJQ",
            "NGO",
            "organizata joqeveritare",
            "civil society organisations",
        ),
        "social": ("sociale", "social"),
    },
    "level": {
        "municipal": ("vendore", "bashkiak", "komunal", "local", "bashki", "komunë"),
        "national": ("qendror", "central"),
        "county": ("qark", "prefekturë"),
    },
    "action": {
        "convene": ("thërret", "mbledh", "convenes", "calls"),
        "decide": ("vendos", "decides"),
        "draft": ("harton", "drafted", "hartoi"),
        "appoint": ("emëron", "cakton", "appoints"),
        "monitor": ("monitoron", "monitors", "mbikëqyr"),
        "report": ("raporton", "reports"),
        "manage_case": ("menaxhon", "manages"),
        "coordinate": ("koordinon", "coordinates"),
    },
}
"""What people also call a code, beside its labels."""
