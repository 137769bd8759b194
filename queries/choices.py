"""The few words that some questions take, and the check that one of them is given."""

from __future__ import annotations

from collections.abc import Sequence

from graph.errors import BadInput
from ontology.messages import said, shortened

ROWS = ("institutions", "posts")
"""Who may be named in a matrix of seats."""
TIES = ("part-of", "reports-to", "cooperates-with", "of-kind", "addresses")
"""How one body may be tied to another."""
RISKS = ("low", "medium", "high")
"""How much danger a case is in."""
LANGUAGES = ("sq", "en", "sr", "mk", "el", "tr", "rom")
"""What whoever answers may have to speak."""
RECORD_KINDS = (
    "event",
    "target",
    "count",
    "share",
    "amount",
    "measure",
    "ratio",
    "rating",
)
"""What may be recorded: something that happened, or a kind of figure."""


GRADES = (
    "same_body",
    "duplication",
    "overlap",
    "fragmentation",
    "complement",
    "unrelated",
)
"""What two bodies may be to each other, what may ask for something to be done first."""

CHANGES = ("merge", "abolish", "add")
"""What may be done to bodies."""
LOADS_BY = ("post", "person", "institution", "territory", "group")
"""Whose burden is counted: one of these each, or groups of bodies with the same people."""


ACT_CHANGES = ("repeal", "amend", "replace-by")
"""What may become of an act."""
STATES = ("known", "missing", "unknown")
"""Whether what is prescribed for a place is there."""
GAPS = (
    "obligation-not-met",
    "stale-basis",
    "body-without-basis",
    "duty-without-bearer",
    "bearer-without-post",
    "post-without-holder",
    "contradiction",
    "act-unknown",
    "deadline-without-clock",
)
"""What the law may leave open, the gravest first."""


def refuse_other(name: str, text: str | None, choices: Sequence[str]) -> None:
    """Raise BadInput where a text is given for a name that is none of the choices."""
    if text is not None and text not in choices:
        what = said("no choice", name=name, said=shortened(text))
        raise BadInput(what, allowed=tuple(choices))
