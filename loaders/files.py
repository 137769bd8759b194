"""Any file that can be loaded, as one source: its id, its day, its statements."""

from collections.abc import Callable, Iterator, Mapping
from hashlib import sha256
from pathlib import Path

from graph.errors import BadInput, NotFound
from graph.records import Statement, Value
from loaders.mapping import SUFFIX, SheetMapping, mapping_beside, read_mapping
from loaders.names import shipped_names
from loaders.naming import Naming
from loaders.problems import Problems, Unfit
from loaders.sheets.columns import Place
from loaders.sheets.flat import cells
from loaders.sheets.out import Out, document_of, document_statements
from loaders.sheets.reading import SheetReader
from loaders.source import Context, Source
from loaders.sources import csv_, facts, jsonl, xlsx, yaml_
from loaders.sources.statements import is_statement, statement
from loaders.sources.tables import Table
from loaders.ways import Ways
from ontology.errors import BadValue
from ontology.messages import said
from ontology.values.ids import slugify


def suffixes() -> tuple[str, ...]:
    """Return the endings of files that can be loaded."""
    return tuple(sorted(_READERS))


def loadable(path: Path) -> bool:
    """Whether a file is one that can be loaded; mappings belong to their sheets."""
    return path.suffix.lower() in _READERS and not path.name.endswith(SUFFIX)


def open_source(path: Path, context: Context) -> Source:
    """Return a file as a source; its statements are read when asked for."""
    if not path.is_file():
        raise NotFound(said("no such file"), where=str(path))
    reader = _READERS.get(path.suffix.lower())
    if reader is None or path.name.endswith(SUFFIX):
        raise BadInput(
            said("not loadable"),
            where=str(path),
            remedy=said("give endings", endings=", ".join(suffixes())),
            allowed=suffixes(),
        )
    return reader(path, context)


def _yaml(path: Path, context: Context) -> Source:
    data = yaml_.read(path, dates=context.dates, ways=context.ways)
    targets = {key: said("line", line=line) for key, line in data.targets.items()}
    statements = iter(data.statements)
    return Source(path, data.source, data.recorded, statements, targets=targets)


def _tables(read: Callable[..., Iterator[Table]]) -> Callable[[Path, Context], Source]:
    def reader(path: Path, context: Context) -> Source:
        beside = mapping_beside(path)
        mapping = context.mapping or (
            read_mapping(beside) if beside else SheetMapping()
        )
        source, out = _out(path, mapping, context)
        rows = SheetReader(
            mapping,
            Naming(shipped_names()),
            out,
            Problems(path.name),
            today=context.today,
        )
        statements = _table_statements(path, rows, read)
        recorded = mapping.about.get("recorded")
        return Source(
            path, source, recorded, statements, out.notes, out.remarks, out.targets
        )

    return reader


def _table_statements(
    path: Path, reader: SheetReader, read: Callable[..., Iterator[Table]]
) -> Iterator[Statement]:
    problems = reader.problems
    yield from _document(path, reader.mapping, reader.out)
    for table in read(path, problems):
        yield from reader.statements(table)
    if not reader.headings and not problems.count:
        problems.add("", "", "", said("no sheet read"))
    reader.out.check_ways(problems)
    reader.out.seen.close()
    problems.raise_any()


def _jsonl(path: Path, context: Context) -> Source:
    mapping = context.mapping or SheetMapping()
    source, out = _out(path, mapping, context)
    statements = _json_statements(path, mapping, out, context.today)
    recorded = mapping.about.get("recorded")
    return Source(
        path, source, recorded, statements, out.notes, out.remarks, out.targets
    )


def _json_statements(
    path: Path, mapping: SheetMapping, out: Out, today: str
) -> Iterator[Statement]:
    problems = Problems(path.name)
    reader: SheetReader | None = None
    empty = True
    for line in jsonl.read(path, problems):
        empty = False
        if is_statement(line.fields):
            found = statement(line, problems)
            if found is not None:
                yield from _once(found, line.number, out, problems)
            continue
        if reader is None:
            naming = Naming(shipped_names())
            reader = SheetReader(mapping, naming, out, problems, today=today)
            yield from _document(path, mapping, out)
        yield from _flat(line, reader, problems)
    if empty and not problems.count:
        problems.add("", "", "", said("no JSON lines"))
    out.check_ways(problems)
    out.seen.close()
    problems.raise_any()


def _once(
    found: Statement, line: int, out: Out, problems: Problems
) -> Iterator[Statement]:
    first, place = out.seen.first(found.id, line), said("line", line=line)
    if first == line:
        out.ways.says(found, problems.file, place)
        for end in (found.start, found.end):
            if end:
                out.target(end, place)
        yield found
    else:
        what = said("line stated twice", first=first)
        problems.add(place, "id", found.id, what)


def _flat(
    line: jsonl.JsonLine, reader: SheetReader, problems: Problems
) -> Iterator[Statement]:
    def words(_column: str) -> str:
        return said("line", line=line.number)

    try:
        place = Place(words, "", line.number, line.sha256)
        yield from reader.line(cells(line.fields), place, reader.mapping.kind)
    except Unfit as error:
        problems.unfit(words(""), "", "", error)


def _out(path: Path, mapping: SheetMapping, context: Context) -> tuple[str, Out]:
    source = mapping.about.get("source") or source_id(path)
    alone = context.ways is None
    out = Out(document_of(path, source), ways=context.ways or Ways(), alone=alone)
    return source, out


def source_id(path: Path) -> str:
    """Return the source id of a file that says none: its name."""
    try:
        return slugify(path.stem)
    except BadValue:
        raise BadInput(
            said("no name for a source"),
            where=str(path),
            remedy=said("rename the file"),
        ) from None


def _document(path: Path, mapping: SheetMapping, out: Out) -> Iterator[Statement]:
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(1 << 20):
            digest.update(block)
    props: dict[str, Value] = {"official": int(mapping.about.get("official", 3))}
    if "date" in mapping.about:
        props["date"] = mapping.about["date"]
    if "label" in mapping.about:
        props |= {
            "label_sq": mapping.about["label"],
            "label_en": mapping.about["label"],
        }
    yield from document_statements(out.document, path.name, digest.hexdigest(), props)


_READERS: Mapping[str, Callable[[Path, Context], Source]] = {
    ".csv": _tables(csv_.read),
    ".json": facts.read,
    ".jsonl": _jsonl,
    ".ndjson": _jsonl,
    ".tsv": _tables(csv_.read),
    ".xlsx": _tables(xlsx.read),
    ".yaml": _yaml,
    ".yml": _yaml,
}
