"""Where the home is and how it is opened: options first, then the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from graph.errors import BadInput
from graph.store import TIMEOUT_SECONDS
from ontology.errors import BadValue
from ontology.messages import said, shortened

TIMEOUT_MS = int(TIMEOUT_SECONDS * 1000)


@dataclass(frozen=True, slots=True)
class Settings:
    """What a door needs to know before it asks anything."""

    home: Path
    timeout_ms: int = TIMEOUT_MS
    """How long the engine may take for one question."""


def read_settings(
    home: Path | str | None,
    store: str | None,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Return the settings from options and environment (`URA_HOME`, `URA_STORE`).

    Raises:
        BadInput: when a store is asked for that this version cannot open.
    """
    uri = store or environment.get("URA_STORE") or ""
    if uri and not uri.startswith("file:"):
        raise BadInput(
            f"the store '{uri.split('@')[-1]}' cannot be opened",
            remedy="This version keeps its store in a folder: leave --store and URA_STORE out, or give file:PATH.",
        )
    if uri:
        home = home or Path(uri.removeprefix("file:").removeprefix("//"))
    chosen = home or environment.get("URA_HOME") or _default_home()
    return Settings(
        Path(chosen).expanduser(), _timeout(environment.get("URA_TIMEOUT_MS"))
    )


def _default_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("ura", appauthor=False)


def _timeout(text: str | None) -> int:
    if not text:
        return TIMEOUT_MS
    if not text.isdigit() or int(text) == 0:
        raise BadInput(
            f"URA_TIMEOUT_MS is '{text}'", remedy="Give milliseconds, such as 10000."
        )
    return int(text)


def day(text: str | None, option: str) -> str:
    """Return an ISO day: today by default, the last day of a month or year."""
    if not text:
        return date.today().isoformat()  # noqa: DTZ011 (the asker's own calendar day)
    from ontology.values.dates import read_date

    try:
        return read_date(text).latest
    except BadValue as error:
        raise BadInput(
            said("no date", option=option, said=shortened(text)),
            remedy=said("write a date"),
        ) from error
