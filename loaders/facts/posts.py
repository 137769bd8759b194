"""Posts with their holders, and the seats that are taken on bodies."""

from collections.abc import Mapping

from graph.records import Value
from loaders import terms
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc, Lines
from loaders.facts.fact import Fact
from loaders.facts.guess import is_called
from loaders.facts.where import Spot
from loaders.fields import BY_TYPE, field_of
from loaders.identity import leaf, slug, tail
from loaders.names import scope_of
from loaders.seats import Sitting
from ontology.values.folding import fold

_HOUSES = ("Institution", "InstitutionKind", "Mechanism", "MechanismKind")


def post(doc: Doc, fact: Fact) -> None:
    """State a post or role, its institution, and who holds it."""
    at, title = fact.at, fact.text("title")
    spot = doc.where.spot(fact.text("territory"))
    house = doc.actor(fact.text("institution"), at, spot)
    if (
        house is not None
        and spot.scope != scope_of(house.id)
        and not fact.text("territory")
    ):
        spot = doc.spot_of(house)
    thing = office_of(doc, title, house, spot, at)
    doc.place(thing, spot, at)
    if fact.text("holder"):
        _holder(doc, thing, fact)


def _holder(doc: Doc, thing: Thing, fact: Fact) -> None:
    name, at = fact.text("holder"), fact.at
    key = f"person/{tail(thing.id)}/{slug(name)}"
    person = doc.cast.add(Thing(key, "Person", name, at[0]), [name])
    doc.state(person, at, {"name": name})
    doc.tie("HOLDS", person, thing, at)


def office_of(
    doc: Doc, title: str, house: Thing | None, spot: Spot, at: Lines
) -> Thing:
    """Return the post or role of a title in an institution, stated at the lines."""
    thing = _known(doc, title, house, at) or _new(doc, title, house, spot, at)
    names = [title] if not _bare(title) else []
    if house is not None:
        names += [f"{title} {house.name}", f"{title}, {house.name}"]
    doc.cast.add(thing, names)
    alias = tuple(name for name in names if name not in (thing.name, title))[:1]
    doc.state(thing, at, {"alias": alias} if alias and thing.name == title else {})
    if house is not None and not doc.tie("IN", thing, house, at):
        doc.tie("PART_OF", thing, house, at)
    if thing.type == "Post":
        _role(doc, thing, title, spot, at)
    return thing


def _known(doc: Doc, title: str, house: Thing | None, at: Lines) -> Thing | None:
    """Return the office when this document has named it before."""
    if house is not None:
        found = doc.cast.find(f"{title}, {house.name}", at[0], ("Post", "Role"))
        if found is not None:
            return found
    found = None if _bare(title) else doc.cast.find(title, at[0], ("Post", "Role"))
    if found is None or house is None:
        return found
    within = tail(house.id)
    taken = tail(found.id).rpartition("/")[0]
    return found if taken in (within, scope_of(house.id)) else None


def _new(doc: Doc, title: str, house: Thing | None, spot: Spot, at: Lines) -> Thing:
    if house is not None and house.type in ("Institution", "Mechanism"):
        within = f"post/{tail(house.id)}/"
        near = doc.naming.within("Post", title, within)
        key = near[0] if len(near) == 1 else within + slug(title)
        return Thing(key, "Post", title, at[0])
    if house is None and spot.local:
        return Thing(f"post/{spot.scope}/{slug(title)}", "Post", title, at[0])
    found = None if _bare(title) else doc.reused(["Role"], [title], spot)
    if found is not None:
        return Thing(found.id, "Role", title, at[0])
    of = (
        f"-{tail(house.id).split('/')[-1]}"
        if house is not None and _bare(title)
        else ""
    )
    return Thing(f"role/{spot.scope}/{slug(title)}{of}", "Role", title, at[0])


def _role(doc: Doc, thing: Thing, title: str, spot: Spot, at: Lines) -> None:
    found = None if _bare(title) else doc.reused(["Role"], [title], Spot(spot.country))
    if found is not None:
        doc.state(found, at)
        doc.tie("OF_KIND", thing, found, at, ours=True)


def _bare(title: str) -> bool:
    """Whether a title says nothing without its institution: `Drejtori`."""
    return len(title.split()) == 1


def member(doc: Doc, fact: Fact) -> None:
    """State a seat on a body and who takes it."""
    at = fact.at
    types = ("Mechanism", "MechanismKind")
    body = doc.cast.find(fact.text("mechanism"), at[0], types)
    if body is None:
        body = _unknown_body(doc, fact)
    doc.state(body, at)
    spot = doc.spot_of(body)
    sitting = [] if _only_chair(fact) else doc.actors(_sitting(fact), at, spot)
    if not sitting:
        _seat(doc, fact, body, None, None)
    for one in sitting:
        _seat(doc, fact, body, one, _post_of(doc, fact, one, spot))


