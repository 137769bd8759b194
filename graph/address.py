"""Where a store on a server is, and who asks it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from ipaddress import IPv6Address
from urllib.parse import unquote, urlsplit

from typing_extensions import override

from graph.errors import BadInput
from ontology.messages import said

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""`+s` is TLS with a certificate that this machine trusts, `+ssc` any certificate."""
_PORT = 7687
_LAST_PORT = 65535
_ADDRESS = re.compile(
    r"(?P<scheme>[a-z0-9+]+)://"
    r"(?:(?P<user>[^:/?#\s]+)@)?"
    r"(?P<host>\[(?P<six>[^\[\]\s]*)\]|[^\[\]:/?#@\s]+)"
    r"(?::(?P<port>\d{0,5}))?"
    r"(?:/(?:(?P<database>[^/?#@\s]+)/?)?)?",
    re.IGNORECASE | re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Address:
    """Where a database is and who asks. The password is in no text that it makes."""

    uri: str
    """Scheme, host and port; nothing else."""
    user: str | None = None
    database: str | None = None
    password: str | None = field(default=None, repr=False)
    authorities: str | None = None
    """A file with the certificates that sign the server's."""

    @classmethod
    def read(
        cls, text: str, *, password: str | None = None, authorities: str | None = None
    ) -> Address:
        """Return what `neo4j://user@host:port/database` says.

        Raises:
            BadInput: when it is no such address, or holds a password.
        """
        found = _ADDRESS.fullmatch(text.strip())
        if not found:
            raise _refused(text)
        scheme, port = found["scheme"].lower(), int(found["port"] or _PORT)
        six = found["six"]
        if (
            scheme not in SCHEMES
            or not 0 < port <= _LAST_PORT
            or not (_is_name(found["host"]) if six is None else _is_ip(six))
        ):
            raise _refused(text)
        return cls(
            f"{scheme}://{found['host'].lower()}:{port}",
            unquote(found["user"] or "") or None,
            unquote(found["database"] or "") or None,
            password,
            authorities,
        )

    @property
    def slug(self) -> str:
        """A name for a folder that is of this database alone."""
        parts = urlsplit(self.uri)
        name = f"{parts.hostname}-{parts.port}-{self.database or 'default'}"
        return re.sub(r"[^A-Za-z0-9.-]", "_", name)

    @override
    def __str__(self) -> str:
        """Return what a person may see of it."""
        return f"{self.uri}/{self.database}" if self.database else self.uri


def _is_ip(text: str) -> bool:
    """Whether it is an address of the sixth version, without a zone."""
    try:
        return IPv6Address(text).scope_id is None
    except ValueError:
        return False


def _is_name(text: str) -> bool:
    """Whether it can be looked up as the name of a machine."""
    try:
        return bool(text.encode("idna"))
    except UnicodeError:
        return False


def _refused(text: str) -> BadInput:
    """Return why a text is no address; it is repeated where no password can be in it."""
    rest = text.split("://", 1)[-1]
    before, at, _ = rest.rpartition("@")
    if at and ":" in before:
        return BadInput(
            said("password in address"), remedy=said("no password in address")
        )
    if "?" in rest or "#" in rest:
        return BadInput(said("more than address"), remedy=said("store address"))
    # What stands after a colon may be a password whose @ was forgotten.
    what = said("hidden address") if at or ":" in rest else said("no address", it=text)
    return BadInput(what, remedy=said("store address"))
