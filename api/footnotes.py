"""The numbers of passages behind a row: all of them, those that follow each other as one."""

from __future__ import annotations

from collections.abc import Iterable

_FEW = 3
"""A run of fewer numbers is written out."""


def footnotes(numbers: Iterable[int]) -> str:
    """Return all footnotes of a row, none left out.

    >>> footnotes([0, 1]), footnotes([0, 1, 2, 3, 6, 8])
    ('[1][2]', '[1]–[4] [7][9]')
    """
    runs: list[list[int]] = []
    for n in sorted(set(numbers)):
        if runs and n == runs[-1][-1] + 1:
            runs[-1].append(n)
        else:
            runs.append([n])
    return _parted(runs)


def _parted(runs: Iterable[list[int]]) -> str:
    """Return runs as text that may wrap beside a long run, and after every few numbers."""
    words: list[str] = []
    room = 0
    for run in runs:
        if len(run) >= _FEW:
            words.append(f"[{run[0] + 1}]–[{run[-1] + 1}]")
            room = 0
            continue
        for n in run:
            if not room:
                words.append("")
                room = _FEW + 1
            words[-1] += f"[{n + 1}]"
            room -= 1
    return " ".join(words)
