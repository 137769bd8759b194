"""Commands as the README and the guides print them: found, run, compared, renewed.

`python -m tests.shown` writes anew what has changed: where a page leaves lines out with
`...`, as many lines before and after it are kept.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from typer.testing import CliRunner

from api.cli import app

ROOT = Path(__file__).parent.parent
PAGES = (ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md")))
LEFT_OUT = "..."

_BLOCK = re.compile(r"^```(\w*)\n(.*?)^```", re.MULTILINE | re.DOTALL)
_PROMPT = re.compile(r"^\$ ", re.MULTILINE)
_INLINE = re.compile(r"`(ura [a-z][^`]*|make [a-z]+)`")


@dataclass(frozen=True)
class Shown:
    """A command as a page prints it, and what it shows below."""

    words: tuple[str, ...]
    output: str = ""
    page: str = ""


def shown(text: str, page: str = "") -> list[Shown]:
    """Return every `$ ...` of the console blocks, every line of the plain ones, and
    the commands within the text."""
    found: list[Shown] = []
    for language, block in _BLOCK.findall(text):
        if language == "console":
            for part in _PROMPT.split(block)[1:]:
                command, _, output = part.partition("\n")
                found.append(Shown(tuple(shlex.split(command)), output, page))
        elif language in ("sh", "bash", "shell"):
            lines = (shlex.split(line, comments=True) for line in block.splitlines())
            found += [Shown(tuple(words), "", page) for words in lines if words]
    inline = _INLINE.findall(text)
    return found + [Shown(tuple(shlex.split(line)), "", page) for line in inline]


def pages() -> Iterator[Shown]:
    """Yield the commands of all pages."""
    for path in PAGES:
        yield from shown(path.read_text("utf-8"), path.relative_to(ROOT).as_posix())


def fits(shown: str, output: str) -> bool:
    """Whether an output is what is shown.

    A line `...` stands for one line or more, `...` within a line for any words.
    """
    wanted = (
        r"(?s:.*?)"
        if line.strip() == LEFT_OUT
        else re.escape(line.rstrip()).replace(re.escape(LEFT_OUT), ".*?")
        for line in shown.rstrip("\n").split("\n")
    )
    return re.fullmatch("\n".join(wanted), _plain(output)) is not None


def said(words: tuple[str, ...], home: Path) -> tuple[str, str]:
    """Return what a command writes to standard output, and what beside it."""
    env = {"URA_HOME": str(home), "COLUMNS": "80", "NO_COLOR": "1"}
    done = CliRunner().invoke(app, list(words[1:]), env=env)
    return done.stdout, done.stderr


def renewed(text: str, run: Callable[[tuple[str, ...]], str]) -> str:
    """Return a page's text with every output that no longer fits written anew."""

    def block(match: re.Match[str]) -> str:
        if match[1] != "console":
            return match[0]
        first, *parts = _PROMPT.split(match[2])
        again = "".join(f"$ {_renewed(part, run)}" for part in parts)
        return f"```console\n{first}{again}```"

    return _BLOCK.sub(block, text)


def _renewed(part: str, run: Callable[[tuple[str, ...]], str]) -> str:
    command, _, output = part.partition("\n")
    if not output.strip():
        return part
    now = run(tuple(shlex.split(command)))
    if fits(output, now):
        return part
    old = output.rstrip("\n").split("\n")
    gap = "\n" if output.endswith("\n\n") else ""
    return f"{command}\n{_shortened(old, _undated(_plain(now)))}\n{gap}"


def _shortened(old: list[str], now: str) -> str:
    """Return as many first and last lines as were shown, with what is between left out."""
    lines = now.split("\n")
    cuts = [at for at, line in enumerate(old) if line.strip() == LEFT_OUT]
    if not cuts:
        return now
    head, tail = cuts[0], len(old) - cuts[-1] - 1
    if head + tail >= len(lines):
        return now
    return "\n".join([*lines[:head], LEFT_OUT, *lines[len(lines) - tail :]])


def _undated(text: str) -> str:
    """Return an output with today's date left out of its first line."""
    first, *rest = text.split("\n")
    today = date.today().strftime("%d.%m.%Y")  # noqa: DTZ011
    return "\n".join([first.replace(today, LEFT_OUT), *rest])


def _plain(text: str) -> str:
    return "\n".join(line.rstrip() for line in text.rstrip("\n").split("\n"))


def main() -> int:
    """Renew all pages; say which changed."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(os.environ.get("URA_HOME") or folder)
        for path in PAGES:
            before = path.read_text("utf-8")
            after = renewed(before, lambda words: said(words, home)[0])
            if after != before:
                path.write_text(after, "utf-8")
                sys.stdout.write(f"{path.relative_to(ROOT)} was renewed\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
