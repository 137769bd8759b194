"""What a document says is as old as the document, however its date is written."""

import pytest

from loaders.sources.yaml_ import document_dates, read

TEXT = """\
source: dated
recorded: 2026-11-20
document: document/x
records:
  document/x:
    label: {{sq: X, en: X}}
    date: {date}
    at: 1
  concern/health:
    at: 2
"""


@pytest.mark.parametrize(
    "records",
    [
        "  'document/x': {date: 2020}",
        '  "document/x" : {date: 2020}',
        "  {document/x: {date: 2020}}",
        "  ? document/x\n  : {date: 2020}",
    ],
)
def test_a_document_is_found_however_its_key_is_written(tmp_path, records):
    path = tmp_path / "x.yaml"
    path.write_text(f"source: x\nrecords:\n{records}\n", "utf-8")
    assert document_dates(path) == {"document/x": "2020"}


@pytest.mark.parametrize("date", ["2020", "{value: 2020, at: 1}"])
def test_the_date_of_a_document_dates_what_it_says(tmp_path, date):
    path = tmp_path / "x.yaml"
    path.write_text(TEXT.format(date=date), "utf-8")
    assert document_dates(path) == {"document/x": "2020"}
    assert {one.dated for one in read(path).statements} == {"2020"}
