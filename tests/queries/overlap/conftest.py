"""An invented country whose bodies have duties, steps and reports as well."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from graph.home import Home
from graph.records import Statement, Value
from graph.store import GraphStore
from ontology.values.folding import fold
from queries.viewer import Viewer
from tests.asked import ON
from tests.world import build_world

KD = "mechanism/lu-lumas/komiteti-drejtues/dhune-ne-familje"
TEAM = "mechanism/lu-lumas/grupi-teknik/dhune-ne-familje"
KIND = "mechanism-kind/lu/komiteti-drejtues/dhune-ne-familje"
MAYOR = "post/lu-lumas/bashkia/kryetar"
POLICE = "institution/lu-lumas/policia"
FORUM = "mechanism/lu-gropas/forumi/siguria"
ACT = "act/lu/ligj/2020/5"
_PASSAGE = "passage/lumas-minutes/2-2"


def _node(identifier: str, type_: str, **props: Value) -> Statement:
    return Statement(identifier, type_, props, (f"*@{_PASSAGE}",))


def _tie(start: str, type_: str, end: str, **props: Value) -> Statement:
    name = f"{type_}|{start}|{end}"
    return Statement(name, type_, props, (f"*@{_PASSAGE}",), start=start, end=end)


def _duty(name: str, action: str, *bearers: str, **props: Value) -> Iterator[Statement]:
    duty = f"duty/lu-lumas/{fold(name).replace(' ', '-')}"
    yield _node(
        duty,
        "Duty",
        action=action,
        deontic="must",
        label_sq=name,
        label_en=name,
        **props,
    )
    for bearer in bearers:
        yield _tie(duty, "BORNE_BY", bearer)
    yield _tie(duty, "BASED_ON", ACT, effect="mandates")


def planted() -> Iterator[Statement]:
    """Yield duties of one body, of two, of a body and an office, and of no body."""
    yield from _duty("vetëm e komitetit", "decide", KD)
    yield from _duty("e të dyve", "coordinate", KD, TEAM)
    yield from _duty("edhe e policisë", "protect", TEAM, POLICE)
    yield from _duty("raporti vjetor", "report", MAYOR, recurrence="P1Y")
    yield from _duty("raporti i pathënë", "record", POLICE)
    yield from _duty("mundësia", "report", "post/lu-lumas/bashkia/koordinator-vendor")
    step = "step/lu-lumas/domestic-violence/rasti/raporti"
    yield _node(step, "Step", label_sq="raporti në komitet", position=1)
    yield _tie(step, "BY", TEAM)
    yield _tie(step, "TO", KD)
    yield from _duty("ngritja e grupit", "establish", "institution/lu-lumas/bashkia")
    yield _tie("duty/lu-lumas/ngritja-e-grupit", "ABOUT", TEAM)
    yield _node(
        FORUM,
        "Mechanism",
        label_sq="Forumi i sigurisë",
        level="municipal",
        frequency_times=2,
        frequency_per="P1Y",
    )
    yield _tie(FORUM, "COVERS", "territory/lu/gropas")


@pytest.fixture(scope="session")
def busy(tmp_path_factory) -> Iterator[GraphStore]:
    """The invented country with what is planted, opened for reading."""
    home: Home = build_world(
        tmp_path_factory.mktemp("busy") / "home", planted=planted()
    )
    with Home(home.path).open() as store:
        yield store


@pytest.fixture
def viewer(busy) -> Viewer:
    return Viewer(busy, on=ON, lang="sq")
