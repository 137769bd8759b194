"""Bytes of a file as text, or the reason why they are none."""

from pathlib import Path

from loaders.problems import Problems

LARGEST = 64 * 1024 * 1024
"""A file that is read whole may have so many bytes; JSON Lines have no limit."""


def read_text(path: Path, problems: Problems) -> str | None:
    """Return the text of a file; None, with the problem noted, when it is none."""
    try:
        if path.is_file() and path.stat().st_size > LARGEST:
            problems.add("", "", "", f"is larger than {LARGEST >> 20} MiB; split it")
            return None
        raw = path.read_bytes()
    except OSError as error:
        problems.add("", "", "", f"cannot be read: {error.strerror or error}")
        return None
    return decode(raw, problems)


def decode(raw: bytes, problems: Problems) -> str | None:
    """Return UTF-8 bytes as text; None, with the problem noted, when they are not."""
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        problems.add(f"line {line}", "", "", "is not UTF-8; save the file as UTF-8")
        return None
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        problems.add(
            f"line {line}", "", "", "holds a NUL character; this is no text file"
        )
        return None
    return text
