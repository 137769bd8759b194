"""A contact reported at the command line as one that did not answer."""

from __future__ import annotations

import json

import pytest

CHANNEL = "channel/lu-lumas/koordinatori"


def told(here, *words):
    asked = here("contact", "DHF", "Lumas", *words, "--json")
    rows = json.loads(asked.stdout)["rows"]
    return next((n, row) for n, row in enumerate(rows) if row["id"] == CHANNEL)


def test_a_failed_contact_is_told_and_falls_at_once(here):
    place, row = told(here, "--at", "2026-11-20T10:00")
    assert (place, row["reachable"]) == (0, "perhaps")
    done = here(
        "contact",
        "--report-failed",
        CHANNEL,
        "--at",
        "2026-11-20T09:00",
    )
    assert done.exit_code == 0, done.stderr
    assert done.stdout == f"{CHANNEL}: 2026-11-20T09:00+01:00\n"
    place, row = told(here, "--at", "2026-11-20T10:00")
    assert place > 0
    assert row["reachable"] == "failed"
    listed = here("contacts", "--stale", "1y", "--json")
    assert json.loads(listed.stdout)["rows"][0]["failed_on"] == "2026-11-20"
    assert here("check").exit_code == 0


@pytest.mark.parametrize(
    "words",
    [
        ["--report-failed", "post/lu-lumas/bashkia/kryetar"],
        ["--report-failed", "channel/askund"],
        ["--report-failed", CHANNEL, "--at", "2026-03-29T02:30"],
        ["--report-failed", CHANNEL, "--at", "2099-01-01T00:00"],
        ["DHF", "Lumas", "--report-failed", CHANNEL],
    ],
)
def test_what_cannot_have_failed_is_refused_and_nothing_is_written(
    here, own_home, words
):
    before = sorted(p.name for p in (own_home / "records").rglob("*"))
    refused = here("contact", *words)
    assert refused.exit_code == 2
    assert refused.stdout == ""
    assert sorted(p.name for p in (own_home / "records").rglob("*")) == before
