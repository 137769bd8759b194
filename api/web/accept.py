"""Which of the forms on offer a caller prefers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from starlette.exceptions import HTTPException
from starlette.requests import Request

JSON, CSV, HTML = "application/json", "text/csv", "text/html"


def form_for(request: Request, *offered: str) -> str:
    """Return the offered form that a request prefers; the first where it is silent.

    Raises:
        HTTPException: 406 when it accepts none.
    """
    return preferred(request.headers.get("accept"), offered)


def preferred(accept: str | None, offered: Sequence[str]) -> str:
    """Return the offered form that `Accept` likes best; the first where it is silent.

    A range that is named more closely counts before a wider one (RFC 9110, 12.5.1).

    Raises:
        HTTPException: 406 when it likes none.
    """
    ranges = list(_ranges(accept or "*/*"))
    liked = {form: _quality(form, ranges) for form in offered}
    best = max(offered, key=lambda form: liked[form])
    if not liked[best]:
        raise HTTPException(406, f"offered here: {', '.join(offered)}")
    return best


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    for part in accept.split(","):
        name, *parameters = (one.strip().lower() for one in part.split(";"))
        given = (p.partition("=")[2] for p in parameters if p.startswith("q="))
        yield name, _number(next(given, "1"))


def _number(text: str) -> float:
    try:
        return max(0.0, min(1.0, float(text)))
    except ValueError:
        return 1.0


def _quality(form: str, ranges: Sequence[tuple[str, float]]) -> float:
    said = dict(reversed(ranges))
    for name in (form, form.split("/")[0] + "/*", "*/*"):
        if name in said:
            return said[name]
    return 0.0
