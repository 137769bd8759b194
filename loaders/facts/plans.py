"""Cooperation, and what plans promise."""

from graph.records import Value
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc
from loaders.facts.fact import Fact
from loaders.facts.guess import code_in
from loaders.identity import leaf, slug, tail
from ontology.values.plain import read_number

_CURRENCY = {"al": "ALL", "xk": "EUR"}


def cooperation(doc: Doc, fact: Fact) -> None:
    """State that two work together, and how well where it is said."""
    at = fact.at
    home = doc.where.at_home()
    froms = doc.actors(fact.text("from"), at, home)
    withs = doc.actors(fact.text("to"), at, home)
    said = f"{fact.text('from')}|{fact.text('to')}|{fact.text('measure')}|{fact.text('value')}"
    start = tail(froms[0].id) if froms else home.scope
    end = (
        leaf(withs[0].id, home.scope) if withs else slug(fact.text("to") or "te-tjere")
    )
    key = doc.own(f"cooperation/{start}/{end}", said)
    label = " – ".join(filter(None, (fact.text("from"), fact.text("to"))))
    props: dict[str, Value] = {"label_sq": label} if label else {}
    props |= {
        k: fact.text(f)
        for k, f in (("measure", "measure"), ("rating", "value"))
        if fact.text(f)
    }
    doc.draft.node(key, "Cooperation", at, props)
    tie = Thing(key, "Cooperation", label)
    for one in froms:
        doc.tie("FROM", tie, one, at)
    for one in withs:
        doc.tie("WITH", tie, one, at)


def activity(doc: Doc, fact: Fact, plan: Thing) -> None:
    """State what a plan promises."""
    at = fact.at
    home = doc.where.at_home()
    code = fact.text("code")
    key = doc.own(f"activity/{tail(plan.id)}/{_code(code)}", _promised(doc, fact))
    activity = Thing(key, "Activity", code)
    doc.draft.node(key, "Activity", at, _activity_props(doc, fact))
    doc.tie("PART_OF", activity, plan, at)
    for name in fact.texts("responsible"):
        for one in doc.actors(name, at, home):
            doc.tie("RESPONSIBLE", activity, one, at)
    for one in doc.actors(fact.text("monitored_by"), at, home):
        doc.tie("MONITORED_BY", activity, one, at)
    concern = code_in("concern", fact.text("summary"))
    if concern:
        doc.tie("ADDRESSES", activity, doc.concern(concern, at), at, ours=True)


def _promised(doc: Doc, fact: Fact) -> str:
    """Return what tells an activity from others of its code: its words and its years.

    What is promised for other years has its own cost: it is no other word on the same.
    Where a fact says no years, it speaks of the one activity of these words.
    """
    years = ",".join(map(str, sorted(fact.fields.get("years") or ())))
    said = f"{fact.text('code')}{fact.text('summary')}|"
    alike = {one: key for key, one in doc.ids.items() if one.startswith(said)}
    if years and said in alike:
        doc.ids[alike[said]] = said + years
    elif not years and len(alike) == 1:
        return next(iter(alike))
    return said + years


def _activity_props(doc: Doc, fact: Fact) -> dict[str, Value]:
    props: dict[str, Value] = {"code": fact.text("code")}
    props |= {
        k: fact.text(f)
        for k, f in (("label_en", "summary"), ("objective", "objective"))
        if fact.text(f)
    }
    if fact.fields.get("years"):
        props["years"] = tuple(fact.fields["years"])
    if fact.fields.get("cost") is not None:
        props["cost"] = read_number(fact.fields["cost"])
        props["currency"] = _CURRENCY.get(doc.where.country, "")
    return {name: value for name, value in props.items() if value != ""}


def _code(code: str) -> str:
    return "".join(
        c if c.isascii() and (c.isalnum() or c in "._-") else "-" for c in code
    ).strip("-.") or slug(code)
