"""What of the shipped data set a name in facts means, and of which kind it makes a thing."""

from collections.abc import Collection, Iterable

from loaders.facts.cast import Thing
from loaders.facts.guess import code_in
from loaders.facts.where import Spot
from loaders.identity import without_place
from loaders.names import Names, country_of, scope_of
from loaders.naming import Naming

_ALSO = {"child-protection": ("child-rights",)}
"""What a group of people alone does not tell apart: a body for children is for either."""
_KINDS = {"Mechanism": "MechanismKind", "Institution": "InstitutionKind"}


def known_as(
    names: Names,
    types: Collection[str],
    called: Iterable[str],
    spot: Spot,
    concern: str,
    others: Collection[str],
) -> tuple[str, str] | None:
    """Return the id of the only one that has one of these names there, and the name.

    One of the others, whose name a document gives to a body of another concern, is meant
    only by a name that says what it is for.
    """
    for name in called:
        hits = _meant(names, names.named(types, name), name, concern, others)
        near = [hit for hit in hits if scope_of(hit) == spot.scope]
        wide = [hit for hit in hits if scope_of(hit) in ("", "int")]
        found = near or wide
        if not found and spot.local:
            alike = _meant(names, names.alike(types, name, ""), name, concern, others)
            found = [hit for hit in alike if scope_of(hit) == spot.scope]
        if len(found) == 1:
            return found[0], name
    return None


def _meant(
    names: Names, hits: Iterable[str], name: str, concern: str, others: Collection[str]
) -> list[str]:
    """Return those that a name can mean, for a concern where one is said."""
    found = []
    for hit in hits:
        other = hit in others
        said = concern or (code_in("concern", name) if other else "")
        if _is_for(names, hit, said) if said else not other:
            found.append(hit)
    return found


def kind_of(
    names: Names, thing: Thing, called: Iterable[str], spot: Spot, concern: str
) -> str:
    """Return the one kind of its country that a new thing of a place is called like.

    Nothing where its names are those of different kinds, of several or of none.
    """
    type_ = _KINDS.get(thing.type)
    if type_ is None or not spot.local or thing.id in names:
        return ""
    places = Naming(names).places(spot.territory)
    found: set[str] | None = None
    for name in called:
        bare = [name, *(without_place(name, place) for place in places)]
        fit = {
            key
            for one in dict.fromkeys(bare)
            for key in _called(names, type_, one, spot.country)
            or _of_namesakes(names, thing.type, one, spot.country)
            if _fits(names, key, thing.level, concern)
        }
        if fit:
            found = fit if found is None else found & fit
    return "".join(found) if found and len(found) == 1 else ""


def _called(names: Names, type_: str, name: str, country: str) -> list[str]:
    """Return the ids of a country's kinds with a name, but for its endings."""
    hits = names.named([type_], name) or names.alike([type_], name, "")
    return [hit for hit in hits if scope_of(hit) == country]


def _of_namesakes(names: Names, type_: str, name: str, country: str) -> list[str]:
    """Return the kinds of other places' bodies of just this name."""
    others = names.named([type_], name)
    mine = [one for one in others if country_of(scope_of(one)) == country]
    return sorted({kind for one in mine for kind in names.kinds_of(one)})


def _fits(names: Names, kind: str, level: str, concern: str) -> bool:
    """Whether a kind can be that of a body of a level and concern.

    Where no concern is said, one of several kinds that only their concern tells apart is
    not known.
    """
    if level and names.level(kind) not in ("", level):
        return False
    return _is_for(names, kind, concern) if concern else not names.namesakes(kind)


def _is_for(names: Names, body: str, concern: str) -> bool:
    """Whether a known body is for what facts say, as far as their words tell."""
    return any(names.is_for(body, one) for one in (concern, *_ALSO.get(concern, ())))
