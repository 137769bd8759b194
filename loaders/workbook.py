"""A small XLSX writer: text cells, bold headings, lists to choose from.

Templates need no more, and a dependency for it would weigh more than these lines. The
bytes are the same for the same content.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from io import BytesIO
from xml.sax.saxutils import escape, quoteattr
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from loaders.sources.tables import letters

_HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_APP = "application/vnd.openxmlformats-officedocument.spreadsheetml"
# Style 1 is bold, 2 wraps; every cell is text (format 49), so that numbers keep their
# zeros and nothing that begins with = is ever reckoned.
_STYLES = (
    f'<styleSheet xmlns="{_MAIN}">'
    '<fonts count="2"><font><sz val="11"/></font><font><b/><sz val="11"/></font></fonts>'
    '<fills count="1"><fill><patternFill patternType="none"/></fill></fills>'
    '<borders count="1"><border/></borders>'
    '<cellStyleXfs count="1"><xf/></cellStyleXfs>'
    '<cellXfs count="3"><xf numFmtId="49" applyNumberFormat="1"/>'
    '<xf numFmtId="49" applyNumberFormat="1" fontId="1" applyFont="1"/>'
    '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1">'
    '<alignment vertical="top" wrapText="1"/></xf></cellXfs>'
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>'
    "</styleSheet>"
)
_BOLD, _WRAPPED = 1, 2
_LAST_ROW = 1_048_576
_WIDTH = 22


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its rows, and which columns offer a list."""

    name: str
    rows: Sequence[Sequence[str]]
    choices: Mapping[int, str] = field(default_factory=dict)
    """Column to the range of its allowed values, such as ``'#codes'!$A$2:$A$9``."""
    widths: Sequence[int] = ()
    """For reading: the columns are so wide, texts wrap, the headings stay in sight."""


def workbook(sheets: Sequence[Sheet]) -> bytes:
    """Return the bytes of an XLSX workbook."""
    parts = {
        "[Content_Types].xml": _content_types(len(sheets)),
        "_rels/.rels": _relations([("officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": _book(sheets),
        "xl/_rels/workbook.xml.rels": _relations(
            [("worksheet", f"worksheets/sheet{n}.xml") for n, _ in enumerate(sheets, 1)]
            + [("styles", "styles.xml")]
        ),
        "xl/styles.xml": _STYLES,
    }
    for number, sheet in enumerate(sheets, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _sheet(sheet)
    content = BytesIO()
    with ZipFile(content, "w", ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            info = ZipInfo(name, (1980, 1, 1, 0, 0, 0))
            archive.writestr(info, _HEAD + text, ZIP_DEFLATED)
    return content.getvalue()


def _content_types(sheets: int) -> str:
    kinds = [("/xl/workbook.xml", "sheet.main"), ("/xl/styles.xml", "styles")]
    kinds += [
        (f"/xl/worksheets/sheet{n}.xml", "worksheet") for n in range(1, sheets + 1)
    ]
    parts = "".join(
        f'<Override PartName="{name}" ContentType="{_APP}.{kind}+xml"/>'
        for name, kind in kinds
    )
    rels = "application/vnd.openxmlformats-package.relationships+xml"
    return (
        f'<Types xmlns="{_TYPES}"><Default Extension="rels" ContentType="{rels}"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{parts}</Types>'
    )


def _relations(targets: Sequence[tuple[str, str]]) -> str:
    parts = "".join(
        f'<Relationship Id="rId{n}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for n, (kind, target) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{_PACKAGE}">{parts}</Relationships>'


def _book(sheets: Sequence[Sheet]) -> str:
    parts = "".join(
        f'<sheet name={quoteattr(sheet.name)} sheetId="{n}" r:id="rId{n}"/>'
        for n, sheet in enumerate(sheets, 1)
    )
    return f'<workbook xmlns="{_MAIN}" xmlns:r="{_OFFICE}"><sheets>{parts}</sheets></workbook>'


def _sheet(sheet: Sheet) -> str:
    wide = max((len(row) for row in sheet.rows), default=1)
    rows = "".join(
        _row(number, row, wrapped=bool(sheet.widths))
        for number, row in enumerate(sheet.rows, 1)
    )
    lists = "".join(
        f'<dataValidation type="list" allowBlank="1" sqref="{letters(column)}2:'
        f'{letters(column)}{_LAST_ROW}"><formula1>{escape(of)}</formula1></dataValidation>'
        for column, of in sorted(sheet.choices.items())
    )
    count = len(sheet.choices)
    offered = (
        f'<dataValidations count="{count}">{lists}</dataValidations>' if count else ""
    )
    return (
        f'<worksheet xmlns="{_MAIN}">{_PANE if sheet.widths else ""}<cols>'
        f"{_columns(sheet.widths or [_WIDTH] * wide)}</cols>"
        f"<sheetData>{rows}</sheetData>{offered}</worksheet>"
    )


_PANE = (
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" '
    'activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>'
)


def _columns(widths: Sequence[int]) -> str:
    return "".join(
        f'<col min="{n}" max="{n}" width="{width}" style="0" customWidth="1"/>'
        for n, width in enumerate(widths, 1)
    )


def _row(number: int, cells: Sequence[str], *, wrapped: bool) -> str:
    style = _BOLD if number == 1 else _WRAPPED * wrapped
    found = "".join(
        f'<c r="{letters(column)}{number}" s="{style}" t="inlineStr"><is>'
        f'<t xml:space="preserve">{escape(text)}</t></is></c>'
        for column, text in enumerate(cells)
        if text
    )
    return f'<row r="{number}">{found}</row>'
