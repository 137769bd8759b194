"""How long work tells how far it is. Libraries never print: doors pass one in."""

from collections.abc import Iterable, Iterator
from typing import Protocol, TypeVar

T = TypeVar("T")


class Progress(Protocol):
    """What a door gives to long work."""

    def start(self, what: str, total: int | None = None) -> None:
        """Begin a stage."""

    def advance(self, count: int = 1) -> None:
        """Count items of the stage as done."""

    def finish(self) -> None:
        """End the stage."""


class Silent:
    """Progress that nobody sees."""

    def start(self, what: str, total: int | None = None) -> None:
        pass

    def advance(self, count: int = 1) -> None:
        pass

    def finish(self) -> None:
        pass


SILENT: Progress = Silent()


def counted(
    items: Iterable[T],
    progress: Progress,
    what: str,
    *,
    total: int | None = None,
    every: int = 1000,
) -> Iterator[T]:
    """Yield the items, telling the progress every so many."""
    progress.start(what, total)
    pending = 0
    for item in items:
        yield item
        pending += 1
        if pending == every:
            progress.advance(pending)
            pending = 0
    progress.advance(pending)
    progress.finish()
