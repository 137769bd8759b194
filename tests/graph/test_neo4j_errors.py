"""What Neo4j's errors are told as. Its codes are those of `Status` in neo4j-common."""

import pytest
from neo4j import exceptions

from graph.errors import (
    QueryFailed,
    StoreBehind,
    StoreBusy,
    StoreDamaged,
    StoreDenied,
    StoreFull,
    StoreMissing,
    StoreOverloaded,
    StoreTimeout,
    StoreUnreachable,
    StoreUnsupported,
)
from graph.neo4j_driver import _cause
from graph.neo4j_errors import first_line, no_answer, out_of_memory, problem

CLIENT, TRANSIENT, DATABASE = (
    f"Neo.{kind}Error." for kind in ("Client", "Transient", "Database")
)
CASES = [
    (CLIENT, "Security.Unauthorized", StoreDenied, "let this user in", "the user"),
    (CLIENT, "Security.AuthenticationRateLimit", StoreDenied, "no password", "wait"),
    (CLIENT, "Security.CredentialsExpired", StoreDenied, "expired", "ALTER CURRENT"),
    (CLIENT, "Security.Forbidden", StoreDenied, "user do this", "rights"),
    (TRANSIENT, "Security.AuthProviderTimeout", StoreBusy, "is busy", "soon"),
    (CLIENT, "Security.AuthorizationExpired", StoreBusy, "is busy", "soon"),
    (CLIENT, "Security.TokenExpired", StoreBusy, "is busy", "soon"),
    (CLIENT, "Security.AuthProviderFailed", StoreDenied, "user in", "log"),
    (TRANSIENT, "Security.ModifiedConcurrently", StoreBusy, "is busy", "soon"),
    (CLIENT, "Database.DatabaseNotFound", StoreMissing, "no such", "Name a database"),
    (TRANSIENT, "General.DatabaseUnavailable", StoreUnreachable, "available", "log"),
    (DATABASE, "Database.UnableToStartDatabase", StoreUnreachable, "available", "log"),
    (CLIENT, "Cluster.NotALeader", StoreUnreachable, "does not write", "neo4j://"),
    (TRANSIENT, "Transaction.LeaderSwitch", StoreUnreachable, "not write", "neo4j://"),
    (CLIENT, "General.ForbiddenOnReadOnlyDatabase", StoreDenied, "reading only", "why"),
    (
        *(CLIENT, "General.WriteOnReadOnlyAccessDatabase"),
        *(StoreDenied, "reading only", "why"),
    ),
    (
        TRANSIENT,
        "Transaction.BookmarkTimeout",
        StoreBehind,
        "not have yet",
        "ura rebuild",
    ),
    (CLIENT, "Transaction.InvalidBookmark", StoreBehind, "not know", "ura rebuild"),
    (
        CLIENT,
        "Transaction.InvalidBookmarkMixture",
        StoreBehind,
        "not know",
        "ura rebuild",
    ),
    (CLIENT, "Procedure.ProcedureNotFound", StoreUnsupported, "lacks", "5.26"),
    (CLIENT, "Transaction.TransactionTimedOut", StoreTimeout, "too long", "less"),
    (CLIENT, "Transaction.LockClientStopped", StoreTimeout, "too long", "less"),
    (CLIENT, "Transaction.Terminated", StoreUnreachable, "ended", "Try again"),
    (
        TRANSIENT,
        "General.MemoryPoolOutOfMemoryError",
        StoreOverloaded,
        "memory",
        "heap",
    ),
    (TRANSIENT, "General.TransactionMemoryLimit", StoreOverloaded, "memory", "heap"),
    (TRANSIENT, "Transaction.DeadlockDetected", StoreBusy, "kept writing", "Wait"),
    (TRANSIENT, "Transaction.LockAcquisitionTimeout", StoreBusy, "writing", "Wait"),
    (TRANSIENT, "Request.NoThreadsAvailable", StoreBusy, "is busy", "soon"),
    (
        *(TRANSIENT, "Transaction.MaximumTransactionLimitReached"),
        *(StoreBusy, "is busy", "soon"),
    ),
    (CLIENT, "Schema.IndexAlreadyExists", StoreDamaged, "not Ura's", "drop those"),
    (
        *(CLIENT, "Schema.EquivalentSchemaRuleAlreadyExists"),
        *(StoreDamaged, "not Ura's", "drop those"),
    ),
    (CLIENT, "Schema.ConstraintValidationFailed", StoreDamaged, "same key", "rebuild"),
    (DATABASE, "Schema.ConstraintCreationFailed", StoreDamaged, "same key", "rebuild"),
    (CLIENT, "Statement.SyntaxError", QueryFailed, "refused", "Cypher file"),
    (DATABASE, "General.StorageDamageDetected", StoreDamaged, "failed", "log"),
    (DATABASE, "Statement.ExecutionFailed", StoreDamaged, "failed", "log"),
]


