"""Acts, their amendments and articles, and what rests on them."""

import re
from contextlib import suppress
from dataclasses import dataclass

from graph.records import Value
from loaders.facts.acts import (
    act_key,
    cited,
    cited_props,
    fits,
    is_bare,
    kind_of,
    may_be,
    other_year,
    spot_of,
    unclear_act,
)
from loaders.facts.articles import Named, articles_named
from loaders.facts.cast import Thing
from loaders.facts.doc import Doc, Lines
from loaders.facts.fact import Fact
from loaders.facts.guess import code_in, speaks_of
from loaders.facts.where import Spot
from loaders.identity import has_slug, slug
from loaders.names import OF_THE_COUNTRY
from loaders.problems import Unfit
from ontology.errors import BadValue
from ontology.messages import said as message
from ontology.values.citations.citation import Citation
from ontology.values.citations.kinds import HEADS
from ontology.values.dates import read_date
from ontology.values.folding import fold
from ontology.values.ids import provision_id

_AMENDED = (
    "I ndryshuar; akti ndryshues nuk përmendet.",
    "Amended; the amending act is not named.",
)
_TYPES = ("LegalAct",)


@dataclass(frozen=True, slots=True)
class Law:
    """Finds and states the acts of a document."""

    doc: Doc

    def declare(self, fact: Fact) -> None:
        """State an act."""
        doc, at = self.doc, fact.at
        kind = kind_of(fact)
        number, title = fact.text("number"), fact.text("title")
        spot = spot_of(doc.where, fact.text("jurisdiction"))
        name = f"{HEADS.get(kind, 'Akti')} nr. {number}" if number else title
        key, unsure = self._key(kind, fact, spot, name)
        thing = Thing(key, "LegalAct", name or HEADS.get(kind, "Akti"), at[0])
        doc.cast.add(thing, filter(None, (number, title, name, f"{kind} {number}")))
        props: dict[str, Value] = {"kind": kind}
        props |= {k: v for k, v in (("number", number), ("title", title)) if v}
        if fact.text("date"):
            props["date"] = str(read_date(fact.text("date")))
        if fact.text("jurisdiction"):
            props["jurisdiction"] = fact.text("jurisdiction")
        if title and number:
            props["alias"] = (title,)
        if unsure:
            props["identity"] = "unsure"
        doc.state(thing, at, props)
        if spot.territory:
            doc.place(thing, spot, at)

    def _key(self, kind: str, fact: Fact, spot: Spot, name: str) -> tuple[str, bool]:
        number, title = fact.text("number"), fact.text("title")
        if kind == "kushtetute":
            return f"act/{spot.country or spot.scope}/kushtetuta", False
        if number:
            year = read_date(fact.text("date")).year if fact.text("date") else None
            town = spot.local and kind not in OF_THE_COUNTRY
            scope = spot.scope if town else spot.country or spot.scope
            made = act_key(scope, kind, number, year)
            known = may_be(fact, spot, self.doc.names, self.doc.draft.dated)
            if len(known) != 1 or known[0] == made[0]:
                return made
            self.doc.matched.setdefault(name, known[0])
            return known[0], False
        found = self.doc.reused(_TYPES, [title], spot)
        if found is not None:
            return found.id, False
        return f"act/{spot.scope}/{kind}/{slug(title or kind)}", not title

    def act(self, said: str, at: Lines) -> Thing | None:
        """Return the act that a number or title names, stated at the lines."""
        if not said:
            return None
        found = self.doc.cast.find(said, at[0], _TYPES) or self._cited(said, at)
        return self.doc.state(found, at)

    def named(self, said: str, at: Lines) -> Thing | None:
        """Return the act when a name is one that this document or a citation makes sure."""
        found = self.doc.cast.find(said, at[0], _TYPES)
        if found is None and re.search(
            r"\b(?:ligj|vkm|kod|urdh|vendim|udhez)", fold(said)
        ):
            try:
                found = self._citation(said, at)
            except BadValue:
                head = re.split(r",\s*(?:neni|article)\b", said, flags=re.IGNORECASE)[0]
                found = self.doc.cast.find(head, at[0], _TYPES)
        return found

    def unclear(self, said: str) -> Unfit | None:
        """Return what is wrong with a citation: it may be of several acts, or of none.

        The acts that the document states come first.
        """
        doc = self.doc
        country = doc.where.country or "al"
        own = doc.cast.all_named(said, _TYPES)
        if not own:
            with suppress(BadValue):
                own = self._stated(cited(said, country), said)
        if len(own) > 1:
            return Unfit(message("several acts here"), (one.id for one in own))
        town = doc.where.at_home().scope
        return None if own else unclear_act(said, doc.names, country, town)

    def _cited(self, said: str, at: Lines) -> Thing:
        try:
            return self._citation(said, at)
        except BadValue:
            spot = self.doc.where.jurisdiction()
            found = self.doc.reused(_TYPES, [said], spot)
            key = f"act/{spot.scope}/tjeter/{slug(said)}"
            thing = found or Thing(key, "LegalAct", said, at[0])
            return self.doc.cast.add(thing, [said])

    def _citation(self, said: str, at: Lines) -> Thing:
        doc = self.doc
        country = doc.where.country or "al"
        read = cited(said, country)
        if own := self._stated(read, said):
            return min(own, key=lambda one: (abs(one.line - at[0]), one.id))
        town = doc.where.at_home().scope
        acts = doc.names.acts(country, said, town) if is_bare(said) else []
        here = read.act.replace(f"act/{country}/", f"act/{town}/", 1)
        key = acts[0] if len(acts) == 1 else here if here in doc.names else read.act
        thing = doc.cast.add(Thing(key, "LegalAct", said, at[0]), [said])
        if key not in (read.act, here):
            doc.matched.setdefault(said, key)
        elif key not in doc.names:
            doc.state(thing, at, cited_props(read))
        return thing

    def _stated(self, read: Citation, said: str) -> list[Thing]:
        """Return the acts of this document that a citation may be of by its number.

        A citation with its year is the known act of that year, and none of another.
        """
        bare = is_bare(said)
        dated = read.year is not None and not bare
        if dated and read.act in self.doc.names:
            return []
        found: dict[str, Thing] = {}
        for number in (read.number, read.number.replace("-", "/", 1)):
            for one in self.doc.cast.all_named(number, _TYPES):
                if not (dated and other_year(one.id, read)):
                    found[one.id] = one
        fit = [one for one in found.values() if fits(one.id, read, bare=bare)]
        exact = [one for one in fit if one.id == read.act and not bare]
        return exact or fit

    def provisions(
        self, act: Thing, article: str, paragraph: str, at: Lines
    ) -> list[Thing]:
        """Return the articles of an act that a fact names, stated at the lines.

        The act itself where none is named, or where the act is no act but its rule.
        """
        if act.type != "LegalAct" or not has_slug(article):
            return [act]
        return [
            self._provision(act, one, at)
            for one in articles_named(article, paragraph if has_slug(paragraph) else "")
        ]

    def _provision(self, act: Thing, named: Named, at: Lines) -> Thing:
        key = provision_id(act.id, named.article, named.paragraph, named.letter)
        thing = Thing(key, "Provision", named.label, at[0])
        props: dict[str, Value] = {
            name: said
            for name, said in (
                ("article", named.article),
                ("paragraph", named.paragraph),
                ("letter", named.letter),
            )
            if said
        }
        self.doc.state(thing, at, props)
        self.doc.tie("PART_OF", thing, act, at)
        return thing

    def bases(self, said: str, article: str, at: Lines) -> list[Thing]:
        """Return the act, or its articles where some are named."""
        act = self.act(said, at)
        return self.provisions(act, article, "", at) if act else []

    def rests_on(self, fact: Fact) -> None:
        """State that a body, service or matter has its basis in an act."""
        bases = self.bases(fact.text("act"), fact.text("article"), fact.at)
        for subject in self._subjects(fact.text("subject"), fact.at):
            for basis in bases:
                self.doc.tie("BASED_ON", subject, basis, fact.at)

    def _subjects(self, name: str, at: Lines) -> list[Thing]:
        doc = self.doc
        found = doc.cast.find(name, at[0])
        if found is not None:
            return [doc.state(found, at)]
        spot = doc.where.at_home()
        known = doc.known_actor(name, at, spot) or doc.reused(
            ["Service", "Concern"], [name], spot
        )
        if known is not None:
            return [doc.state(known, at)]
        type_ = "Service" if speaks_of("service", name) else "Concern"
        where = f"{spot.scope}/" if type_ == "Service" else ""
        thing = Thing(f"{type_.lower()}/{where}{slug(name)}", type_, name, at[0])
        doc.place(doc.state(thing, at), spot, at)
        code = code_in("concern", name)
        if code and type_ == "Service":
            doc.tie("ADDRESSES", thing, doc.concern(code, at), at, ours=True)
        return [doc.cast.add(thing, [name])]

    def amended(self, fact: Fact) -> None:
        """State that a later act amends an earlier one."""
        old = self.act(fact.text("act"), fact.at)
        new = self.act(fact.text("amended_by"), fact.at)
        date = fact.text("date")
        props: dict[str, Value] = {"date": str(read_date(date))} if date else {}
        if old and new:
            self.doc.tie("AMENDS", new, old, fact.at, props)
        elif old:
            note: dict[str, Value] = {"note_sq": _AMENDED[0], "note_en": _AMENDED[1]}
            self.doc.state(old, fact.at, note)

    def article(self, fact: Fact) -> None:
        """State an article that the document cites."""
        act = self.act(fact.text("act"), fact.at)
        if act is not None:
            self.provisions(act, fact.text("article"), fact.text("paragraph"), fact.at)
