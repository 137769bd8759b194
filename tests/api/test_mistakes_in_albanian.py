"""What is wrong in a file or a typed value reaches an Albanian reader in Albanian."""

import pytest

HOLDERS = (
    "person,post,body,territory,{column}\n{person},{post},Bashkia Lumas,Lumas,{cell}\n"
)


def _holder(column="phone", cell="", person="Arta", post="Kryetar"):
    return HOLDERS.format(column=column, cell=cell, person=person, post=post)


SHEETS = {
    "duration": (
        "type,id,deadline\nDuty,duty/al/x,së shpejti\n",
        "rreshti 2, qeliza C2, deadline: nuk është kohëzgjatje: shkruaj PT24H, P30D, P3M "
        "ose '24 orë'",
    ),
    "number": (
        "type,id,count_min\nSeat,seat/al/x,dy\n",
        "rreshti 2, qeliza C2, count_min: nuk është numër",
    ),
    "hours": (
        "type,id,hours\nService,service/al/x,gjithmonë\n",
        "rreshti 2, qeliza C2, hours: nuk është orar: shkruaj 24/7 ose 'Mo-Fr 08:00-16:00'",
    ),
    "id of another type": (
        "type,id\nService,role/al/x\n",
        "rreshti 2, qeliza B2, id: është id e llojit “Rol”, jo e llojit “Shërbim”",
    ),
    "no id": (
        "type,id\nRole,role/al/ë\n",
        "rreshti 2, qeliza B2, id: nuk është id: shkruaj parashtesën",
    ),
    "empty cell": (
        _holder(post=""),
        "rreshti 2, qeliza B2, post: është bosh; duhet plotësuar",
    ),
    "neither yes nor no": (
        _holder("acting", "ndoshta"),
        "rreshti 2, qeliza E2, acting: nuk është as po, as jo: shkruaj po ose jo",
    ),
    "date": (
        _holder("from", "31.02.2021"),
        "rreshti 2, qeliza E2, from: nuk është datë: nuk ka ditë të tillë në kalendar",
    ),
    "an open quote": (
        _holder(person='"Arta'),
        "rreshti 2: nuk lexohet si CSV: një thonjëz hapet dhe nuk mbyllet",
    ),
}


@pytest.mark.parametrize("name", SHEETS)
def test_a_bad_sheet_is_told_in_albanian(name, here, tmp_path):
    text, told = SHEETS[name]
    path = tmp_path / "sheet.csv"
    path.write_text(text, "utf-8")
    asked = here("load", str(path), "--lang", "sq")
    assert asked.exit_code != 0
    assert f"sheet.csv: {told}" in asked.stderr
    assert "Asgjë nuk ndryshoi; ndreqe skedarin dhe ngarkoje sërish." in asked.stderr


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (("kot", "label_sq", "A"), "'kot' nuk është id"),
        (("role/al/x", "label_sq", "A"), "asgjë e njohur nuk e ka id-në 'role/al/x'"),
        (("institution/lu-lumas/policia", "colour", "A"), "nuk ka veti 'colour'"),
        (
            ("institution/lu-lumas/policia", "valid_from", "dje"),
            "valid_from: 'dje' nuk është datë",
        ),
    ],
)
def test_a_correction_that_cannot_be_is_told_in_albanian(words, told, here):
    asked = here("correct", *words, "--because", "sepse")
    assert asked.exit_code != 0
    assert told in asked.stderr


def test_a_setting_that_is_none_is_told_in_albanian(ura):
    asked = ura("find", "KD", URA_TIMEOUT_MS="shpejt")
    assert "URA_TIMEOUT_MS është 'shpejt'. Jep milisekonda, si 10000." in asked.stderr
