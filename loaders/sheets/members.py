"""`members`: who sits on a body."""

from graph.records import Value
from loaders.fields import field_of
from loaders.identity import concern_slug, slug
from loaders.names import territory_scope
from loaders.naming import Named
from loaders.problems import Unfit
from loaders.sheets.columns import Column
from loaders.sheets.common import CLOSING, FROM, TERRITORY, TO, Row, path, person_of
from ontology.messages import said

COLUMNS = (
    Column("body", "name", "organi", "the body; name or id", required=True, examples=("Ekipi Teknik Ndërdisiplinor", "Ekipi Teknik Ndërdisiplinor")),
    TERRITORY,
    Column("concern", "name", "problematika", "what the body is for; needed when the body is new", examples=("domestic-violence", "domestic-violence")),
    Column("member", "name", "institucioni", "the institution that sits there; name or id", required=True, examples=("Bashkia Elbasan", "Drejtoria Vendore e Policisë")),
    Column("post", "name", "posti", "the post that takes the seat", examples=("Koordinator vendor", "")),
    Column("person", "name", "personi", "the person, when known", examples=("Arta Shembulli", "")),
    Column("role", "code:seat_role", "roli", "role on the body; member when empty", examples=("coordinator", "member")),
    Column("field", "code:field", "fusha", "field of work; guessed from the name when empty", examples=("local_government", "police")),
    FROM,
    TO,
    *CLOSING,
)  # fmt: skip


def build(row: Row) -> None:
    """State what a row of members says."""
    territory = row.territory()
    body, member = _named(row, territory)
    post = member and row.named("post", lambda t: row.naming.part("Post", t, member.id))
    if row.line.text("person") and not row.line.text("post"):
        row.line.wrong("post", Unfit(said("sits through a post")))
    person = post and row.named("person", person_of(row.naming, post))
    if row.line.bad or territory is None or body is None or member is None:
        return
    _state_body(row, body, territory)
    row.state_institution(member, territory)
    _seat(row, body, member, post)
    if post is not None:
        row.state_post(post, member)
    if person is not None and post is not None:
        row.state_person(person)
        row.out.relation("HOLDS", person.id, post.id)


def _named(row: Row, territory: str | None) -> tuple[Named | None, Named | None]:
    """Return the body and who sits on it; of an unknown place nothing can be known."""
    if territory is None:
        return None, None
    body = row.named("body", lambda text: _body(row, text, territory))
    member = row.named("member", lambda text: row.naming.institution(text, territory))
    return body, member


def _body(row: Row, text: str, territory: str) -> Named:
    scope = territory_scope(territory) if territory else ""
    found = row.naming.known(["Mechanism", "MechanismKind"], text, scope)
    if found is not None:
        return found
    if not territory:
        raise Unfit(said("needs its territory"))
    concern = row.named("concern", lambda t: _concern(row, t))
    if concern is None:
        raise Unfit(said("needs its concern"))
    key = f"mechanism/{scope}/{slug(text)}/{concern_slug(concern.id)}"
    return Named(key, "Mechanism", text, made=key not in row.naming.names)


def _concern(row: Row, text: str) -> Named:
    found = row.naming.known(["Concern"], text)
    code = f"concern/{text}"
    if found is None and code in row.naming.names:
        return Named(code, "Concern", "")
    if found is None:
        raise Unfit(said("no concern"), row.naming.names.of_type("Concern"))
    return found


def _state_body(row: Row, body: Named, territory: str) -> None:
    if not body.made:
        return
    row.made(body)
    row.out.node(body.id, "Mechanism", {"label_sq": body.label}, shared=True)
    row.out.relation("COVERS", body.id, territory, shared=True)
    concern = row.named("concern", lambda t: _concern(row, t))
    if concern is not None:
        row.out.relation("ADDRESSES", body.id, concern.id, shared=True)


def _seat(row: Row, body: Named, member: Named, post: Named | None) -> None:
    role = row.line.text("role") or "member"
    occupant = post or member
    suffix = "" if role == "member" else f"-{role.replace('_', '-')}"
    who = path(member).split("/")[-1] + (
        f"-{path(post).split('/')[-1]}" if post else ""
    )
    key = f"seat/{path(body)}/{who}{suffix}"
    name = occupant.label or occupant.id
    field = row.line.text("field")
    props: dict[str, Value] = {"label_sq": name, "role": role, **row.span()}
    props["field"] = field or field_of(
        member.label or path(member), post.label if post else ""
    )
    ours = () if field else ("field",)
    row.out.node(key, "Seat", props, ours=ours)
    row.out.relation("ON", key, body.id)
    row.out.relation("OF", key, occupant.id)
    if post is not None:
        row.out.relation("REPRESENTS", key, member.id)
