"""`rota`: who is on call, from when until when."""

import re

from graph.records import Value
from loaders.identity import slug, tail
from loaders.names import scope_of, territory_scope
from loaders.naming import Named
from loaders.problems import Unfit
from loaders.sheets.columns import Column
from loaders.sheets.common import AS_OF, NOTE, TERRITORY, TIER, Row, path, person_of
from loaders.sheets.turns import Turn
from ontology.errors import BadValue
from ontology.messages import said
from ontology.values.dates import read_date

COLUMNS = (
    Column("from", "string", "fillon", "when the shift begins", required=True, examples=("22.11.2026 16:00", "2026-11-23T08:00")),
    Column("to", "string", "mbaron", "when it ends", required=True, examples=("23.11.2026 08:00", "2026-11-23T16:00")),
    Column("person", "name", "personi", "who is on call; empty when only the post is known", examples=("Arta Shembulli", "")),
    Column("post", "name", "posti", "the post that is on call", required=True, examples=("Punonjës për mbrojtjen e fëmijëve", "Punonjës për mbrojtjen e fëmijëve")),
    Column("body", "name", "institucioni", "the institution of the post; name or id", required=True, examples=("Bashkia Elbasan", "Bashkia Elbasan")),
    Column("for", "name", "për çfarë", "the service or body that it answers for, when not the institution"),
    TERRITORY,
    Column("phone", "phone", "telefoni", "phone during the shift; format the column as text", examples=("+355 69 200 0000", "116111")),
    Column("rule", "string", "rregulli", "how the rota goes round, in words", examples=("", "weekly")),
    NOTE,
    AS_OF,
    TIER,
)  # fmt: skip

_TIME = re.compile(
    r"(?P<day>.+?)(?:T|\s+|,\s*)(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?::00)?"
)


def build(row: Row) -> None:
    """State what a row of a rota says."""
    territory = row.territory()
    starts, ends = row.named("from", moment), row.named("to", moment)
    body = row.body("body", territory)
    post = body and row.named("post", lambda t: row.naming.part("Post", t, body.id))
    person = post and row.named("person", person_of(row.naming, post))
    for_ = _answers(row, territory) or body
    scope = scope_of(body.id) if body else territory_scope(territory or "")
    phone = row.phone("phone", scope)
    if starts and ends and ends <= starts:
        row.line.wrong("to", Unfit(said("ends before")))
    if row.line.bad or not (starts and ends and body and post and for_):
        return
    _at_once(row, (starts, ends), person or post, for_)
    row.state_institution(body, territory)
    row.state_post(post, body)
    if person is not None:
        row.state_person(person)
        row.out.relation("HOLDS", person.id, post.id)
    _shift(row, (starts, ends), person or post, for_)
    if phone:
        reached = [post.id, person.id] if person else [post.id]
        row.channel("phone", phone, scope, reached)


def _at_once(row: Row, span: tuple[str, str], who: Named, for_: Named) -> None:
    """Note a turn that somebody has already; remark that another has the same hours.

    Two people at once may be meant: one stands in for the other. One person twice is a
    slip, and which of the rows is right nobody but the office knows.
    """
    label = who.label or who.id
    turn = Turn(*span, who.id, label, row.line.place.row)
    for other in row.out.turns.meeting(for_.id, turn):
        met = {"row": other.row, "since": other.since, "until": other.until}
        if other.who == turn.who:
            row.line.wrong("from", Unfit(said("on call already", who=label, **met)))
        else:
            row.out.remark(
                said(
                    "two on call",
                    file=row.line.problems.file,
                    first=other.label,
                    row_first=other.row,
                    second=label,
                    row_second=turn.row,
                )
            )


def _answers(row: Row, territory: str | None) -> Named | None:
    """Return what the shift answers for; of an unknown place nothing can be known."""
    if territory is None:
        return None
    return row.named("for", lambda text: _for(row, text, territory))


def _for(row: Row, text: str, territory: str) -> Named:
    scope = territory_scope(territory) if territory else ""
    types = ["Service", "Mechanism", "Institution"]
    found = row.naming.known(types, text, scope)
    if found is None:
        known = [name for type_ in types for name in row.naming.names.of_type(type_)]
        raise Unfit(said("no answerable"), known)
    return found


def _shift(row: Row, span: tuple[str, str], who: Named, for_: Named) -> None:
    start = span[0].replace("-", "").replace(":", "").lower()
    key = f"shift/{path(for_)}/{start}-{slug(who.label or tail(who.id).split('/')[-1])}"
    props: dict[str, Value] = {
        "label_sq": f"{span[0]} – {span[1]}",
        "starts": span[0],
        "ends": span[1],
        "valid_from": span[0][:10],
        "valid_to": span[1][:10],
        **row.line.said("rule"),
    }
    if row.line.text("source"):
        props["note_sq"] = row.line.text("source")
    row.out.node(key, "Shift", props)
    row.out.relation("ON_CALL", key, who.id)
    row.out.relation("FOR", key, for_.id)


def moment(text: str) -> str:
    """Return a day and hour such as `22.11.2026 16:00` as `2026-11-22T16:00`."""
    match = _TIME.fullmatch(text.strip())
    try:
        day = read_date(match["day"]) if match else None
    except BadValue as error:
        raise Unfit(error.what) from None
    if match is None or day is None or day.day is None:
        raise Unfit(said("no moment"))
    hour = int(match["hour"])
    if hour == 24:
        raise Unfit(said("no hour 24"))
    return f"{day}T{hour:02}:{match['minute']}"
