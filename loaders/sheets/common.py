"""What the ready sheets share: places, bodies, posts, persons, ways to reach them."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

from graph.records import Value
from loaders.identity import slug, tail
from loaders.misfits import read_channel
from loaders.names import country_of, scope_of, territory_scope
from loaders.naming import Named, Naming
from loaders.problems import Unfit
from loaders.sheets.columns import Column, Line
from loaders.sheets.out import Out
from ontology.errors import BadValue
from ontology.messages import joined, without
from ontology.values.phones import local_number

T = TypeVar("T")

TERRITORY = Column(
    "territory", "name", "bashkia ose vendi", "municipality or place; name or id",
    examples=("Elbasan", "territory/al/elbasan"),
)  # fmt: skip
FROM = Column(
    "from",
    "date",
    "që kur",
    "since when, as precise as known",
    examples=("02.06.2021", "2023"),
)
TO = Column("to", "date", "deri kur", "until when; empty while it lasts")
NOTE = Column(
    "source",
    "string",
    "nga e dimë",
    "how this is known; kept as a note",
    examples=("order of appointment", ""),
)
AS_OF = Column(
    "as_of",
    "date",
    "më ç'datë u vërtetua",
    "the day on which this was known to be so",
    examples=("20.11.2026", "2026-11-20"),
)
TIER = Column(
    "tier",
    "code:tier",
    "kush e sheh",
    "who may see the row; professional when empty",
    examples=("public", "professional"),
)
CLOSING = (NOTE, AS_OF, TIER)


@dataclass(slots=True)
class Row:
    """A row of a ready sheet on its way to statements."""

    line: Line
    out: Out
    naming: Naming

    def named(self, column: str, find: Callable[[str], T]) -> T | None:
        """Return what a cell names; None when it is empty or wrong, which is noted."""
        text = self.line.text(column)
        if not text:
            return None
        try:
            found = find(text)
            self.wrote(column, found)
            return found
        except (Unfit, BadValue) as error:
            fit = (
                error
                if isinstance(error, Unfit)
                else Unfit(without(error.what, f"{text!r} "))
            )
            self.line.wrong(column, fit)
            return None

    def wrote(self, column: str, found: object) -> None:
        """Remember that a cell holds an id: whether anybody states it shows later."""
        if isinstance(found, Named) and not found.label:
            place = joined(", ", (self.line.place.words(column), column))
            self.out.target(found.id, place)

    def territory(self) -> str | None:
        """Return the territory's id, empty when the row names none, None when wrongly."""
        if not self.line.cells.get("territory", "").strip():
            return ""
        found = self.named("territory", self.naming.territory)
        return found.id if found else None

    def body(self, column: str, territory: str | None) -> Named | None:
        """Return the institution or mechanism that a cell names."""
        if territory is None:
            return None
        scope = territory_scope(territory) if territory else ""

        def find(text: str) -> Named:
            types = ["Institution", "Mechanism"]
            known = self.naming.known(types, text, scope)
            return known or self.naming.institution(text, territory)

        return self.named(column, find)

    def state_institution(self, found: Named, territory: str | None) -> None:
        """State an institution that the rules made."""
        if not found.made:
            return
        self.made(found)
        self.out.node(found.id, "Institution", {"label_sq": found.label}, shared=True)
        if territory:
            self.out.relation("COVERS", found.id, territory, shared=True)
        if found.kind:
            self.out.relation("OF_KIND", found.id, found.kind, shared=True)

    def state_post(self, found: Named, body: Named) -> None:
        """State a post of a body, with its role where its title is one."""
        if found.made:
            self.made(found)
        if found.label:
            self.out.node(found.id, "Post", {"label_sq": found.label}, shared=True)
        tie = "IN" if body.type == "Institution" else "PART_OF"
        self.out.relation(tie, found.id, body.id, shared=True)
        role = self.naming.role(found.label, scope_of(body.id)) if found.label else ""
        if role:
            self.out.relation("OF_KIND", found.id, role, shared=True)

    def state_person(self, found: Named) -> None:
        """State a person."""
        name = found.label
        props: dict[str, Value] = {"label_sq": name, "name": name} if name else {}
        self.out.node(found.id, "Person", props)

    def made(self, found: Named) -> None:
        """Remember that a name became an id, for the report."""
        self.out.notes.setdefault(found.id, found.label)

    def phone(self, column: str, scope: str) -> str | None:
        """Return a phone number as it is dialled.

        Where the place is not known, a number that needs its country is left alone when
        the row is wrong anyway: what is wrong with the place is told already.
        """
        country = country_of(scope)
        if not country and self.line.bad and local_number(self.line.text(column)):
            return None
        return self.named(column, lambda text: read_channel("phone", text, country))

    def email(self, column: str) -> str | None:
        """Return an e-mail address."""
        return self.named(column, lambda text: read_channel("email", text, ""))

    def channel(self, kind: str, value: str, scope: str, reaches: list[str]) -> None:
        """State a way to reach things."""
        key = f"channel/{scope or 'al'}/{kind}-{slug(value)}"
        props: dict[str, Value] = {"kind": kind, "value": value, "label_sq": value}
        if self.line.text("as_of"):
            props["verified_on"] = self.line.text("as_of")
        self.out.node(key, "Channel", props)
        for target in reaches:
            self.out.relation("REACHES", key, target)

    def span(self) -> dict[str, Value]:
        """Return since and until when, and the note, as properties."""
        names = {"from": "valid_from", "to": "valid_to", "source": "note_sq"}
        said = self.line.said(*names)
        return {names[column]: value for column, value in said.items()}


def person_of(naming: Naming, post: Named) -> Callable[[str], Named]:
    """Return how a cell's text becomes a person on a post."""
    return lambda text: naming.part("Person", text, post.id)


def path(found: Named) -> str:
    """Return an id without its type."""
    return tail(found.id)
