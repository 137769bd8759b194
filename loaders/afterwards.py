"""What only the built store shows of a load: ties to nothing, two holders of one post.

Other sources may state what a file only points at, or give its post to somebody else:
that is known when all are in one store, and then told with the file and the place.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import combinations, groupby
from operator import itemgetter

from graph.errors import StoreDamaged, StoreMissing
from graph.home import Home
from graph.policy import expand
from graph.records import TIERS, Statement, passage_of
from graph.store import GraphStore, Row
from graph.texts import Texts
from loaders.sheets.seen import Holding
from ontology.messages import Said, said
from queries.viewer import PROFESSIONAL, Viewer

_CYPHER = Texts(__file__)
_KEPT = 2_000
"""So many ids and posts of a load are looked at; a person can read fewer."""
_TOLD = 20


@dataclass(slots=True)
class Afterwards:
    """Remembers of a load's files what to ask of the store once it is built."""

    _held: dict[tuple[str, str], str] = field(default_factory=dict)
    """Post and person to the file that says so first."""
    _ends: dict[str, tuple[str, str]] = field(default_factory=dict)
    """Ids that somebody wrote to the file and the place."""

    def noted(self, file: str, statements: Iterable[Statement]) -> Iterator[Statement]:
        """Yield the statements of a file, and remember who holds which post."""
        for one in statements:
            if (
                one.type == "HOLDS"
                and one.start
                and one.end
                and len(self._held) < _KEPT
            ):
                self._held.setdefault((one.end, one.start), file)
            yield one

    def forget(self, file: str) -> None:
        """Forget who holds what in a file that says nothing new."""
        self._held = {key: of for key, of in self._held.items() if of != file}

    def points(self, file: str, targets: Mapping[str, str]) -> None:
        """Remember the ids that a file points at, with the place of each."""
        for key, place in targets.items():
            if len(self._ends) < _KEPT:
                self._ends.setdefault(key, (file, place))

    def remarks(self, home: Home, on: str, *, dangling: bool) -> list[Said]:
        """Return what to look at; `dangling` says whether any tie leads to nothing."""
        ends = sorted(self._ends) if dangling else []
        if not (ends or self._held):
            return []
        with home.open() as store:
            return [*self._nowhere(store, on, ends), *self._two(store, on)]

    def _nowhere(self, store: GraphStore, on: str, ends: list[str]) -> Iterator[Said]:
        known = {row["id"] for row in _rows(store, on, "known", ids=ends)}
        missing = [key for key in ends if key not in known]
        for key in missing[:_TOLD]:
            file, place = self._ends[key]
            yield said("points nowhere", file=file, place=place, key=key)

    def _two(self, store: GraphStore, on: str) -> Iterator[Said]:
        posts = sorted({post for post, _ in self._held})
        rows = _rows(store, on, "holders", posts=posts) if posts else []
        found = [
            remark
            for _, held in groupby(rows, key=itemgetter("post"))
            for first, second in combinations(held, 2)
            if (remark := self._contest(first, second)) is not None
        ]
        yield from list(dict.fromkeys(found))[:_TOLD]

    def _contest(self, first: Row, second: Row) -> Said | None:
        """Return that two sources give a post to two; within one sheet it is told there."""
        apart = _documents(first).isdisjoint(_documents(second))
        if not (apart and _holding(first).meets(_holding(second))):
            return None
        ours = [
            row for row in (first, second) if (row["post"], row["person"]) in self._held
        ]
        if not ours:
            return None
        here = ours[-1]
        other = first if here is second else second
        return said(
            "two holders of two sources",
            file=self._held[here["post"], here["person"]],
            post=here["title"] or here["post"],
            here=here["name"] or here["person"],
            other=other["name"] or other["person"],
            source=", ".join(sorted(_documents(other))),
        )


def ties_to_nothing(home: Home) -> int:
    """Return how many ties of the store that answers lead to nothing."""
    try:
        return home.generation().dangling
    except (StoreDamaged, StoreMissing):
        return 0


def _rows(store: GraphStore, on: str, name: str, **given: object) -> list[Row]:
    # Of what is hidden only ids are asked, so that nobody is told that it is missing.
    tiers = TIERS if name == "known" else PROFESSIONAL
    return Viewer(store, on=on, tiers=tiers).read(expand(_CYPHER[name]), **given)


def _holding(row: Row) -> Holding:
    since, until = row["since"] or "", row["until"] or ""
    return Holding(row["person"], row["name"] or "", 0, since, until)


def _documents(row: Row) -> set[str]:
    """Return the documents that state a tie, as `ura sources` shows their files."""
    passages = map(passage_of, row["stated"])
    return {one.removeprefix("passage/").rpartition("/")[0] for one in passages}
