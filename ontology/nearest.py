"""The allowed name that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable


def nearest(said: str, allowed: Iterable[str]) -> str | None:
    """The allowed name most like what was said; None when nothing is like it."""
    import difflib  # slow to import, needed only where something is wrong

    by_fold = {name.casefold(): name for name in allowed}
    found = difflib.get_close_matches(said.casefold(), by_fold, n=1, cutoff=0.5)
    return by_fold[found[0]] if found else None


def instead(said: str, allowed: Iterable[str]) -> str:
    """A clause for a message: the nearest allowed name, then all of them."""
    names = sorted(allowed)
    close = nearest(said, names)
    hint = f"did you mean {close!r}? " if close else ""
    return f"{hint}allowed: {', '.join(names)}"
