"""One JSON object a line for each request. No names, no query, no address of anybody."""

from __future__ import annotations

import json
import logging
import os
import traceback
from datetime import UTC, datetime
from pathlib import Path

from typing_extensions import override

LOGGER = logging.getLogger("ura.http")


def where(error: BaseException) -> dict[str, object]:
    """Return what failed and in which line, without the message: it may hold names.

    With URA_DEBUG the whole trace comes too.
    """
    frames = traceback.extract_tb(error.__traceback__)
    at = [f"{Path(frame.filename).name}:{frame.lineno}" for frame in frames[-3:]]
    told: dict[str, object] = {"error": type(error).__name__, "at": at}
    if os.environ.get("URA_DEBUG"):
        told["trace"] = traceback.format_exception(error)
    return told


class JsonLines(logging.Formatter):
    """Writes a record and what was given as `extra={"told": {...}}` as JSON."""

    @override
    def format(self, record: logging.LogRecord) -> str:
        """Return the line."""
        at = datetime.fromtimestamp(record.created, UTC)
        told = {
            "time": at.isoformat(timespec="milliseconds"),
            "level": record.levelname.lower(),
            "event": record.getMessage(),
            **getattr(record, "told", {}),
        }
        if record.exc_info and record.exc_info[1]:
            told |= where(record.exc_info[1])
        return json.dumps(told, ensure_ascii=False)


def to_stderr() -> None:
    """Send the server's log to standard error, and nothing else there."""
    handler = logging.StreamHandler()
    handler.setFormatter(JsonLines())
    for logger, level in (
        (LOGGER, logging.INFO),
        (logging.getLogger("uvicorn"), logging.WARNING),
    ):
        logger.handlers[:] = [handler]
        logger.setLevel(level)
        logger.propagate = False
