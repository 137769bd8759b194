"""`ura contact`: whom to turn to now; and the report that a contact did not answer."""

from __future__ import annotations

from pathlib import Path

from api.door import home_of
from api.output import write
from api.progress import progress
from api.settings import day, now, read_settings
from graph.errors import BadInput
from graph.sources import refuse_unseen
from ontology.messages import said


def report_failed(
    channel: str,
    *,
    at: str | None,
    role: str,
    home: Path | str | None,
    store: str | None,
) -> None:
    """Record in the journal that a channel did not answer, and say so.

    Raises:
        BadInput: when it is no channel, or the minute is none or still to come.
    """
    from loaders.failures import failure
    from queries.calendar import moment_of

    moment, present = moment_of(at or now()), moment_of(now())
    assert moment is not None
    assert present is not None
    if moment.local > present.local:
        raise BadInput(said("fails tomorrow", at=moment.text, now=present.text))
    today = day(None, "--at")
    refuse_unseen(channel, (), moment.day, today)
    target = home_of(read_settings(home, store))
    with target.open() as reader:
        statements = failure(reader, channel, moment, role=role, on=today)
    target.journal(statements, today, f"failed contact reported by {role}")
    target.build(progress())
    write(f"{channel}: {moment.text}")
