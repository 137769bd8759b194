"""Bytes of a file as text, or the reason why they are none."""

from pathlib import Path

from loaders.problems import Problems
from loaders.reasons import unread
from ontology.messages import said

LARGEST = 64 * 1024 * 1024
"""A file that is read whole may have so many bytes; JSON Lines have no limit."""


def read_text(path: Path, problems: Problems) -> str | None:
    """Return the text of a file; None, with the problem noted, when it is none."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            problems.add("", "", "", said("too large", most=LARGEST >> 20))
            return None
        raw = path.read_bytes()
    except OSError as error:
        problems.add("", "", "", unread(error))
        return None
    return decode(raw, problems)


def decode(raw: bytes, problems: Problems) -> str | None:
    """Return UTF-8 bytes as text; None, with the problem noted, when they are not."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.add(said("line", line=line), "", "", said("save as UTF-8"))
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        problems.add(said("line", line=line), "", "", said("holds NUL"))
        return None
    return text
