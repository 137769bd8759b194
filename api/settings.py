"""Where the home is and how it is opened: options first, then the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from graph.errors import BadInput
from graph.store import RETRY_SECONDS, TIMEOUT_SECONDS
from ontology.errors import BadValue
from ontology.messages import said, shortened

if TYPE_CHECKING:
    from graph.address import Address

TIMEOUT_MS = int(TIMEOUT_SECONDS * 1000)
_HOUR_MS = 3_600_000


class Settings(NamedTuple):
    """What a door needs to know before it asks anything."""

    home: Path
    timeout_ms: int = TIMEOUT_MS
    """How long the engine may take for one question."""
    server: Address | None = None
    """The server that keeps the store; None where a folder does."""
    retry_seconds: float = RETRY_SECONDS
    """So long a server that is away is waited for."""

    def patient(self) -> Settings:
        """Return the settings of a chore that goes over the whole store."""
        return self._replace(timeout_ms=max(self.timeout_ms, _HOUR_MS))

    def waiting(self, seconds: float) -> Settings:
        """Return the settings of a door that must say within so long what is wrong."""
        return self._replace(retry_seconds=seconds)


def read_settings(
    home: Path | str | None,
    store: str | None,
    environment: Mapping[str, str] = os.environ,
) -> Settings:
    """Return the settings from options and environment (`URA_HOME`, `URA_STORE`).

    Raises:
        BadInput: when the store's address is none.
    """
    uri = store or environment.get("URA_STORE") or ""
    server = None
    if uri.startswith("file:"):
        home = home or Path(uri.removeprefix("file:").removeprefix("//"))
    elif uri:
        server = _server(uri, environment)
    chosen = home or environment.get("URA_HOME") or _default_home()
    timeout = _timeout(environment.get("URA_TIMEOUT_MS"))
    return Settings(_expanded(chosen), timeout, server)


def _server(uri: str, environment: Mapping[str, str]) -> Address:
    """Return the server of an address; the password is never in it.

    `URA_STORE_PASSWORD` has the password, or `URA_STORE_PASSWORD_FILE` names a file
    with it; `URA_STORE_CA` names the certificates that sign the server's.
    """
    from graph.address import Address

    password = environment.get("URA_STORE_PASSWORD") or None
    file = environment.get("URA_STORE_PASSWORD_FILE")
    if password is None and file:
        password = _password_in(file)
    named = environment.get("URA_STORE_CA")
    authorities = str(_expanded(named)) if named else None
    return Address.read(uri, password=password, authorities=authorities)


def _password_in(file: str) -> str:
    try:
        return _expanded(file).read_text("utf-8").rstrip("\r\n")
    except (OSError, UnicodeDecodeError) as error:
        why = error.strerror if isinstance(error, OSError) else "not text"
        raise BadInput(
            said("password unread", why=why or error),
            where=file,
            remedy=said("name password file"),
        ) from error


def _expanded(path: Path | str) -> Path:
    """Return a path with the user's folder in place of ~."""
    try:
        return Path(path).expanduser()
    except RuntimeError as error:
        raise BadInput(
            said("whose folder"), where=str(path), remedy=said("whole path")
        ) from error


def with_password_file(
    path: Path | None, environment: Mapping[str, str] = os.environ
) -> Mapping[str, str]:
    """Return the environment with a file for the password; as it is where there is none."""
    if path is None:
        return environment
    rest = {k: v for k, v in environment.items() if k != "URA_STORE_PASSWORD"}
    return {**rest, "URA_STORE_PASSWORD_FILE": str(path)}


def _default_home() -> Path:
    from platformdirs import user_data_path

    return user_data_path("ura", appauthor=False)


def _timeout(text: str | None) -> int:
    if not text:
        return TIMEOUT_MS
    if not text.isdigit() or int(text) == 0:
        raise BadInput(said("no timeout", said=text), remedy=said("give milliseconds"))
    return int(text)


def now() -> str:
    """Return this minute on the clock of Albania and Kosovo, with its offset."""
    from ontology.values.moments import zone

    return datetime.now(zone()).isoformat(timespec="minutes")


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
