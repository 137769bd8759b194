"""What an answer must warn of: bases whose act is over, amendments of the act."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from queries.conclude import Raw
from queries.notes import note
from queries.question import rows_of
from queries.viewer import Viewer
from queries.wording import name, shown_day


def stale_bases(viewer: Viewer, things: Sequence[str]) -> list[Raw]:
    """Return the bases of these things, or of all, whose act is no longer in force."""
    return rows_of(viewer, "shared", "stale", things=list(things))


def stale_notes(viewer: Viewer, things: Sequence[str]) -> tuple[str, ...]:
    """Return which acts these things rest on that are over, and what replaced them."""
    rows = stale_bases(viewer, things) if things else []
    return tuple(dict.fromkeys(_ended(viewer, row) for row in rows))


def _ended(viewer: Viewer, row: Raw) -> str:
    lang = viewer.lang
    until = row["until"]
    successors = [one for s in row["successors"] if (one := name(s, lang))]
    return note(
        lang,
        "basis ended",
        act=name(row["basis"], lang) or row["act"],
        until=note(lang, "until", day=shown_day(until)) if until else "",
        successor=note(lang, "successor", act=", ".join(successors))
        if successors
        else "",
    )


def amendment_notes(viewer: Viewer, provisions: Iterable[str]) -> tuple[str, ...]:
    """Return by which acts those of these articles are amended: the change is not applied.

    Sources name amending acts without saying which article becomes what.
    """
    acts = sorted({one.partition("#")[0] for one in provisions})
    rows = rows_of(viewer, "law", "amendments_of", acts=acts) if acts else []
    by: dict[str, list[str]] = {}
    called: dict[str, str] = {}
    for row in rows:
        if row["effect"] == "AMENDS":
            by.setdefault(row["target"], []).append(
                row["number"] or row["title"] or row["id"]
            )
            called[row["target"]] = row["act"] or row["act_title"] or row["target"]
    return tuple(
        note(
            viewer.lang,
            "not applied",
            act=called[act],
            by=", ".join(dict.fromkeys(acts)),
        )
        for act, acts in by.items()
    )