@pytest.mark.parametrize(
    ("code", "kind", "told", "remedy"),
    [(kind + name, *rest) for kind, name, *rest in CASES],
)
def test_what_a_code_means(code, kind, told, remedy):
    error = problem(code, "its own words\nand more", "neo4j://x:7687")
    assert type(error) is kind
    assert told in error.what
    assert error.what.endswith(": its own words")
    assert remedy in error.remedy
    assert error.message.albanian != str(error)


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("Transaction.TransactionLogError", "Failed: No space left on device"),
        ("Transaction.TransactionCommitFailed", "Failed\nSystem is out of disk space"),
        ("General.UnknownError", "There is not enough space on the disk"),
    ],
)
def test_a_full_disk_is_told_as_such(code, words):
    error = problem(DATABASE + code, words, "neo4j://x:7687")
    assert type(error) is StoreFull
    assert "disk is full" in error.what
    assert "server's machine" in error.remedy


def test_a_question_about_disk_space_is_no_full_disk():
    error = problem(f"{CLIENT}Statement.SyntaxError", "near 'disk space'", "x")
    assert type(error) is QueryFailed


def test_an_error_without_words_has_its_code():
    code = f"{CLIENT}Security.Unauthorized"
    assert problem(code, "", "x").what.endswith(code)
    assert problem(code, " \n ", "x").what.endswith(code)
    assert first_line("") == ""


def test_a_line_that_leads_to_the_next_is_told_with_it():
    code = f"{DATABASE}Schema.ConstraintCreationFailed"
    told = problem(
        code, "Unable to create c:\nBoth Node(0) and Node(1)\nmore", "x"
    ).what
    assert told.endswith(": Unable to create c: Both Node(0) and Node(1)")
    assert problem(code, "Unable to create c:", "x").what.endswith("create c:")


@pytest.mark.parametrize(
    ("words", "cause", "told"),
    [
        (
            "Couldn't connect to x:1:\nmuch",
            "[SSL] self-signed",
            "x:1: [SSL] self-signed",
        ),
        ("No routing", "Connection refused\nmore", "No routing: Connection refused"),
        ("Connection refused", "Connection refused", "answer: Connection refused"),
        ("gone", "", "answer: gone"),
    ],
)
def test_why_there_was_no_answer(words, cause, told):
    assert no_answer(words, cause, "x").what.endswith(told)


def test_the_cause_is_found_below_what_a_cluster_says():
    first, last = OSError("refused"), exceptions.ServiceUnavailable("no routing")
    between = exceptions.ServiceUnavailable("no connection")
    between.__cause__ = first
    last.__cause__ = ExceptionGroup("all of them", [between, ValueError("x")])
    assert _cause(last) is first


def test_what_is_too_much_for_the_memory_is_not_tried_again():
    assert out_of_memory(f"{TRANSIENT}General.MemoryPoolOutOfMemoryError")
    assert out_of_memory(f"{TRANSIENT}General.TransactionMemoryLimit")
    assert not out_of_memory(f"{TRANSIENT}Transaction.DeadlockDetected")
