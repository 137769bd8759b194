"""Ids by the id rules: the same thing typed twice gets the same id."""

from hashlib import sha256

from loaders.names import Names, country_of, scope_of, territory_scope
from ontology.errors import BadValue
from ontology.values.endings import forms
from ontology.values.folding import fold
from ontology.values.ids import slugify

_LONGEST_SLUG = 64
# How ids write a concern, as the shipped data set does.
CONCERN_SLUGS = {
    "domestic-violence": "dhune-ne-familje",
    "gender-based-violence": "dhune-me-baze-gjinore",
    "child-protection": "femije-ne-rrezik",
    "child-rights": "te-drejtat-e-femijes",
    "child-labour": "pune-e-femijeve",
    "trafficking": "trafikim",
    "violent-extremism": "ekstremizem",
    "public-safety": "siguri-publike",
    "disability": "aftesi-e-kufizuar",
    "employment": "punesim",
    "elderly": "te-moshuar",
    "health": "shendet",
    "education": "arsim",
}
OFFICES = {
    "al": {"bashkia": "bashkia", "bashki": "bashkia", "prefektura": "prefektura"},
    "xk": {
        "komuna": "komuna",
        "komune": "komuna",
        "qendra per pune sociale": "qps",
        "qps": "qps",
    },
}
"""Offices of which every place has one, by country and folded name."""
SEATED = frozenset(("bashkia", "komuna", "qps"))
"""Offices that are where their name says; a prefecture has more than that place."""
_LINKS = {"e", "i", "te", "se"}


def slug(text: str) -> str:
    """Return a name as part of an id; a very long one is cut and told apart by a hash."""
    if not has_slug(text):
        return f"x-{sha256(text.encode()).hexdigest()[:6]}"
    whole = slugify(text)
    if len(whole) <= _LONGEST_SLUG:
        return whole
    cut = whole[:_LONGEST_SLUG].rpartition("-")[0] or whole[:_LONGEST_SLUG]
    return f"{cut}-{sha256(whole.encode()).hexdigest()[:6]}"


def has_slug(text: str) -> bool:
    """Whether a text holds a letter or digit that an id can be made of."""
    try:
        return bool(slugify(text))
    except BadValue:
        return False


def tail(key: str) -> str:
    """Return an id without its type: what ids of its parts begin with."""
    return key.partition("/")[2]


def leaf(key: str, scope: str) -> str:
    """Return the end of an id as ids of another's parts write it.

    What is in another place than the scope says its own: two municipalities on one
    body are two seats.
    """
    place = scope_of(key).partition("-")[2] if scope_of(key) != scope else ""
    return "-".join(filter(None, (key.split("/")[-1], place)))


def concern_slug(concern: str) -> str:
    """Return how ids of bodies write a concern."""
    name = tail(concern)
    return CONCERN_SLUGS.get(name, name)


def without_place(name: str, place: str) -> str:
    """Return a name without the place's name at its end: `Bashkia e Elbasanit`, `Bashkia`.

    The name itself comes back where it does not end in the place.
    """
    words = name.split()
    wanted = [_forms(word) for word in place.split()]
    end = words[-len(wanted) :]
    if not place or len(words) <= len(wanted) or len(end) < len(wanted):
        return name
    if not all(_forms(word) & want for word, want in zip(end, wanted, strict=True)):
        return name
    rest = words[: -len(wanted)]
    while len(rest) > 1 and fold(rest[-1]) in _LINKS | {"ne", "per"}:
        rest.pop()
    return " ".join(rest)


def office(name: str, place: str, country: str) -> str:
    """Return which office of a place a name is, as ids write it; empty where none.

    `Bashkia e Elbasanit` and `Bashkisë Elbasan` are the same office.
    """
    base = without_place(name, place)
    return "" if base == name else _office(base, country)


def _office(name: str, country: str) -> str:
    """Return which office that every place has a name is, without its place's name."""
    words = [_forms(word) for word in name.split()]
    for known, key in OFFICES.get(country, {}).items():
        wanted = [_forms(word) for word in known.split()]
        same = (one & two for one, two in zip(words, wanted, strict=False))
        if len(words) == len(wanted) and all(same):
            return key
    return ""


def _forms(word: str) -> frozenset[str]:
    return forms(fold(word.strip('.,;()"“”')))


def institution_id(
    name: str, territory: str, names: Names, places: list[str]
) -> tuple[str, str]:
    """Return the id for an institution's name at a place, and its kind's id or nothing.

    An office of which every municipality has one (`Bashkia X`, `QPS X`, or just `QPS`) is
    named after its kind; others after their name.
    """
    scope = territory_scope(territory)
    for place in places:
        base = without_place(name, place)
        own = _office(base, country_of(scope))
        if own:
            kind = f"institution-kind/{country_of(scope)}/{own}"
            return f"institution/{scope}/{own}", kind if kind in names else ""
        kinds = [
            kind
            for kind in names.named(["InstitutionKind"], base)
            if kind.split("/")[1] == country_of(scope)
        ]
        if base != name and len(kinds) == 1:
            return f"institution/{scope}/{kinds[0].split('/')[-1]}", kinds[0]
    return f"institution/{scope}/{slug(name)}", ""
