"""What bodies are for, as far as their facts say it."""

from collections import defaultdict
from collections.abc import Iterable

from loaders.facts.fact import Fact
from loaders.facts.guess import code_in
from ontology.values.folding import fold

_BY_TYPE = {
    "anti_trafficking_committee": "trafficking",
    "anti_trafficking_table": "trafficking",
    "safety_council": "public-safety",
    "community_policing": "public-safety",
    "school_community_centre": "education",
}


class Concerns:
    """Finds the concern of each body of a document."""

    def __init__(self, mechanisms: Iterable[Fact]) -> None:
        self._named: dict[str, list[Fact]] = defaultdict(list)
        for fact in mechanisms:
            for name in {fold(fact.text("name")), *map(fold, fact.texts("aliases"))}:
                self._named[name].append(fact)

    def of(self, fact: Fact) -> str:
        """Return the code of what a body is for: by its name, groups, type or parents.

        Else by what the facts of the same name and place are for. Nothing where its parents,
        or those, differ in it.
        """
        asked, seen = [fact], set[str]()
        while asked:
            seen.update(one.place for one in asked)
            said = {code_in("concern", one.text("parent")) for one in asked}
            found = ({_own(one) for one in asked} - {""}) or (said - {""})
            if found:
                return found.pop() if len(found) == 1 else ""
            above = {one.place: one for below in asked for one in self._above(below)}
            asked = [one for place, one in above.items() if place not in seen]
        return self._of_namesakes(fact)

    def _of_namesakes(self, fact: Fact) -> str:
        place = fact.text("territory")
        alike = self._named.get(fold(fact.text("name")), [])
        found = {_own(one) for one in alike if one.text("territory") == place} - {""}
        return found.pop() if len(found) == 1 else ""

    def _above(self, fact: Fact) -> list[Fact]:
        """Return what a body is part of, that of its own place where there is one."""
        named = self._named.get(fold(fact.text("parent")), [])
        near = [one for one in named if one.text("territory") == fact.text("territory")]
        return near or named


def _own(fact: Fact) -> str:
    """Return the code of what a body is for, as far as it is said of the body itself."""
    groups = " ".join(fact.texts("target_groups"))
    said = code_in("concern", fact.text("name"), groups)
    return said or _BY_TYPE.get(fact.text("type"), "")
