"""Acts by their numbers: what a number alone may mean, and the ids it makes."""

import re

from loaders.identity import slug
from loaders.names import Names
from loaders.problems import Unfit
from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.citations.citation import UNSAID, Citation
from ontology.values.citations.read import read_citation
from ontology.values.folding import fold

_BY_YEAR = re.compile(r"(\d{1,5})/((?:19|20)\d\d)")


def is_bare(said: str) -> bool:
    """Whether an act is cited by its number alone: that says no kind of act."""
    return not re.search(r"[a-z]", fold(said))


def unclear_number(said: str, names: Names, country: str) -> Unfit | None:
    """Return what is wrong with a number that no act of its file has; None if it is clear.

    It is where one known act has the number, or where only laws have such numbers.
    """
    if not is_bare(said):
        return None
    known = names.acts(country, said)
    if len(known) == 1:
        return None
    if known:
        return Unfit(message("several acts"), known)
    try:
        unsure = read_act(said, country).unsure
    except BadValue:
        return None
    return Unfit(message("no act of the number")) if unsure else None


def read_act(said: str, country: str) -> Citation:
    """Return the citation that a text is: a bare number is read as a law's."""
    return read_citation(f"ligj nr. {said}" if is_bare(said) else said, country)


def act_key(country: str, kind: str, number: str, year: int | None) -> tuple[str, bool]:
    """Return the id of an act by its number, and whether its year is missing."""
    if match := _BY_YEAR.fullmatch(number):
        number, year = match[1], int(match[2])
    plain = re.sub(r"\s+", "", number).replace("/", "-")
    citation = Citation(country, kind, plain, year)
    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9._-]*", plain):
        return f"act/{country}/{kind}/{slug(number)}", False
    if country == "xk" and not plain.isdigit():
        return f"act/{country}/{kind}/{plain}", False
    return citation.act, citation.unsure


def fits(key: str, read: Citation, *, bare: bool) -> bool:
    """Whether an act of the same number may be the one cited, by its kind and year."""
    _, _, kind, *rest = key.split("/")
    year = rest[0] if len(rest) > 1 else ""
    of_year = not read.year or year in ("", UNSAID, str(read.year))
    return of_year and (bare or kind == read.kind)
