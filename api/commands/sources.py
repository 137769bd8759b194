"""`ura sources`: what is loaded, from where, how many records, when."""

from __future__ import annotations

import json
from dataclasses import asdict

from api.commands._options import HomeOption, JsonOption, StoreOption
from api.door import home_of
from api.output import write
from api.settings import read_settings
from graph.home import Source
from graph.sources import WITHDRAWN
from ontology.messages import Said, in_language, joined, said
from queries.wording import shown_day


def sources(
    as_json: JsonOption = False, home: HomeOption = None, store: StoreOption = None
) -> None:
    """List the sources with their versions."""
    found = home_of(read_settings(home, store)).sources()
    if as_json:
        write(
            json.dumps(
                [asdict(one) for one in found],
                ensure_ascii=False,
                indent=1,
                default=str,
            )
        )
        return
    for one in found:
        write(f"{one.name}\n    {in_language(_told(one), None)}")


def _told(source: Source) -> Said:
    """Return from which file a source is and since when it is known, or not any more."""
    last = source.latest
    count = len(source.versions)
    if last.origin == WITHDRAWN:
        return said("withdrawn since", day=shown_day(last.recorded))
    day = shown_day(last.recorded)
    about = {"origin": last.origin, "records": last.records, "day": day}
    versions = said("version", n=count) if count > 1 else ""
    return joined(", ", (said("known since", **about), versions))
