"""What the errors of Neo4j mean: by its own codes, with what to do about them."""

from __future__ import annotations

import re

from graph.errors import (
    QueryFailed,
    StoreBusy,
    StoreDamaged,
    StoreDenied,
    StoreMissing,
    StoreOverloaded,
    StoreProblem,
    StoreTimeout,
    StoreUnreachable,
)
from ontology.messages import said

_SIGNS: tuple[tuple[str, type[StoreProblem], str, str | None], ...] = (
    (
        r"AuthenticationRateLimit",
        StoreDenied,
        "the server takes no password now",
        "too many passwords",
    ),
    (
        r"CredentialsExpired",
        StoreDenied,
        "the password has expired",
        "change password",
    ),
    (
        r"Security\.|AuthError",
        StoreDenied,
        "the server does not let this user in",
        None,
    ),
    (
        r"DatabaseNotFound|Database\.\w*NotFound",
        StoreMissing,
        "there is no such database",
        "name a database",
    ),
    (
        r"DatabaseUnavailable",
        StoreUnreachable,
        "the database is not available now",
        None,
    ),
    (
        r"TimedOut|LockClientStopped",
        StoreTimeout,
        "the question took too long",
        None,
    ),
    (
        r"OutOfMemory|StackOverFlow",
        StoreOverloaded,
        "the server has too little memory for this",
        None,
    ),
    (
        r"LockAcquisition|DeadlockDetected|Outdated|TransientError",
        StoreBusy,
        "others kept writing to the same records",
        None,
    ),
    (
        r"Schema\.ConstraintValidationFailed|ConstraintViolation",
        StoreDamaged,
        "two records have the same key",
        None,
    ),
    (r"Neo\.ClientError", QueryFailed, "the engine refused", None),
)
"""Parts of a code, what it is of ours, and what is told; the first that fits counts."""


def problem(code: str, words: str, where: str) -> StoreProblem:
    """Return what an error of the server means; `words` are its own."""
    for signs, kind, what, remedy in _SIGNS:
        if re.search(signs, code):
            text = f"{what}: {_first(words)}"
            return kind(text, where=where, remedy=said(remedy) if remedy else "")
    return StoreDamaged(f"the server failed: {_first(words)}", where=where)


def no_answer(words: str, where: str) -> StoreProblem:
    """Return what an error of the driver means: it got no answer."""
    return StoreUnreachable(f"the server does not answer: {_first(words)}", where=where)


def out_of_memory(code: str) -> bool:
    """Whether the server lacks memory: the driver would try that for half a minute."""
    return "OutOfMemory" in code


def _first(words: str) -> str:
    """Return the first line of an error's own words."""
    return words.strip().splitlines()[0]
