"""What sources say (statements) and what the store holds (records)."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from graph.errors import BadInput
from ontology.messages import said

Scalar: TypeAlias = str | int | float | bool
Value: TypeAlias = Scalar | tuple[Scalar, ...]

PUBLIC, PROFESSIONAL, HIDDEN = "public", "professional", "hidden"
TIERS = (PUBLIC, PROFESSIONAL, HIDDEN)
"""Who may see a record, from everybody to nobody by default."""

STANCES = ("reported", "denied", "planned", "prescribed")
"""In the order in which the first stated one becomes the record's."""

ENDLESS = "9999-12-31"
BEGINNING = "0001-01-01"
CLOSED = "~"
"""After every day: `open_from` of a record that is not open to all, or ends."""


@dataclass(frozen=True, slots=True)
class Statement:
    """What one version of one source says of one record.

    A source that gives a property two values makes one statement for each.
    """

    id: str
    type: str
    """`Mechanism` for a node, `PART_OF` for a relation."""
    props: Mapping[str, Value]
    """Flat, no nulls; localized text as label_sq, label_en, label_sr."""
    stated: tuple[str, ...]
    """Sorted: `*@passage`, `*!denied@passage`, `*~passage` (our reading), `label_sq@passage`."""
    start: str | None = None
    """Relations: id of the from-end."""
    end: str | None = None
    tier: str = PUBLIC
    dated: str | None = None
    """Latest date of the passages behind `*`, as precise as known."""

    @property
    def is_relation(self) -> bool:
        return self.start is not None


class Record(NamedTuple):
    """One version of a node or relation: the merge of all that was stated then.

    A tuple, because a store is built of very many.
    """

    id: str
    key: str
    """The id for the current version, `id~recorded_at` for a superseded one; see tiers."""
    type: str
    props: Mapping[str, Value]
    stated: tuple[str, ...]
    stance: str
    tier: str
    recorded_at: str
    retracted_at: str
    from_earliest: str
    from_latest: str
    to_earliest: str
    to_latest: str
    attested_on: str | None = None
    start: str | None = None
    end: str | None = None
    contested: tuple[str, ...] = ()
    """Properties that were left off because no rule decides between the values."""

    @property
    def open_from(self) -> str:
        """The day from which on everybody sees it and it holds for all that is known.

        Most records are like that: the clause of a question looks at this one column
        first, and at the others where it says CLOSED.
        """
        open_ = (
            self.tier == PUBLIC
            and self.retracted_at == ENDLESS
            and self.to_latest == ENDLESS
            and self.stance != "denied"
        )
        return max(self.recorded_at, self.from_earliest) if open_ else CLOSED

    def row(self) -> dict[str, Any]:
        """Return the properties that the store holds for it."""
        # First: an engine looks through a record's properties in their order.
        row: dict[str, Any] = {"open_from": self.open_from}
        for name, value in self.props.items():
            row[name] = list(value) if isinstance(value, tuple) else value
        row.update(
            id=self.id,
            key=self.key,
            type=self.type,
            stated=list(self.stated),
            stance=self.stance,
            tier=self.tier,
            recorded_at=self.recorded_at,
            retracted_at=self.retracted_at,
            from_earliest=self.from_earliest,
            from_latest=self.from_latest,
            to_earliest=self.to_earliest,
            to_latest=self.to_latest,
        )
        if self.attested_on is not None:
            row["attested_on"] = self.attested_on
        if self.contested:
            row["contested"] = list(self.contested)
        return row


RESERVED = frozenset(
    {
        "id", "key", "type", "start", "end", "stated", "stance", "tier", "dated",
        "attested_on", "recorded_at", "retracted_at", "contested",
        "from_earliest", "from_latest", "to_earliest", "to_latest", "open_from",
    }
)  # fmt: skip
"""Names that no property of a statement may take: the record itself uses them."""


def to_line(statement: Statement) -> str:
    """Return the statement as one JSON line: keys sorted, defaults left out."""
    from pydantic_core import to_json  # questions never write: they start without it

    props = statement.props
    fields: dict[str, Any] = {}
    if statement.dated is not None:
        fields["dated"] = statement.dated
    if statement.start is not None:
        fields["end"] = statement.end
    fields["id"] = statement.id
    fields["props"] = {name: props[name] for name in sorted(props)}
    if statement.start is not None:
        fields["start"] = statement.start
    if statement.stated:
        fields["stated"] = statement.stated
    if statement.tier != PUBLIC:
        fields["tier"] = statement.tier
    fields["type"] = statement.type
    try:
        return to_json(fields).decode()
    except ValueError as error:
        raise BadInput(
            said("cannot be written", id=statement.id, why=error),
            remedy=said("take signs out"),
        ) from error


def from_line(line: str | bytes, where: str = "") -> Statement:
    """Return the statement that a JSON line holds."""
    from pydantic_core import from_json  # questions never read lines

    try:
        fields = from_json(line)
        props = fields["props"]
        for name, value in props.items():
            if type(value) is list:
                props[name] = tuple(value)
        return Statement(
            fields["id"],
            fields["type"],
            props,
            tuple(fields.get("stated", ())),
            fields.get("start"),
            fields.get("end"),
            fields.get("tier", PUBLIC),
            fields.get("dated"),
        )
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise BadInput(
            said("no record", why=error),
            where=where,
            remedy=said("records as lines"),
        ) from error


def passage_of(entry: str) -> str:
    """Return the passage id of an entry of `stated`."""
    return split_entry(entry)[3]


def split_entry(entry: str) -> tuple[str, str, bool, str]:
    """Return property, stance, whether it is our reading, and passage of an entry.

    >>> split_entry("*!denied~passage/001/3-4")
    ('*', 'denied', True, 'passage/001/3-4')
    """
    at, tilde = entry.find("@"), entry.find("~")
    read = at < 0 or 0 <= tilde < at
    cut = tilde if read else at
    if cut < 0:
        what = said("entry of no passage", said=entry)
        raise BadInput(what, remedy=said("write a passage"))
    name, _, stance = entry[:cut].partition("!")
    return name, stance or "reported", read, entry[cut + 1 :]
