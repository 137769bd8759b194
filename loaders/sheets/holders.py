"""`holders`: who holds which post where, since when, and how to reach them."""

from graph.records import Value
from loaders.names import scope_of, territory_scope
from loaders.naming import Named
from loaders.problems import Unfit
from loaders.sheets.columns import Column
from loaders.sheets.common import CLOSING, FROM, TERRITORY, TO, Row, person_of
from loaders.sheets.seen import Holding
from ontology.messages import said

COLUMNS = (
    Column("person", "name", "emri i mbajtësit", "who holds the post; empty when not known", examples=("Arta Shembulli", "Besnik Shembulli")),
    Column("post", "name", "posti", "the post's title or id", required=True, examples=("Kryetar i Bashkisë", "Koordinator vendor")),
    Column("body", "name", "institucioni ose organi", "the institution or body of the post; name or id", required=True, examples=("Bashkia Elbasan", "Bashkia Elbasan")),
    TERRITORY,
    Column("acting", "bool", "i komanduar", "yes when acting only", examples=("no", "yes")),
    Column("vacant", "bool", "vend vakant", "yes when it is known that nobody holds the post"),
    FROM,
    TO,
    Column("phone", "phone", "telefoni", "phone; format the column as text", examples=("+355 69 200 0000", "")),
    Column("email", "string", "posta elektronike", "e-mail", examples=("", "shembull@example.al")),
    *CLOSING,
)  # fmt: skip


def build(row: Row) -> None:
    """State what a row of holders says."""
    territory = row.territory()
    body = row.body("body", territory)
    post = body and row.named("post", lambda t: row.naming.part("Post", t, body.id))
    person = post and row.named("person", person_of(row.naming, post))
    scope = scope_of(body.id) if body else territory_scope(territory or "")
    phone, email = row.phone("phone", scope), row.email("email")
    _vacancy(row)
    if row.line.bad or body is None or post is None:
        return
    row.state_institution(body, territory)
    _post(row, post, body)
    reached = [post.id]
    if person is not None:
        row.state_person(person)
        _holds(row, person, post)
        reached.append(person.id)
    for kind, value in (("phone", phone), ("email", email)):
        if value:
            row.channel(kind, value, scope, reached)


def _vacancy(row: Row) -> None:
    if row.line.values.get("vacant") and row.line.text("person"):
        row.line.wrong("vacant", Unfit(said("vacant with a person")))


def _post(row: Row, post: Named, body: Named) -> None:
    if row.line.values.get("vacant") and post.label:
        vacant: dict[str, Value] = {"label_sq": post.label, "vacant": True}
        row.out.node(post.id, "Post", vacant, shared=True)
    row.state_post(post, body)


def _holds(row: Row, person: Named, post: Named) -> None:
    props: dict[str, Value] = {**row.span(), **row.line.said("acting")}
    since = str(props.get("valid_from", ""))
    _alone(row, person, post, (since, str(props.get("valid_to", ""))))
    # The same person on the same post for the second time is a parallel relation.
    key = f"HOLDS|{person.id}|{post.id}"
    again = row.out.first(key) != row.line.place.row
    row.out.relation(
        "HOLDS", person.id, post.id, props, discriminator=since if again else ""
    )


def _alone(row: Row, person: Named, post: Named, span: tuple[str, str]) -> None:
    """Remark when the sheet gives the post to two at once: mostly a `to` is missing."""
    who = person.label or person.id
    holding = Holding(person.id, who, row.line.place.row, *span)
    other = row.out.holders.at_once(post.id, holding)
    if other is not None:
        row.out.remark(
            said(
                "two holders",
                file=row.line.problems.file,
                post=post.label or post.id,
                first=other.label,
                row_first=other.row,
                second=who,
                row_second=holding.row,
            )
        )
