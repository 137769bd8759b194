"""The tables below a map: a row for each shape and each tie, in both languages."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from html import escape

from viz.cited import Shelf
from viz.facts import validity
from viz.page import spans
from viz.picture import Picture, stance_words
from viz.words import type_words


def shape_rows(
    picture: Picture, shelf: Shelf, cited: Sequence[tuple[int, ...]]
) -> Iterator[str]:
    """Yield a table row for each shape."""
    # Plain strings, escaped by `spans` and `escape`: a template takes five times as long.
    ends = Counter(end for tie in picture.ties for end in {tie.start, tie.end})
    for n, one in enumerate(picture.shapes):
        yield (
            f'<tr data-shape="{n}" data-type="{escape(one.type)}"><th scope="row">'
            f'<button type="button"><bdi>{spans(one.label)}</bdi></button></th>'
            f"<td>{spans(type_words(one.type))}</td><td>{spans(stance_words(one))}</td>"
            f"<td>{spans(validity(one.props))}</td><td>{ends[one.id]}</td>"
            f"<td>{escape(shelf.told(cited[n]))}</td></tr>"
        )


def tie_rows(
    picture: Picture, shelf: Shelf, cited: Sequence[tuple[int, ...]]
) -> Iterator[str]:
    """Yield a table row for each tie, with the names of both its ends."""
    names = {one.id: spans(one.label) for one in picture.shapes}
    for n, one in enumerate(picture.ties):
        yield (
            f'<tr data-tie="{n}" data-type="{escape(one.type)}"><th scope="row">'
            f'<button type="button"><bdi>{names[one.start]}</bdi></button></th>'
            f"<td>{spans(one.label)}</td><td><bdi>{names[one.end]}</bdi></td>"
            f"<td>{spans(stance_words(one))}</td>"
            f"<td>{spans(validity(one.props))}</td>"
            f"<td>{escape(shelf.told(cited[n]))}</td></tr>"
        )
