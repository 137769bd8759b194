"""`ura sources`: what is loaded, from where, how many records, when."""

from __future__ import annotations

import json
from dataclasses import asdict

from api.commands._options import HomeOption, JsonOption, StoreOption
from api.door import home_of
from api.output import write
from api.settings import read_settings


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
        last = one.versions[-1]
        write(
            f"{one.name}\n    {last.origin}: {last.records:,} records, known since {last.recorded}"
            + (f", version {len(one.versions)}" if len(one.versions) > 1 else "")
        )
