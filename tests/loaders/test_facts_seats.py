"""Seats that facts name: the very same on a body in the same role is a known one."""

import pytest

from loaders.names import Names
from loaders.sources import facts, yaml_

BODY = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
SEAT = "seat/al-elbasan/komiteti-drejtues/dhune-ne-familje"
_KNOWN = f"""
records:
  document/n: {{at: document/n:1}}
  territory/al: {{label: {{sq: Shqipëri}}, at: document/n:1}}
  territory/al/elbasan: {{label: {{sq: Elbasan}}, PART_OF: territory/al, at: document/n:1}}
  institution/al-elbasan/bashkia: {{label: {{sq: Bashkia Elbasan}}, at: document/n:1}}
  institution/al-elbasan/policia: {{label: {{sq: Policia Elbasan}}, at: document/n:1}}
  institution/al-elbasan/gjykata: {{label: {{sq: Gjykata Elbasan}}, at: document/n:1}}
  institution/al-elbasan/qendra: {{label: {{sq: Qendra Elbasan}}, at: document/n:1}}
  post/al-elbasan/bashkia/kryetar:
    label: {{sq: Kryetari}}
    alias: [Kryetari i Bashkisë]
    IN: institution/al-elbasan/bashkia
    at: document/n:1
  {BODY}:
    label: {{sq: Komiteti Drejtues}}
    at: document/n:1
  {SEAT}/i-pari:
    label: {{sq: I pari i qytetit}}
    role: chair
    field: other
    ON: {BODY}
    OF: post/al-elbasan/bashkia/kryetar
    at: document/n:1
  {SEAT}/policia-e-qytetit:
    role: member
    ON: {BODY}
    OF: institution/al-elbasan/policia
    at: document/n:1
  {SEAT}/gjyqtar: {{role: member, function: {{sq: gjyqtar}}, ON: {BODY}, OF: institution/al-elbasan/gjykata, at: document/n:1}}
  {SEAT}/qendra-e-pare: {{role: member, ON: {BODY}, OF: institution/al-elbasan/qendra, at: document/n:1}}
  {SEAT}/qendra-e-dyte: {{role: member, ON: {BODY}, OF: institution/al-elbasan/qendra, at: document/n:1}}
"""


@pytest.fixture(autouse=True)
def _seats(write, monkeypatch):
    known = Names(yaml_.read(write("seats.yaml", _KNOWN)).statements)
    monkeypatch.setattr(facts, "shipped_names", lambda: known)


def _member(member, post=None, role="member", line=3):
    return {
        "kind": "member", "at": [line, line], "mechanism": "Komiteti Drejtues",
        "member": member, "post": post, "role": role,
    }  # fmt: skip


@pytest.fixture
def seats(tell):
    def seats(*members):
        found = tell(*members, territory="Elbasan")
        return {
            key.removeprefix(f"{SEAT}/"): s.props
            for key, s in found.items()
            if s.type == "Seat"
        }

    return seats


def test_the_same_post_on_the_same_body_in_the_same_role_is_the_known_seat(seats):
    chair = _member("Bashkia Elbasan", "Kryetari i Bashkisë", "chair")
    assert seats(chair) == {"i-pari": {"role": "chair"}}


def test_what_is_new_of_a_known_seat_is_kept(seats):
    police = _member("Policia Elbasan", "përfaqësues")
    said = {"role": "member", "function_sq": "përfaqësues"}
    assert seats(police) == {"policia-e-qytetit": said}


@pytest.mark.parametrize(
    ("member", "key"),
    [
        (_member("Bashkia Elbasan", "Kryetari i Bashkisë"), "bashkia-kryetar"),
        (_member("Bashkia Elbasan", None, "chair"), "bashkia-chair"),
        (_member("Gjykata Elbasan", "ekspert"), "gjykata-ekspert"),
        (_member("Qendra Elbasan"), "qendra"),
    ],
)
def test_another_role_occupant_or_function_or_one_of_two_is_a_seat_of_its_own(
    seats, member, key
):
    found = seats(member)
    assert list(found) == [key]
    assert found[key]["label_sq"]


def test_two_seats_of_a_document_never_become_the_one_that_is_known(seats):
    first = _member("Policia Elbasan", "përfaqësues")
    found = seats(first, _member("Policia Elbasan", "ekspert", line=4))
    assert set(found) == {"policia-e-qytetit", "policia-ekspert"}
    again = seats(first, _member("Policia Elbasan", line=4))
    assert set(again) == {"policia-e-qytetit"}
