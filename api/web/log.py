"""One JSON object a line for each request. No names, no query, no address of anybody."""

from __future__ import annotations

import json
import logging
from datetime import UTC, datetime

from typing_extensions import override

LOGGER = logging.getLogger("ura.http")


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
        if record.exc_info:
            told["trace"] = self.formatException(record.exc_info)
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
