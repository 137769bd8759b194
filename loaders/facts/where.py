"""Where facts hold: at a place, or for a kind of thing in a jurisdiction."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from loaders.facts.fact import Fact
from loaders.identity import SEATED, office, slug, without_place
from loaders.names import COUNTRIES, Names, country_of, scope_of, territory_scope
from loaders.naming import Naming
from loaders.problems import Unfit
from ontology.messages import said as message

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

    def seat(self, name: str) -> Spot | None:
        """Return the municipality whose own office a name is: `Bashkia e Elbasanit`.

        Only for an office that every municipality has: others that are named by a town
        may sit elsewhere, or be there for a whole region.
        """
        country = f"territory/{self.country}/"
        found = [
            key
            for key in self.names.ids_of("Territory")
            if key.startswith(country)
            and key.count("/") == 2
            and any(
                office(name, place, self.country) in SEATED
                for place in self._called(key)
            )
        ]
        return Spot(territory_scope(found[0]), found[0]) if len(found) == 1 else None

    def in_its_place(self, key: str, name: str) -> bool:
        """Whether a name ends in the place of the country where the id says a thing is."""
        country, _, place = scope_of(key).partition("-")
        if not place or country != self.country:
            return False
        names = self._called(f"territory/{country}/{place}")
        return any(without_place(name, one) != name for one in names)

    def _called(self, territory: str) -> list[str]:
        return Naming(self.names).places(territory)

    def unknown(self, name: str) -> Unfit | None:
        """Return why a name is no place that we know; None where it is one, or empty."""
        try:
            if name:
                Naming(self.names).territory(name)
        except Unfit as error:
            return error
        return None

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
        raise Unfit(message("no territory"), names.of_type("Territory"))
    named = Counter(
        where.known(name)
        for fact in facts
        for name in (fact.text("territory"), fact.text("jurisdiction"))
        if name
    )
    where.country = (
        said if said in COUNTRIES else _country(given) or _top_country(named)
    )
    where.home = given if given.count("/") > 1 else _home(named)
    return where


def _country(territory: str) -> str:
    return territory.split("/")[1] if territory else ""


def _top_country(named: Counter[str]) -> str:
    """Return the country that most facts name a place of."""
    countries = Counter[str]()
    for territory, count in named.items():
        countries[_country(territory)] += count if territory else 0
    top = countries.most_common(1)
    return top[0][0] if top else ""


def _home(named: Counter[str]) -> str:
    """Return the municipality that more than half of the places are, known or not."""
    local = Counter({t: n for t, n in named.items() if t.count("/") != 1})
    best, count = next(iter(local.most_common(1)), ("", 0))
    return best if count * 2 > local.total() else ""
