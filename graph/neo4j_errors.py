"""What the errors of Neo4j mean: by its own codes, with what to do about them."""

from __future__ import annotations

import re

from graph.errors import (
    QueryFailed,
    StoreBehind,
    StoreBusy,
    StoreDamaged,
    StoreDenied,
    StoreFull,
    StoreMissing,
    StoreOverloaded,
    StoreProblem,
    StoreTimeout,
    StoreUnreachable,
    StoreUnsupported,
)
from ontology.messages import said

_SIGNS: tuple[tuple[str, type[StoreProblem], str, str], ...] = (
    # Who asks
    ("AuthenticationRateLimit", StoreDenied, "no password now", "too many passwords"),
    ("CredentialsExpired", StoreDenied, "password expired", "change password"),
    (r"Security\.Forbidden", StoreDenied, "not let do", "ask for rights"),
    (
        "AuthProviderTimeout|ModifiedConcurrently|AuthorizationExpired|TokenExpired",
        StoreBusy,
        "server busy",
        "try soon",
    ),
    ("AuthProviderFailed", StoreDenied, "not let in", "see the log"),
    (r"Security\.|AuthError", StoreDenied, "not let in", ""),
    # Which server, and which database
    (r"Database\.\w*NotFound", StoreMissing, "no such database", "name a database"),
    (
        "DatabaseUnavailable|UnableToStartDatabase|DbmsInPanic",
        StoreUnreachable,
        "database away",
        "see the log",
    ),
    (
        r"NotALeader|LeaderSwitch|LeaseExpired|ReplicationFailure|Cluster\.Routing",
        StoreUnreachable,
        "no writer",
        "find the writer",
    ),
    ("ReadOnly", StoreDenied, "only read", "ask why only read"),
    ("BookmarkTimeout", StoreBehind, "server lags", "wait for it"),
    ("InvalidBookmark", StoreBehind, "strange marks", "forget marks"),
    ("ProcedureNotFound", StoreUnsupported, "server lacks", ""),
    # Time, memory, others
    (
        "TimedOut|ExecutionTimeout|LockClientStopped",
        StoreTimeout,
        "took too long",
        "",
    ),
    (r"Transaction\.Terminated", StoreUnreachable, "was ended", "ask again"),
    (
        "OutOfMemory|StackOverFlow|MemoryLimit",
        StoreOverloaded,
        "too little memory",
        "",
    ),
    (
        "LockAcquisition|DeadlockDetected|Outdated|ConstraintsChanged",
        StoreBusy,
        "others kept writing",
        "",
    ),
    ("TransientError", StoreBusy, "server busy", "try soon"),
    # What is in it
    (
        r"Schema\.\w*(Already|BelongsTo|ForbiddenOnConstraint)",
        StoreDamaged,
        "strange schema",
        "drop those",
    ),
    (
        r"Constraint(Validation|Verification|Creation)Failed|ConstraintViolation",
        StoreDamaged,
        "same key",
        "",
    ),
    (r"Neo\.ClientError", QueryFailed, "engine refused", ""),
)
"""Parts of a code, what it is of ours, what is told, and what to do (as its kind says
where that is empty); the first that fits counts."""
_DISK_FULL = re.compile(
    r"no space left|out of disk|disk (space|quota)|not enough space", re.IGNORECASE
)
"""Neo4j has no code for it; where the system's words are passed on, they say so."""


def problem(code: str, words: str, where: str) -> StoreProblem:
    """Return what an error of the server means; `words` are its own."""
    why = _reason(words) or code
    if "Neo.ClientError" not in code and _DISK_FULL.search(words):
        told = said("server full", why=why)
        return StoreFull(told, where=where, remedy=said("free server space"))
    for signs, kind, what, remedy in _SIGNS:
        if re.search(signs, code):
            told = said(what, why=why)
            return kind(told, where=where, remedy=said(remedy) if remedy else "")
    told = said("server failed", why=why)
    return StoreDamaged(told, where=where, remedy=said("see the log"))


def no_answer(words: str, cause: str, where: str) -> StoreProblem:
    """Return what an error of the driver means: it got no answer, and from what."""
    first, from_what = first_line(words).rstrip(":"), first_line(cause)
    known = not from_what or from_what in first
    why = first if known else f"{first}: {from_what}"
    return StoreUnreachable(said("no answer", why=why), where=where)


def no_writer(words: str, where: str) -> StoreProblem:
    """Return that no server of a cluster takes writes now."""
    told = said("no writer", why=first_line(words))
    return StoreUnreachable(told, where=where, remedy=said("find the writer"))


def unfit(what: str, where: str) -> StoreProblem:
    """Return that Ura was not made for a server; `what` says which one it is."""
    return StoreUnsupported(said("unfit server", why=what), where=where)


def lacking(words: str, where: str) -> StoreProblem:
    """Return that a server cannot do what it was asked; the driver says so of old ones."""
    return StoreUnsupported(said("server lacks", why=first_line(words)), where=where)


def out_of_memory(code: str) -> bool:
    """Whether the server lacks memory: the driver would try that for half a minute."""
    return bool(re.search("OutOfMemory|MemoryLimit", code))


def _reason(words: str) -> str:
    """Return the first line of an error's own words, and the next where it leads to it."""
    lines = words.strip().splitlines()
    leads = len(lines) > 1 and lines[0].rstrip().endswith(":")
    return f"{lines[0].rstrip()} {lines[1].strip()}" if leads else first_line(words)


def first_line(words: str) -> str:
    """Return the first line of an error's own words; nothing where it has none."""
    return next(iter(words.strip().splitlines()), "")
