"""What facts of one place say of another place's bodies belongs to that place."""

import json

import pytest

from loaders.files import open_source
from loaders.names import Names
from loaders.source import Context
from loaders.sources import facts, yaml_

KNOWN = """
records:
  document/n: {at: document/n:1}
  territory/al: {label: {sq: Shqipëri}, at: document/n:1}
  territory/al/elbasan: {label: {sq: Elbasan}, at: document/n:1}
  territory/al/lushnje: {label: {sq: Lushnjë}, at: document/n:1}
  territory/al/fier: {label: {sq: Fier}, at: document/n:1}
  territory/xk: {label: {sq: Kosovë}, at: document/n:1}
  territory/xk/ferizaj: {label: {sq: Ferizaj}, at: document/n:1}
  territory/xk/prizren: {label: {sq: Prizren}, at: document/n:1}
  territory/xk/obiliq: {label: {sq: Obiliq}, alias: [Kastriot], at: document/n:1}
  institution/al-elbasan/bashkia: {label: {sq: Bashkia Elbasan}, at: document/n:1}
  institution/al-elbasan/arsimi:
    label: {sq: Drejtoria Rajonale e Arsimit Elbasan}
    alias: [Drejtoria Rajonale e Arsimit]
    at: document/n:1
  institution/xk-prizren/qps: {label: {sq: QPS Prizren}, at: document/n:1}
  institution/xk-obiliq/komuna: {label: {sq: Komuna Kastriot}, at: document/n:1}
"""
LUSHNJE = "institution/al-lushnje"


@pytest.fixture
def told(write, monkeypatch):
    """What a document of a municipality says, by its ids."""
    known = Names(yaml_.read(write("known.yaml", KNOWN)).statements)
    monkeypatch.setattr(facts, "shipped_names", lambda: known)

    def told(home, *more):
        own = {"kind": "institution", "at": [1, 1], "name": f"Zyra {home}",
               "territory": home}  # fmt: skip
        content = {"doc": "x.txt", "facts": [own, *more]}
        source = open_source(write("x.json", json.dumps(content)), Context())
        return {s.id: s for s in source.statements}

    return told


def _contact(entity):
    return {
        "kind": "contact",
        "at": [2, 2],
        "entity": entity,
        "channel": "email",
        "value": "zyra@example.org",
    }


def _reached(found):
    (end,) = [s.end for s in found.values() if s.type == "REACHES"]
    return end


@pytest.mark.parametrize(
    ("home", "name", "key"),
    [
        ("Lushnjë", "Bashkia Elbasan", "institution/al-elbasan/bashkia"),
        ("Lushnjë", "Bashkia e Elbasanit", "institution/al-elbasan/bashkia"),
        ("Lushnjë", "Bashkisë së Elbasanit", "institution/al-elbasan/bashkia"),
        ("Lushnjë", "Bashkia Fier", "institution/al-fier/bashkia"),
        ("Lushnjë", "Bashkia Lushnjë", f"{LUSHNJE}/bashkia"),
        (
            "Lushnjë",
            "Drejtoria Rajonale e Arsimit Elbasan",
            "institution/al-elbasan/arsimi",
        ),
        ("Ferizaj", "QPS Prizren", "institution/xk-prizren/qps"),
        ("Ferizaj", "QPS në Prizren", "institution/xk-prizren/qps"),
        (
            "Ferizaj",
            "Qendra për Punë Sociale e Prizrenit",
            "institution/xk-prizren/qps",
        ),
        ("Ferizaj", "Komuna e Prizrenit", "institution/xk-prizren/komuna"),
    ],
)
def test_an_office_is_in_the_place_that_its_name_says(told, home, name, key):
    found = told(home, _contact(name))
    assert _reached(found) == key
    covered = {s.end for s in found.values() if s.start == key and s.type == "COVERS"}
    place = key.split("/")[1].replace("-", "/")
    assert covered <= {f"territory/{place}"}


@pytest.mark.parametrize(
    ("name", "key"),
    [
        # A region's office has more than its seat, and none is known by this name.
        ("Prefektura Fier", f"{LUSHNJE}/prefektura-fier"),
        ("Drejtoria Rajonale e Policisë Fier", f"{LUSHNJE}/drejtoria-rajonale-e-policise-fier"),
        # Known elsewhere, but the name says no place: each may have its own.
        ("Drejtoria Rajonale e Arsimit", f"{LUSHNJE}/drejtoria-rajonale-e-arsimit"),
        # A village of Albania has the name of a municipality of Kosovo.
        ("Komuna Kastriot", f"{LUSHNJE}/komuna-kastriot"),
    ],
)  # fmt: skip
def test_what_may_be_here_stays_here(told, name, key):
    assert _reached(told("Lushnjë", _contact(name))) == key


def test_offices_of_several_places_do_not_become_one(told):
    facts_ = [
        {"kind": "member", "at": [3, 3], "mechanism": "Tryeza", "member": name}
        for name in ("Bashkia Elbasan", "Bashkia Fier", "Bashkia Lushnjë")
    ]
    facts_ += [
        {"kind": "cooperation", "at": [4, 4], "from": "Bashkia Lushnjë", "to": name}
        for name in ("Bashkia Elbasan", "Bashkia Fier")
    ]
    found = told("Lushnjë", *facts_)
    body = "al-lushnje/tryeza/te-tjera"
    tie = "cooperation/al-lushnje/bashkia"
    ends = {(s.start, s.end) for s in found.values() if s.type in ("OF", "WITH")}
    assert ends == {
        (f"seat/{body}/bashkia", f"{LUSHNJE}/bashkia"),
        (f"seat/{body}/bashkia-elbasan", "institution/al-elbasan/bashkia"),
        (f"seat/{body}/bashkia-fier", "institution/al-fier/bashkia"),
        (f"{tie}/bashkia-elbasan", "institution/al-elbasan/bashkia"),
        (f"{tie}/bashkia-fier", "institution/al-fier/bashkia"),
    }
