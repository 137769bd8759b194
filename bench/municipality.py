"""One unit of a made-up municipality: offices, posts, bodies, duties, ways, plans."""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from bench.frame import Body, Frame, Office
from bench.page import Page, Place
from graph.records import Statement

YEARS = range(2016, 2026)


def kind_id(prefix: str, country: str, slug: str) -> str:
    return f"{prefix}/{country}/bench-{slug}"


def act_id(country: str, number: int) -> str:
    return f"act/{country}/ligj/2015/{number}"


@dataclass(frozen=True, slots=True)
class Unit:
    """One administrative unit being made: its scope, its page, its chance."""

    place: Place
    number: int
    page: Page
    chance: random.Random
    shape: Frame

    @property
    def scope(self) -> str:
        """Country, municipality and unit, as ids carry them."""
        return f"{self.place.country}-{self.place.slug}/u{self.number}"

    @property
    def called(self) -> str:
        """What tells the names of this unit from those of others."""
        return f"{self.place.name} {self.number}" if self.number else self.place.name

    def article(self) -> str:
        """Return any article of the country's law."""
        act = act_id(self.place.country, self.chance.randint(1, self.shape.acts))
        return f"{act}#nen-{self.chance.randint(1, self.shape.articles)}"


def municipal_unit(shape: Frame, place: Place, number: int) -> Iterator[Statement]:
    name = f"bench-{place.country}-{place.slug}-{number}"
    chance = random.Random(name)
    page = Page(name, f"{chance.choice(YEARS)}-06-01")
    unit = Unit(place, number, page, chance, shape)
    page.node("Document", f"document/{name}", label_sq=unit.called, official=3)
    posts = {office.slug: _office(unit, office) for office in shape.offices}
    for body in shape.bodies:
        _body(unit, body, posts)
    _pathway(unit)
    _plan(unit)
    return iter(page.said)


def _office(unit: Unit, office: Office) -> list[str]:
    """Add an institution with its posts, persons, service and line; return the posts."""
    page, scope = unit.page, unit.scope
    id_ = f"institution/{scope}/{office.slug}"
    page.node(
        "Institution",
        id_,
        label_sq=f"{office.sq} {unit.called}",
        label_en=f"{office.en} {unit.called}",
        kind=office.kind,
        level="municipal",
    )
    page.ties(
        id_,
        COVERS=unit.place.territory,
        OF_KIND=kind_id("institution-kind", unit.place.country, office.slug),
    )
    if office.slug != "bashkia":
        page.ties(id_, PART_OF=f"institution/{scope}/bashkia")
    _service(unit, office, id_)
    return [_post(unit, office, id_, slug) for slug in office.posts]


def _service(unit: Unit, office: Office, institution: str) -> None:
    page = unit.page
    id_ = f"service/{unit.scope}/{office.slug}"
    page.node(
        "Service", id_, label_sq=f"Shërbimi {office.sq} {unit.called}", kind="social"
    )
    groups = unit.chance.sample(unit.shape.groups, 2)
    page.ties(
        id_,
        PROVIDED_BY=institution,
        COVERS=unit.place.territory,
        SERVES=[f"target-group/{group}" for group in groups],
    )
    channel = f"channel/{unit.scope}/{office.slug}"
    number = f"+3554{unit.chance.randrange(10**7):07}"
    page.node("Channel", channel, kind="phone", value=number)
    page.ties(channel, REACHES=[id_, institution])


def _post(unit: Unit, office: Office, institution: str, slug: str) -> str:
    """Add a post, who holds it, and what the holder must do."""
    page, chance = unit.page, unit.chance
    path = f"{unit.scope}/{office.slug}/{slug}"
    post = page.node(
        "Post", f"post/{path}", label_sq=f"{slug} {office.sq} {unit.called}"
    )
    page.ties(post, IN=institution)
    if chance.random() < 0.8:
        name = f"{chance.choice(unit.shape.given)} {chance.choice(unit.shape.family)}"
        person = f"person/{path}/{name.lower().replace(' ', '-')}"
        page.node("Person", person, label_sq=name, name=name)
        since = f"{chance.choice(YEARS)}-{chance.randint(1, 12):02}"
        page.tie("HOLDS", person, post, valid_from=since)
    _duty(unit, path, post, institution)
    return post


