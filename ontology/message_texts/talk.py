"""What Ura says beside its answers."""

from __future__ import annotations

TALK: dict[str, tuple[str, str]] = {
    "known since": (
        "{origin}: {records:,} të dhëna, njihet që nga {day}",
        "{origin}: {records:,} records, known since {day}",
    ),
    "version": ("versioni {n}", "version {n}"),
    "withdrawn since": ("u tërhoq më {day}", "withdrawn on {day}"),
    "withdrawn": ("{source}: u tërhoq", "{source}: withdrawn"),
    "back again": (
        "Vjen me Urën: kthehet me `ura load --shipped`.",
        "It comes with Ura: `ura load --shipped` brings it back.",
    ),
    "new home": ("Dosje e re e Urës: {home}", "A new home of Ura: {home}"),
    "first build": (
        "Ende asgjë e ngarkuar në {home}: po ndërtohen të dhënat që vijnë me Urën ...",
        "Nothing is loaded in {home} yet: building the data set that comes with Ura ...",
    ),
    "done": ("U krye: {what}", "Done: {what}"),
    "build anew": (
        "Ruajtja u ndërtua nga një version tjetër i Urës: po ndërtohet sërish ...",
        "The store was built by another version of Ura: building it anew ...",
    ),
    "data of a version": (
        "Mbeten të dhënat që ishin ngarkuar; ato që vijnë me këtë version i merr: ura load --shipped",
        "The data stay as they were loaded; those that come with this version are taken in by: ura load --shipped",
    ),
    "several fit": (
        "Disa gjëra përputhen: emërto vendin (-t) ose përdor një id",
        "several fit: name the place or use an id",
    ),
    "a near one": (
        "Vetëm një i afërt, jo me këtë emër: nëse është ky, përdor id-në",
        "a near one only, not of this name: if it is meant, use its id",
    ),
    "nothing by name": ("Asgjë me këtë emër", "nothing by this name"),
    "stopped": (
        "u ndërpre; asgjë e papërfunduar nuk ndryshoi",
        "stopped; nothing was changed that was not finished",
    ),
}
"""Key -> Albanian, English."""
