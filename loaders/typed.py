"""Text of a cell or a YAML scalar as the value that a property wants."""

import re
from functools import lru_cache

from graph.records import Scalar
from loaders import terms
from loaders.problems import Unfit
from ontology.code_labels import labelled
from ontology.errors import BadValue
from ontology.messages import Said, said, without
from ontology.model import ontology
from ontology.values.ids import is_id
from ontology.values.reading import VALUE_TYPES

LONGEST = 10_000
"""Characters of one value; a longer one is a pasted document, no fact."""

LONGEST_ID = 400

_SURROGATE = re.compile("[\ud800-\udfff]")


@lru_cache(maxsize=4096)
def value(text: str, kind: str) -> Scalar:
    """Return `text` as a value of a kind such as ``int`` or ``code:level``."""
    name, _, of = kind.partition(":")
    plain = text.strip()
    if len(plain) > LONGEST:
        raise Unfit(said("too long", most=LONGEST))
    if _SURROGATE.search(plain):
        raise Unfit(said("half a character"))
    if name == "code":
        return _code(plain, of)
    if name == "id":
        return _id(plain, of)
    try:
        return VALUE_TYPES[name].read(plain)
    except BadValue as error:
        raise Unfit(without(error.what, f"{plain!r} ")) from None
    except ValueError as error:
        raise Unfit(str(error).removeprefix(f"{plain!r} ")) from None


def identifier(text: str) -> str:
    """Return the type of an id; raise Unfit when it is none."""
    if len(text) > LONGEST_ID or not is_id(text):
        raise Unfit(said("no id"))
    found = terms.type_of(text)
    if found is None:
        raise Unfit(said("no such prefix"), terms.prefixes())
    return found


def misnamed(found: str, of: str) -> Unfit:
    """Return that an id is one of another type than is wanted."""
    types = {"found": ontology().called(found), "of": ontology().called(of)}
    return Unfit(said("id of another type", **types))


def _code(text: str, of: str) -> str:
    known = terms.codes(of)
    if text not in known:
        raise Unfit(said("no code", of=list_name(of)), labelled(of, known))
    return text


def list_name(of: str) -> Said:
    """Return what a code list is called in a message."""
    found = ontology().codes.get(of)
    return Said(of, found.label.sq if found else of)


def _id(text: str, of: str) -> str:
    found = identifier(text)
    if of and found != of:
        raise misnamed(found, of)
    return text