def _duty(unit: Unit, path: str, bearer: str, about: str) -> None:
    chance = unit.chance
    action = chance.choice(unit.shape.actions)
    duty = unit.page.node(
        "Duty",
        f"duty/{path}/{action}",
        label_sq=f"Detyra {action} {unit.called}",
        deontic="must",
        action=action,
        deadline=chance.choice((None, "PT24H", "P3D", "P1M")),
    )
    unit.page.ties(
        duty,
        BORNE_BY=bearer,
        ABOUT=about,
        BASED_ON=unit.article(),
        ADDRESSES=f"concern/{chance.choice(unit.shape.concerns)}",
        OWED_TO=f"target-group/{chance.choice(unit.shape.groups)}",
    )


def _body(unit: Unit, body: Body, posts: dict[str, list[str]]) -> None:
    """Add a body with its seats and the list that names its members."""
    page = unit.page
    path = f"{unit.scope}/{body.slug}/{body.concern}"
    id_ = page.node(
        "Mechanism",
        f"mechanism/{path}",
        label_sq=f"{body.sq} {unit.called}",
        label_en=f"{body.en} {unit.called}",
        kind=body.kind,
        level="municipal",
    )
    page.ties(
        id_,
        OF_KIND=kind_id("mechanism-kind", unit.place.country, body.slug),
        COVERS=unit.place.territory,
        BASED_ON=unit.article(),
    )
    page.tie("ADDRESSES", id_, f"concern/{body.concern}", how="primary")
    if body.within:
        page.ties(id_, PART_OF=f"mechanism/{unit.scope}/{body.within}/{body.concern}")
    seats = [_seat(unit, path, id_, slug, posts[slug], body) for slug in body.offices]
    listing = page.node(
        "Listing", f"listing/{path}/members", relation="members", complete="unsaid"
    )
    page.ties(listing, SUBJECT=id_, LISTS=seats)
    _duty(unit, f"{path}/detyra", id_, id_)


def _seat(
    unit: Unit, path: str, body: str, slug: str, posts: list[str], of: Body
) -> str:
    office = next(one for one in unit.shape.offices if one.slug == slug)
    seat = unit.page.node(
        "Seat",
        f"seat/{path}/{slug}",
        role="chair" if slug == of.offices[0] else "member",
        field=office.field,
    )
    unit.page.ties(
        seat,
        ON=body,
        OF=posts[0] if slug == of.offices[0] else unit.chance.choice(posts),
        REPRESENTS=f"institution/{unit.scope}/{slug}",
    )
    return seat


def _pathway(unit: Unit) -> None:
    """Add the way of a case through the offices."""
    page = unit.page
    way = f"{unit.scope}/domestic-violence/rasti"
    pathway = page.node("Pathway", f"pathway/{way}", label_sq=f"Rrugë {unit.called}")
    page.ties(
        pathway, COVERS=unit.place.territory, ADDRESSES="concern/domestic-violence"
    )
    offices = [f"institution/{unit.scope}/{one.slug}" for one in unit.shape.offices]
    before = None
    for position, (sender, receiver) in enumerate(pairwise(offices), start=1):
        step = page.node(
            "Step",
            f"step/{way}/{position:02}",
            label_sq=f"Hapi {position}",
            position=position,
            action="refer",
            deadline="PT24H",
        )
        page.ties(step, PART_OF=pathway, BY=sender, TO=receiver)
        if before:
            page.ties(before, NEXT=step)
        before = step


def _plan(unit: Unit) -> None:
    """Add a plan with its activities and the figures it states."""
    page, scope, chance = unit.page, unit.scope, unit.chance
    plan = page.node(
        "LegalAct",
        f"act/{scope}/plan/veprimi",
        label_sq=f"Plani {unit.called}",
        kind="plan",
    )
    page.ties(plan, COVERS=unit.place.territory)
    offices = [f"institution/{scope}/{one.slug}" for one in unit.shape.offices]
    for number in range(1, 7):
        activity = page.node(
            "Activity",
            f"activity/{scope}/plan/veprimi/A1.{number}",
            label_sq=f"Veprimtaria {number} {unit.called}",
            code=f"A1.{number}",
            years=tuple(sorted(chance.sample(YEARS, 2))),
            cost=chance.randrange(100, 5000) * 1000,
        )
        responsible, monitor = chance.sample(offices, 2)
        page.ties(activity, PART_OF=plan, RESPONSIBLE=responsible, MONITORED_BY=monitor)
    for measure in ("raste", "banorë", "përqindje"):
        figure = page.node(
            "Observation",
            f"observation/{scope}/{measure.replace('ë', 'e')}",
            label_sq=f"{measure} {unit.called}",
            measure=measure,
            kind="count",
            value=chance.randrange(1, 90_000),
        )
        page.ties(figure, ABOUT=plan)
