"""Where a store on a server is, and who asks it."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from urllib.parse import unquote, urlsplit

from typing_extensions import override

from graph.errors import BadInput
from ontology.messages import said

SCHEMES = ("neo4j", "neo4j+s", "neo4j+ssc", "bolt", "bolt+s", "bolt+ssc")
"""`+s` is TLS with a certificate that this machine trusts, `+ssc` any certificate."""


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
        try:
            parts = urlsplit(text)
            port = parts.port
        except ValueError:
            parts, port = urlsplit(""), None
        if parts.password is not None:
            raise BadInput(
                "the store's address holds a password",
                remedy=said("no password in address"),
            )
        path = parts.path.strip("/")
        if parts.scheme not in SCHEMES or not parts.hostname or "/" in path:
            raise BadInput(
                f"{text!r} is no address of a store", remedy=said("store address")
            )
        host = f"[{parts.hostname}]" if ":" in parts.hostname else parts.hostname
        return cls(
            f"{parts.scheme}://{host}:{port or 7687}",
            unquote(parts.username) if parts.username else None,
            unquote(path) or None,
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
