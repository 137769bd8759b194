"""Files into a home: read and checked first, written together, built once."""

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from graph.errors import BadInput, LoadFailed, NotFound
from graph.export import is_export
from graph.home import Home
from graph.progress import SILENT, Progress, counted
from graph.sources import Version, refuse_unseen
from loaders.afterwards import Afterwards, ties_to_nothing
from loaders.beside import Beside
from loaders.files import loadable, open_source, suffixes
from loaders.mapping import SheetMapping, read_mapping
from loaders.problems import SHOWN
from loaders.report import Loaded, LoadReport
from loaders.sheets.kinds import kind_named, kinds
from loaders.shipped import shipped
from loaders.source import Context, Source
from loaders.sources.yaml_ import document_dates
from loaders.ways import Ways
from ontology.errors import UraError
from ontology.messages import Said, said


def load(
    home: Home,
    paths: Iterable[Path],
    *,
    recorded: str | None = None,
    today: str | None = None,
    mapping: Path | None = None,
    sheet: str | None = None,
    jurisdiction: str | None = None,
    progress: Progress = SILENT,
) -> LoadReport:
    """Load files and folders, and return what that did.

    Nothing of any is written when one is bad. `recorded` is the day for all files;
    without it the day that a file states counts, and `today` for a file that states
    none or was loaded for that day before; a day after `today`, or before what is
    loaded of the source, is refused. `mapping` and `sheet` (the kind) are for
    sheets that do not say what they are, `jurisdiction` is for facts without a place.
    """
    files = files_of(paths)
    ways = Ways()
    context = _context(files, mapping, sheet, jurisdiction)
    context = replace(context, today=today or "", ways=ways, beside=Beside(home))
    loaded: list[Loaded] = []
    failed: list[LoadFailed] = []
    after = Afterwards()
    before = ties_to_nothing(home)
    with home:
        for path in files:
            try:
                if path.is_dir():
                    loaded += _restored(home, path)
                else:
                    source = _opened(path, context, loaded)
                    one = _learned(home, source, recorded, today, progress, after)
                    loaded.append(one)
            except LoadFailed as error:
                failed.append(error)
        _raise([*failed, *ways.wrong()])
        generation = home.build(progress)
    return _report(home, loaded, after, before, generation.dangling, today)


def _report(
    home: Home,
    loaded: Sequence[Loaded],
    after: Afterwards,
    before: int,
    dangling: int,
    today: str | None,
) -> LoadReport:
    """Return what the load did, with what the built store shows of it."""
    on = today or max((file.recorded for file in loaded), default=None)
    new = on is not None and any(file.changed for file in loaded)
    beside: list[Said] = []
    if new and on:
        # The load counts already: that the store is slow or away now is told elsewhere.
        with suppress(UraError):
            beside = after.remarks(home, on, dangling=dangling > 0)
    return LoadReport(tuple(loaded), dangling, before, tuple(beside))


def load_source(
    home: Home,
    source: Source,
    *,
    recorded: str | None = None,
    today: str | None = None,
    progress: Progress = SILENT,
) -> LoadReport:
    """Load what is no file as one source, and return what that did."""
    after = Afterwards()
    before = ties_to_nothing(home)
    with home:
        loaded = _learned(home, source, recorded, today, progress, after)
        generation = home.build(progress)
    return _report(home, [loaded], after, before, generation.dangling, today)


def load_shipped(home: Home, *, progress: Progress = SILENT) -> LoadReport:
    """Load the data set that travels with Ura."""
    return load(home, shipped(), progress=progress)


def files_of(paths: Iterable[Path]) -> list[Path]:
    """Return the files that paths name: of a folder, all that can be loaded, sorted.

    A folder that `ura export` wrote stays a folder.
    """
    found: list[Path] = []
    for path in paths:
        if path.is_dir() and is_export(path):
            found.append(path)
        elif path.is_dir():
            inside = sorted(file for file in path.iterdir() if _inside(file))
            if not inside:
                raise BadInput(
                    said("nothing loadable"),
                    where=str(path),
                    remedy=said("give such files", endings=", ".join(suffixes())),
                )
            found += inside
        elif path.exists():
            found.append(path)
        else:
            raise NotFound(said("no such path"), where=str(path))
    return list(dict.fromkeys(found))


def _inside(path: Path) -> bool:
    return path.is_file() and loadable(path) and not path.name.startswith(".")


def _context(
    files: Sequence[Path],
    mapping: Path | None,
    sheet: str | None,
    jurisdiction: str | None,
) -> Context:
    dates: dict[str, str] = {}
    for path in files:
        if path.suffix.lower() in (".yaml", ".yml"):
            dates.update(document_dates(path))
    read = read_mapping(mapping) if mapping else None
    if sheet:
        kind = kind_named(sheet)
        if kind is None:
            what = said("no sheet kind", said=sheet)
            raise BadInput(what, allowed=tuple(kinds()))
        read = replace(read or SheetMapping(), kind=kind)
    return Context(dates, read, jurisdiction or "")


def _day(home: Home, source: Source, today: str | None) -> str:
    known = home.records.versions().get(source.id, ())
    again = source.recorded and known and known[-1].recorded >= source.recorded
    day = max(today or "", source.recorded or "") if again else source.recorded or today
    if not day:
        raise BadInput(
            said("no day learned"),
            where=str(source.path),
            remedy=said("write recorded"),
        )
    return day


def _opened(path: Path, context: Context, loaded: Sequence[Loaded]) -> Source:
    """Return a file as a source that no other file of this load is."""
    source = open_source(path, context)
    for other in loaded:
        if other.source == source.id:
            raise BadInput(
                said("same source", source=source.id, other=other.path),
                where=str(source.path),
                remedy=said("another source"),
            )
    return source


def _learned(
    home: Home,
    source: Source,
    recorded: str | None,
    today: str | None,
    progress: Progress,
    after: Afterwards,
) -> Loaded:
    """Prepare a source for the day on which Ura learned it."""
    day = recorded or _day(home, source, today)
    known = home.records.versions().get(source.id, ())
    refuse_unseen(source.id, known, day, today)
    return _add(home, source, day, progress, after)


def _add(
    home: Home, source: Source, day: str, progress: Progress, after: Afterwards
) -> Loaded:
    name = source.path.name
    noted = after.noted(name, source.statements)
    statements = counted(noted, progress, f"Reading {name}")
    version: Version = home.add(source.id, statements, day, source.path.name)
    loaded = Loaded(
        source.path,
        source.id,
        day,
        version.records,
        version in home.prepared(),
    )
    if loaded.changed:
        after.points(name, source.targets)
    else:
        after.forget(name)
    notes = tuple(sorted(source.notes.items()))
    return replace(loaded, notes=notes, remarks=tuple(source.remarks))


def _restored(home: Home, folder: Path) -> list[Loaded]:
    """Put back what an export holds, with the days it was learned on."""
    before = home.prepared()
    return [
        Loaded(folder, version.source, version.recorded, version.records, changed=True)
        for version in home.restore(folder)
        if version not in before
    ]


def _raise(failed: Sequence[LoadFailed]) -> None:
    """Raise what is wrong in all files as one error."""
    if len(failed) == 1:
        raise failed[0]
    if failed:
        mistakes = [mistake for error in failed for mistake in error.mistakes]
        more = sum(error.more for error in failed) + max(0, len(mistakes) - SHOWN)
        raise LoadFailed(
            mistakes[:SHOWN], where=said("files", n=len(failed)), more=more
        )
