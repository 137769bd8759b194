"""A channel at which nobody answered, as a source of its own."""

from __future__ import annotations

from graph.errors import BadInput, NotFound
from graph.records import Statement
from loaders.corrections import correction
from ontology.messages import said, shortened
from ontology.values.moments import Moment
from queries.viewer import Reader

_BECAUSE = "nuk u përgjigj / no answer"


def failure(
    reader: Reader, channel: str, at: Moment, *, role: str = "user", on: str
) -> tuple[Statement, ...]:
    """Return the statements that a channel did not answer at a minute.

    Raises:
        NotFound: when it is no channel that the reader holds.
    """
    if not channel.startswith("channel/"):
        what = said("no channel here", said=shortened(channel))
        raise BadInput(what, remedy=said("find channels"))
    try:
        return correction(
            reader, channel, "failures", at.text, because=_BECAUSE, role=role, on=on
        )
    except NotFound as error:
        what = said("no channel here", said=shortened(channel))
        raise NotFound(what, remedy=said("find channels")) from error
