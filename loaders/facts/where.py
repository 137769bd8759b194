"""Where facts hold: at a place, or for a kind of thing in a jurisdiction."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.facts.fact import Fact
from loaders.identity import slug
from loaders.names import COUNTRIES, Names, country_of, territory_scope
from loaders.naming import Naming
from loaders.problems import Unfit

GENERIC = "gen"
"""The scope in ids of what is said of no place at all."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A place as facts and ids see it."""

    scope: str
    territory: str = ""

    @property
    def local(self) -> bool:
        """Whether this is a place within a country."""
        return self.territory.count("/") > 1

    @property
    def country(self) -> str:
        """Return the country as ids write it."""
        return country_of(self.scope)


@dataclass(slots=True)
class Where:
    """Turns the territories that facts name into spots."""

    names: Names
    country: str = ""
    home: str = ""
    """The municipality that the document is about, empty when it is about none."""
    invented: dict[str, str] = field(default_factory=dict)
    """Places that nobody knows: id to name."""

    def spot(self, name: str) -> Spot:
        """Return the spot of a territory's name; without a name, the jurisdiction."""
        if not name:
            return self.jurisdiction()
        found = self.known(name)
        if found:
            return Spot(territory_scope(found), found)
        country = f"territory/{self.country or GENERIC}"
        within = f"{self.home}/fshat" if self.home else country
        key = f"{within}/{slug(name)}"
        self.invented[key] = name
        return Spot(territory_scope(key), key)

    def jurisdiction(self) -> Spot:
        """Return the whole jurisdiction: what holds there holds for every place of it."""
        if not self.country:
            return Spot(GENERIC)
        return Spot(self.country, f"territory/{self.country}")

    def at_home(self) -> Spot:
        """Return the place that the document is about, else its jurisdiction."""
        return (
            Spot(territory_scope(self.home), self.home)
            if self.home
            else self.jurisdiction()
        )

    def known(self, name: str) -> str:
        """Return the id of a territory, empty when nobody knows it."""
        try:
            return Naming(self.names).territory(name).id
        except Unfit:
            return ""


def where_of(facts: Iterable[Fact], names: Names, said: str) -> Where:
    """Return where the facts of a document hold; `said` is a territory given with them."""
    where = Where(names)
    given = where.known(said) if said else ""
    if said and not given and said not in COUNTRIES:
        raise Unfit("is no territory we know", names.of_type("Territory"))
    named = Counter(
        name
        for fact in facts
        for name in (fact.text("territory"), fact.text("jurisdiction"))
        if name
    )
    counted = Counter[str]()
    for name, count in named.items():
        counted[where.known(name)] += count
    unknown = counted.pop("", 0)
    countries = Counter[str]()
    for territory, count in counted.items():
        countries[territory.split("/")[1]] += count
    top = countries.most_common(1)
    where.country = (given or f"territory/{said}").split("/")[1] if said else ""
    where.country = where.country or (top[0][0] if top else "")
    local = Counter({t: n for t, n in counted.items() if t.count("/") > 1})
    best = local.most_common(1)
    if given.count("/") > 1:
        where.home = given
    elif best and best[0][1] * 2 > sum(local.values()) + unknown:
        where.home = best[0][0]
    return where
