"""Which form is sent."""

from __future__ import annotations

import pytest
from starlette.exceptions import HTTPException

from api.web.accept import CSV, HTML, JSON, preferred


@pytest.mark.parametrize(
    ("accept", "form"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        ("text/csv", CSV),
        ("TEXT/CSV", CSV),
        ("text/*", CSV),
        ("application/json;q=0.5, text/csv;q=0.9", CSV),
        ("text/csv;q=0.5, */*;q=0.4", CSV),
        ("text/csv;q=0, */*", JSON),
        ("text/csv;q=oddly", CSV),
        ("text/html, application/xhtml+xml, */*;q=0.8", JSON),
    ],
)
def test_what_is_preferred(accept, form):
    assert preferred(accept, (JSON, CSV)) == form


def test_what_is_not_offered_is_refused():
    with pytest.raises(HTTPException, match="406"):
        preferred("image/png", (JSON, HTML))
