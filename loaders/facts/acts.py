"""Which act a number, a citation or a stated act means, by its id alone."""

import re

from graph.records import Value
from loaders import terms
from loaders.facts.fact import Fact
from loaders.facts.where import Spot, Where
from loaders.identity import slug
from loaders.names import Names
from loaders.problems import Unfit
from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.citations.citation import UNSAID, Citation
from ontology.values.citations.read import read_citation
from ontology.values.dates import read_date
from ontology.values.folding import fold

_ALIKE = (("vendim", "vkm", "tjeter"), ("ligj", "kod"))
"""Kinds of acts that documents write for each other."""
_BY_YEAR = re.compile(r"(\d{1,5})/((?:19|20)\d\d)")
_YEAR_IN_ID = re.compile(r"act/[^/]+/[^/]+/((?:19|20)\d\d)/[^/]+")


def kind_of(fact: Fact) -> str:
    """Return the kind of a stated act as ids write it."""
    kind = fold(fact.text("act_type"))
    return kind if kind in terms.codes("act_type") else "tjeter"


def spot_of(where: Where, jurisdiction: str) -> Spot:
    """Return where an act of a jurisdiction holds; one that is no place is abroad."""
    if not jurisdiction:
        return where.jurisdiction()
    return where.spot(jurisdiction) if where.known(jurisdiction) else Spot("int")


def may_be(fact: Fact, spot: Spot, names: Names, dated: str | None) -> list[str]:
    """Return the known acts that a stated act without its year may be, sorted.

    A number is looked up only where it starts anew every year. Acts of a municipality
    are left out, as every one has its own, and those after the day of the document.
    """
    number, kind = fact.text("number"), kind_of(fact)
    country = spot.country or spot.scope
    if not number or fact.text("date") or spot.local:
        return []
    if not act_key(country, kind, number, None)[1]:
        return []
    latest = read_date(dated).year if dated else None
    return [
        key
        for key in names.acts(country, number)
        if key.startswith(f"act/{country}/{kind}/")
        and not (latest and (_year(key) or 0) > latest)
    ]


def unclear_stated(
    fact: Fact, where: Where, names: Names, dated: str | None
) -> Unfit | None:
    """Return what is wrong with a stated act that may be several known ones."""
    spot = spot_of(where, fact.text("jurisdiction"))
    known = may_be(fact, spot, names, dated)
    return Unfit(message("several undated acts"), known) if len(known) > 1 else None


def other_year(key: str, read: Citation) -> bool:
    """Whether an id is that of an act of another year than a citation says."""
    return _year(key) not in (None, read.year)


def _year(key: str) -> int | None:
    found = _YEAR_IN_ID.fullmatch(key)
    return int(found[1]) if found else None


def is_bare(said: str) -> bool:
    """Whether an act is cited by its number alone: that says no kind of act."""
    return not re.search(r"[a-z]", fold(said))


def unclear_act(said: str, names: Names, country: str, town: str) -> Unfit | None:
    """Return what is wrong with a number that no act of its file has; None if it is clear.

    It is where one known act has the number, or where only laws have such numbers.
    """
    if not is_bare(said):
        return None
    known = names.acts(country, said, town)
    if len(known) == 1:
        return None
    if known:
        return Unfit(message("several acts"), known)
    try:
        unsure = cited(said, country).unsure
    except BadValue:
        return None
    return Unfit(message("no act of the number")) if unsure else None


def cited(said: str, country: str) -> Citation:
    """Return the citation that a text is; a bare number is read as a law's."""
    return read_citation(f"ligj nr. {said}" if is_bare(said) else said, country)


def cited_props(read: Citation) -> dict[str, Value]:
    """Return what a citation says of an act that nobody knows."""
    props: dict[str, Value] = {"kind": read.kind, "number": read.number}
    return {**props, "identity": "unsure"} if read.unsure else props


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
    return of_year and (bare or _alike(kind) == _alike(read.kind))


def _alike(kind: str) -> str:
    """Return the kind for those that documents write for each other."""
    return next((alike[0] for alike in _ALIKE if kind in alike), kind)
