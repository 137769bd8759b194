"""What an answer says beside its rows, in the reader's language."""

from __future__ import annotations

from queries.note_texts import NOTES

LOADING = "being loaded"
"""The note of an answer that was made while a load was changing a server's store."""
_FOUND = {
    "what holds for every place; name a place for one of them": (
        "ajo që vlen për çdo vend; emërto vendin për një prej tyre"
    ),
    "the municipality is meant": "u mor bashkia",
    "nothing to look for was typed": "nuk u shkrua asgjë për të kërkuar",
    "nothing is called just so; taken for: ": "asgjë nuk quhet pikërisht kështu; u mor: ",
    "the only one here with this in its name: ": "e vetmja këtu me këtë në emër: ",
}
"""What the search says, or how it begins before a name."""


def found_note(lang: str | None, said: str) -> str:
    """Return what the search by name says of its choice, in the reader's language."""
    if lang != "sq":
        return said
    lead = next((one for one in _FOUND if said.startswith(one)), "")
    return _FOUND.get(lead, "") + said.removeprefix(lead)


def note(lang: str | None, key: str, **values: object) -> str:
    """Return a note in Albanian, or in English for any other reader."""
    said = NOTES[key]
    return (said[0] if lang == "sq" else said[1]).format(**values)
