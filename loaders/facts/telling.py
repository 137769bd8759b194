"""All facts of a document as statements, in an order in which each finds its names."""

from collections.abc import Iterator, Sequence
from functools import partial

from graph.records import Statement, Value
from loaders.facts import bodies, posts
from loaders.facts.cast import Thing
from loaders.facts.concerns import Concerns
from loaders.facts.doc import Doc
from loaders.facts.duties import Duties
from loaders.facts.fact import Fact
from loaders.facts.law import Law
from loaders.facts.listings import Listings
from loaders.facts.plans import activity, cooperation
from loaders.facts.ways import Ways
from loaders.identity import slug
from ontology.values.folding import fold

_PLANS = ("plan", "strategji", "program")


def tell(doc: Doc, facts: Sequence[Fact]) -> None:
    """State everything that the facts say in the document's draft."""
    by_kind: dict[str, list[Fact]] = {}
    for fact in sorted(facts, key=lambda one: one.at):
        by_kind.setdefault(fact.kind, []).append(fact)
    law = Law(doc)
    for fact in by_kind.get("legal_act", ()):
        law.declare(fact)
    bodies.Institutions(doc, by_kind.get("institution", ())).declare()
    _bodies(doc, by_kind)
    _rest(doc, law, by_kind)
    for key, name in doc.where.invented.items():
        _invented(doc, key, name, facts)
    listings = Listings(doc)
    listings.gather()
    listings.state()


def _bodies(doc: Doc, by_kind: dict[str, list[Fact]]) -> None:
    mechanisms = by_kind.get("mechanism", [])
    concerns = Concerns(mechanisms)
    for fact in mechanisms:
        bodies.mechanism(doc, fact, concerns)
    for fact in by_kind.get("post", ()):
        posts.post(doc, fact)
    for fact in mechanisms:
        if fact.text("parent"):
            bodies.mechanism_parent(doc, fact)
    for fact in by_kind.get("member", ()):
        posts.member(doc, fact)


def _rest(doc: Doc, law: Law, by_kind: dict[str, list[Fact]]) -> None:
    duties, ways = Duties(doc, law), Ways(doc, law)
    for kind, state in (
        ("service", duties.service),
        ("amendment", law.amended),
        ("article", law.article),
        ("basis", law.rests_on),
        ("duty", duties.duty),
        ("referral", ways.referral),
        ("contact", ways.contact),
        ("cooperation", partial(cooperation, doc)),
    ):
        for fact in by_kind.get(kind, ()):
            state(fact)
    activities = by_kind.get("activity", [])
    plan = _plan(doc, by_kind.get("legal_act", []), activities) if activities else None
    for fact in activities:
        if plan is not None:
            activity(doc, fact, plan)


def _plan(doc: Doc, acts: Sequence[Fact], activities: Sequence[Fact]) -> Thing:
    """Return the plan whose activities these are: the local one where there are several."""
    plans = [fact for fact in acts if fold(fact.text("act_type")) in _PLANS]
    local = [fact for fact in plans if doc.where.spot(fact.text("jurisdiction")).local]
    for fact in (*local, *plans):
        found = doc.cast.find(
            fact.text("title") or fact.text("number"), fact.at[0], ("LegalAct",)
        )
        if found is not None:
            return found
    name = doc.draft.name
    spot = doc.where.at_home()
    at = (activities[0].at[0], activities[-1].at[1])
    thing = Thing(f"act/{spot.scope}/plan/{slug(name)}", "LegalAct", f"Plan ({name})")
    doc.place(doc.state(thing, at, {"kind": "plan"}), spot, at)
    return thing


def _invented(doc: Doc, key: str, name: str, facts: Sequence[Fact]) -> None:
    """State a place that nobody knows, as far as the document says what it is."""
    at = next(
        fact.at
        for fact in facts
        if name in (fact.text("territory"), fact.text("jurisdiction"))
    )
    props: dict[str, Value] = {
        "label_sq": name,
        "kind": "settlement",
        "identity": "unsure",
    }
    doc.draft.node(key, "Territory", at, props, ours=["kind"])
    whole = doc.where.home or (
        f"territory/{doc.where.country}" if doc.where.country else ""
    )
    if whole:
        doc.draft.relation("PART_OF", key, whole, at, ours=True)
    doc.notes.setdefault(key, name)


def statements(doc: Doc) -> Iterator[Statement]:
    """Yield what the draft holds."""
    yield from doc.draft.statements()
