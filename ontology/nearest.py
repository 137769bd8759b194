"""The allowed name that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable

from ontology.messages import Said
from ontology.messages import said as message


def nearest(said: str, allowed: Iterable[str]) -> str | None:
    """The allowed name most like what was said; None when nothing is like it."""
    import difflib  # slow to import, needed only where something is wrong

    by_fold = {name.casefold(): name for name in allowed}
    found = difflib.get_close_matches(said.casefold(), by_fold, n=1, cutoff=0.5)
    return by_fold[found[0]] if found else None


def instead(said: str, allowed: Iterable[str]) -> Said:
    """A clause for a message: the nearest allowed name, then all of them."""
    names = sorted(allowed)
    close, every = nearest(said, names), ", ".join(names)
    if close:
        return message("meant or allowed", near=close, names=every)
    return message("allowed instead", names=every)
