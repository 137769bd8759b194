"""The chores beside the questions: one file each, imported when typed."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import Any

_LOADING, _LOOKING, _KEEPING = "Loading", "Looking", "Keeping"

CHORES: dict[str, tuple[str, str]] = {
    "demo": (
        _LOOKING,
        "Four questions, one for each kind of user / Katër pyetje, një për çdo përdorues",
    ),
    "find": (_LOOKING, "Find a thing by its name / Gjej diçka sipas emrit"),
    "questions": (
        _LOOKING,
        "The questions that Ura answers / Pyetjet që Ura u përgjigjet",
    ),
    "ontology": (
        _LOOKING,
        "What exists: types, ties, code lists / Çfarë ekziston: llojet, lidhjet, kodet",
    ),
    "graph": (
        _LOOKING,
        "The graph, or one thing's neighbourhood, as a file / Grafi ose fqinjësia si skedar",
    ),
    "serve": (
        _LOOKING,
        "The same questions over HTTP / Të njëjtat pyetje përmes HTTP",
    ),
    "map": (
        _LOOKING,
        "A picture of what is around a thing / Pamje e asaj që është rreth diçkaje",
    ),
    "matrix": (
        _LOOKING,
        "A table of who sits where / Tabelë: kush bën pjesë ku",
    ),
    "rdf": (
        _LOOKING,
        "Acts, articles and duties as linked data / Aktet, nenet, detyrat si të dhëna të lidhura",
    ),
    "swimlane": (
        _LOOKING,
        "The way of a case as a picture / Rruga e një rasti si pamje",
    ),
    "act": (
        _LOOKING,
        "An act's page: articles, effects, whom it binds / Faqja e një akti",
    ),
    "chain": (
        _LOOKING,
        "From an article to the contact, as a picture / Nga neni te kontakti si pamje",
    ),
    "card": (
        _LOOKING,
        "A case's way and contacts on one sheet / Rruga dhe kontaktet në një fletë",
    ),
    "heatmap": (
        _LOOKING,
        "A picture of which bodies overlap / Pamje: cilat organe mbivendosen",
    ),
    "load": (_LOADING, "Load files or folders / Ngarko skedarë ose dosje"),
    "adopt": (
        _LOADING,
        "Load another program's Neo4j graph / Ngarko grafin Neo4j të një programi tjetër",
    ),
    "withdraw": (
        _LOADING,
        "Take back a source that was loaded / Tërhiq një burim të ngarkuar",
    ),
    "template": (
        _LOADING,
        "An empty sheet to fill in / Një fletë bosh për t'u plotësuar",
    ),
    "correct": (
        _LOADING,
        "Correct a value, with the reason / Korrigjo një vlerë, me arsyen",
    ),
    "review": (
        _LOADING,
        "Say what you think of a grade of overlap / Thuaj ç'mendon për një shkallë",
    ),
    "sources": (
        _KEEPING,
        "What is loaded, from where, when / Çfarë është ngarkuar, nga ku, kur",
    ),
    "check": (
        _KEEPING,
        "Check store, records and ontology / Kontrollo ruajtjen, të dhënat, ontologjinë",
    ),
    "rebuild": (
        _KEEPING,
        "Build the store anew from the records / Ndërto sërish ruajtjen nga të dhënat",
    ),
    "export": (
        _KEEPING,
        "Write all records to a folder / Shkruaj të gjitha të dhënat në një dosje",
    ),
}
"""Name -> the group it stands in and what it does."""


def chore(name: str) -> tuple[Callable[..., Any], str, str]:
    """Return a chore's function, its help and its group."""
    group, about = CHORES[name]
    return getattr(import_module(f"api.commands.{name}"), name), about, group