def _unknown_body(doc: Doc, fact: Fact) -> Thing:
    name, at = fact.text("mechanism"), fact.at
    spot = doc.where.at_home()
    found = doc.reused(["Mechanism", "MechanismKind"], [name], spot)
    prefix = "mechanism" if spot.local else "mechanism-kind"
    type_ = "Mechanism" if spot.local else "MechanismKind"
    key = f"{prefix}/{spot.scope}/{slug(name)}/te-tjera"
    thing = doc.cast.add(found or Thing(key, type_, name, at[0]), [name])
    doc.place(thing, spot, at)
    return thing


def _sitting(fact: Fact) -> str:
    """Return who takes a seat: the post, where nothing is said of whose it is.

    A bare title (`Drejtori`) says nothing without its institution.
    """
    post = fact.text("post")
    return fact.text("member") or ("" if _bare(post) else post)


def _only_chair(fact: Fact) -> bool:
    """Whether only the seat is named: a chair, whoever that is."""
    said = fold(_sitting(fact))
    return not said or said in ("kryetari", "kryetar", "nenkryetari", "sekretariati")


def _post_of(doc: Doc, fact: Fact, sitting: Thing, spot: Spot) -> Thing | None:
    title = fact.text("post")
    same = fold(title) == fold(sitting.name) or sitting.type in (
        "Post",
        "Role",
        "Person",
    )
    if not title or same or is_called("function", title) or sitting.type not in _HOUSES:
        return None
    local = doc.spot_of(sitting) if scope_of(sitting.id) else spot
    return office_of(doc, title, sitting, local, fact.at)


def _seat(
    doc: Doc, fact: Fact, body: Thing, sitting: Thing | None, office: Thing | None
) -> None:
    at, occupant = fact.at, office or sitting
    props = _seat_props(fact, body, office)
    key = _known_seat(doc, body, sitting, office, props)
    if key:
        said = ["role"] if doc.names.seats.function(key) else ["role", "function_sq"]
        props = {name: props[name] for name in said if name in props}
    else:
        key = _seat_id(body, sitting, office, fact)
        props["field"] = _field(doc, fact, sitting)
    seat = Thing(key, "Seat", fact.text("member"))
    doc.draft.node(seat.id, "Seat", at, props, ours=["field"])
    doc.tie("ON", seat, body, at)
    if occupant is not None:
        doc.tie("OF", seat, occupant, at)
    if office is not None and sitting is not None:
        doc.tie("REPRESENTS", seat, sitting, at)


def _known_seat(
    doc: Doc,
    body: Thing,
    sitting: Thing | None,
    office: Thing | None,
    props: Mapping[str, Value],
) -> str:
    """Return the known seat of the very same on the same body in the same role.

    It is one seat: whom the document lists there twice, as two things, has another.
    """
    occupant = office or sitting
    if occupant is None:
        return ""
    role, level, function = (
        str(props.get(name, "")) for name in ("role", "level", "function_sq")
    )
    whom = sitting.id if sitting and office else ""
    asked = Sitting(body.id, occupant.id, role, whom, level, function)
    key = doc.names.seats.known(asked)
    if key and function and doc.ids.setdefault(key, fold(function)) != fold(function):
        return ""
    return key


def _seat_props(fact: Fact, body: Thing, office: Thing | None) -> dict[str, Value]:
    """Return what a fact says of a seat."""
    role = fact.text("role") or "member"
    said = ", ".join(filter(None, (fact.text("post"), fact.text("member"))))
    props: dict[str, Value] = {"label_sq": said or "Kryetari (i paidentifikuar)"}
    if role in terms.codes("seat_role"):
        props["role"] = role
    if body.level in terms.codes("level"):
        props["level"] = body.level
    if fact.text("post") and office is None and fact.text("post") != _sitting(fact):
        props["function_sq"] = fact.text("post")
    return props


def _field(doc: Doc, fact: Fact, sitting: Thing | None) -> str:
    """Return the field of a seat: by the type of who sits there, else by the names."""
    record = doc.draft.records.get(sitting.id) if sitting else None
    kind = str(record.props.get("kind", "")) if record else ""
    return BY_TYPE.get(kind) or field_of(fact.text("member"), fact.text("post"))


def _seat_id(
    body: Thing, sitting: Thing | None, office: Thing | None, fact: Fact
) -> str:
    role = fact.text("role") or "member"
    names = [leaf(sitting.id, scope_of(body.id))] if sitting else ["i-paidentifikuar"]
    if office is not None:
        names.append(tail(office.id).split("/")[-1])
    elif fact.text("post") and (fact.text("member") or sitting is None):
        names.append(slug(fact.text("post")))
    if role != "member":
        names.append(role.replace("_", "-"))
    if body.level in ("unit", "school"):
        names.append(body.level)
    return f"seat/{tail(body.id)}/{'-'.join(names)}"
