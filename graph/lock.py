"""One writer at a time; a killed one lets go by itself."""

import fcntl
import os
from pathlib import Path

from graph.errors import StoreBusy
from ontology.messages import said


class WriterLock:
    """The right to change a home; raises StoreBusy when another has it."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._handle: int | None = None

    def acquire(self) -> None:
        """Take it; taking it twice is taking it once."""
        if self._handle is not None:
            return
        self._path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o644)
        try:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError as error:
            os.close(handle)
            raise StoreBusy(
                said("writing here"), where=str(self._path.parent)
            ) from error
        self._handle = handle

    def release(self) -> None:
        """Let go; a second call does nothing."""
        if self._handle is not None:
            os.close(self._handle)
            self._handle = None
