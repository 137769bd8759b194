"""Records against the ontology and against each other, as they are known now."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.days import earliest_day, latest_day
from graph.errors import UraError
from graph.lines import Part, spoken
from graph.merge import Rules, records_of
from graph.records import ENDLESS, Record, passage_of
from ontology import messages
from ontology.errors import OntologyError
from ontology.model import Ontology, ontology

WHOLES = ("PART_OF", "BROADER")
"""Relations that may not lead back to where they began."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong with a record."""

    kind: str
    where: str
    what: str


def findings(parts: Sequence[Part], rules: Rules) -> Iterator[Finding]:
    """Yield what is wrong with the records of these files."""
    model = ontology()
    types: dict[str, str] = {}
    wholes: dict[str, dict[str, list[str]]] = {name: {} for name in WHOLES}
    cited: dict[str, str] = {}
    for key, said in spoken(parts):
        if not any(until == ENDLESS for _, _, until in said):
            continue
        try:
            records = [r for r in records_of(said, rules) if r.retracted_at == ENDLESS]
        except UraError as error:
            yield Finding("date", key[1].decode(), error.what)
            continue
        if not records:
            yield Finding("unsaid", key[1].decode(), messages.said("unsaid"))
        for record in records:
            yield from _record(record, model)
            _note(record, types, wholes, cited)
            yield from _ends(record, types, model)
    yield from _uncited(cited, types)
    for name, edges in wholes.items():
        yield from _cycles(name, edges)


def _note(
    record: Record,
    types: dict[str, str],
    wholes: dict[str, dict[str, list[str]]],
    cited: dict[str, str],
) -> None:
    """Remember what other records must fit to."""
    if record.start is None:
        types[record.id] = record.type
    elif record.type in wholes and record.stance != "denied":
        wholes[record.type].setdefault(record.start, []).append(record.end or "")
    for entry in record.stated:
        cited.setdefault(passage_of(entry), record.id)


def _record(record: Record, model: Ontology) -> Iterator[Finding]:
    """Yield what is wrong with one record by itself."""
    try:
        said = model.type_of(record.id)
        if said != record.type:
            what = messages.said("other id", type=record.type, said=said)
            yield Finding("id", record.id, what)
        for problem in model.check_props(record.type, record.props):
            yield Finding("property", record.id, problem.message)
    except OntologyError as error:
        yield Finding("type", record.id, error.message)
    start, end = record.props.get("valid_from"), record.props.get("valid_to")
    if start and end and earliest_day(str(start)) > latest_day(str(end)):
        what = messages.said("ends early", start=start, end=end)
        yield Finding("date", record.id, what)


def _ends(record: Record, types: dict[str, str], model: Ontology) -> Iterator[Finding]:
    """Yield what is wrong with the ends of a relation."""
    if record.start is None or record.end is None:
        return
    missing = [end for end in (record.start, record.end) if end not in types]
    for end in missing:
        yield Finding("dangling", record.id, messages.said("not there", end=end))
    if not missing:
        kinds = types[record.start], types[record.end]
        for problem in model.check_ends(record.type, *kinds):
            yield Finding("end", record.id, problem.message)


def _uncited(cited: dict[str, str], types: dict[str, str]) -> Iterator[Finding]:
    for passage, record in cited.items():
        if passage not in types:
            what = messages.said("cites nothing", passage=passage)
            yield Finding("passage", record, what)


def _cycles(name: str, edges: dict[str, list[str]]) -> Iterator[Finding]:
    """Yield every loop once, at its least member."""
    done: set[str] = set()
    for root in sorted(edges):
        path: list[str] = []
        place: dict[str, int] = {}
        stack = [(root, False)]
        while stack:
            node, leaving = stack.pop()
            if leaving:
                del place[path.pop()]
                done.add(node)
            elif node in place:
                loop = path[place[node] :]
                what = messages.said("leads back", name=name, loop=" > ".join(loop))
                yield Finding("cycle", min(loop), what)
            elif node not in done:
                place[node] = len(path)
                path.append(node)
                stack.append((node, True))
                stack += [(end, False) for end in edges.get(node, ())]
