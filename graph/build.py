"""From the records to a new generation of the store, checked before it may answer."""

import shutil
from collections.abc import Iterator, Sequence
from hashlib import sha256

from graph.authority import Authorities, authorities
from graph.errors import StoreDamaged
from graph.files import digest
from graph.fill import Filling, fill
from graph.generation import DATABASE, FORMAT, Generation, Generations
from graph.lines import Part, statements_of, tiers_in
from graph.merge import Rules, rules_of
from graph.name_index import KEY_PROPERTIES, NAME_KEY
from graph.progress import SILENT, Progress
from graph.records import ENDLESS, RESERVED, Statement
from graph.sources import RESTORE, Records, Versions
from graph.store import FolderEngine, GraphStore, Layout
from graph.texts import Texts
from graph.tiers import LEVEL
from ontology.messages import said
from ontology.model import Ontology, ontology

_CYPHER = Texts(__file__)


def layout_of(model: Ontology) -> Layout:
    """Return the types that the store of an ontology has, and all that may be said."""
    several = (*model.types, *model.relations)
    properties = (one for name in several for one in model.properties(name).values())
    said = {flat for one in properties for flat in one.flat}
    nodes = (*sorted(model.types), NAME_KEY)
    relations = tuple(sorted(model.relations))
    return Layout(nodes, relations, tuple(sorted(said | RESERVED | KEY_PROPERTIES)))


def fingerprint(versions: Versions) -> str:
    """Return what tells stores of different records, or by different rules, apart."""
    model = ontology()
    layout = layout_of(model)
    functional = rules_of(model, {}).functional
    rules = [(name, sorted(functional[name])) for name in sorted(functional)]
    content = sha256(repr((FORMAT, layout.nodes, layout.relations, rules)).encode())
    for source in sorted(versions):
        for version in versions[source]:
            content.update(f"\n{version.file} {version.sha256}".encode())
    return f"{FORMAT}.{content.hexdigest()}"


def rules_for(parts: Sequence[Part]) -> Rules:
    """Return what decides between the values of these files.

    A document weighs what it weighs today, also in the view of an earlier day.
    """
    told = [(part.retracted, each) for part in parts for each in _documents(part)]
    weights = {level: _weights(told, level) for level in levels_in(parts)}
    return rules_of(ontology(), weights.pop(0), weights)


def _weights(told: Sequence[tuple[str, Statement]], level: int) -> Authorities:
    """Return what documents weigh by all that a level sees of them."""
    seen = [(until, each) for until, each in told if LEVEL[each.tier] <= level]
    before = authorities(each for until, each in seen if until != ENDLESS)
    return before | authorities(each for until, each in seen if until == ENDLESS)


def _documents(part: Part) -> Iterator[Statement]:
    return statements_of(part.path, containing=b'"type":"Document"')


def levels_in(parts: Sequence[Part]) -> tuple[int, ...]:
    """Return the levels of viewers who see something else than those below, 0 first."""
    tiers = {tier for part in parts for tier in tiers_in(part.path)}
    return tuple(sorted({0, *(LEVEL[tier] for tier in tiers)}))


def verify_records(records: Records, versions: Versions) -> None:
    """Raise StoreDamaged unless every file of records is what its manifest says."""
    for each in versions.values():
        for version in each:
            path = records.path(version)
            if not path.exists() or digest(path) != version.sha256:
                raise StoreDamaged(
                    said("not as listed"), where=str(path), remedy=RESTORE
                )


def make(
    records: Records,
    versions: Versions,
    generations: Generations,
    engine: FolderEngine,
    progress: Progress = SILENT,
) -> Generation:
    """Return a new, finished generation that holds these versions."""
    verify_records(records, versions)
    folder = generations.fresh()
    parts = records.parts(versions)
    total = sum(version.records for each in versions.values() for version in each)
    try:
        with engine.create(folder / DATABASE, layout_of(ontology())) as store:
            filling = fill(
                store,
                parts,
                rules_for(parts),
                total=total,
                progress=progress,
                scratch=folder,
            )
            _verify(store, filling)
        made_from = fingerprint(versions)
        return generations.finish(folder, made_from, filling.counts, filling.dangling)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _verify(store: GraphStore, filling: Filling) -> None:
    """Raise StoreDamaged unless all that was sent arrived, and can be reached.

    The engine's own check takes time by the square of a thing's ties.
    """
    nodes = _number(store, _CYPHER["nodes"])
    ties = _number(store, _CYPHER["relations"])
    if nodes + ties != sum(filling.counts.values()):
        raise _not_whole(said("only so many arrived", nodes=nodes, ties=ties))
    there = [kind for kind in layout_of(ontology()).nodes if filling.counts[kind]]
    for way in ("outward", "inward"):
        followed = sum(_number(store, _CYPHER.of(way, kind)) for kind in there)
        if followed != ties:
            raise _not_whole(
                said("only so many followed", followed=followed, ties=ties)
            )


def _number(store: GraphStore, text: str) -> int:
    return int(store.read(text)[0]["n"])


def _not_whole(what: str) -> StoreDamaged:
    return StoreDamaged(
        said("not whole", what=what),
        remedy=said("the old one answers"),
    )
