"""Sheets that offices keep: what their rows say, in every format alike."""

import io
import json
from typing import Any

import openpyxl
import pytest

from graph.errors import LoadFailed
from loaders.files import open_source
from loaders.source import Context

HOLDERS = [
    ["person", "post", "body", "territory", "acting", "from", "phone", "email", "as_of", "tier"],
    ["Arta Shembulli", "Kryetar i Bashkisë", "Bashkia Elbasan", "Elbasan", "no",
     "02.06.2021", "069 200 0000", "Arta@Example.al", "20.11.2026", "public"],
    ["Besnik Shembulli", "Drejtor", "QPS Deçan", "Deçan", "po", "2023", "", "", "", ""],
]  # fmt: skip


def as_csv(rows, sign=","):
    return "\n".join(sign.join(row) for row in rows)


def as_xlsx(rows, title="holders"):
    book = openpyxl.Workbook()
    book.active.title = title
    for row in rows:
        book.active.append(row)
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def as_jsonl(rows):
    lines = (dict(zip(rows[0], row, strict=True), type="holders") for row in rows[1:])
    return "\n".join(json.dumps(line, ensure_ascii=False) for line in lines)


@pytest.fixture
def said(write):
    def said(name, content):
        source = open_source(write(name, content), Context())
        found: dict[str, Any] = {s.id: s for s in source.statements}
        found["notes"] = source.notes
        return found

    return said


POST = "post/al-elbasan/bashkia/kryetar"
PERSON = f"person/{POST[5:]}/arta-shembulli"


def test_a_holder_is_a_person_on_a_post_with_channels(said):
    found = said("holders.csv", as_csv(HOLDERS))
    holds = found[f"HOLDS|{PERSON}|{POST}"]
    assert holds.props == {"valid_from": "2021-06-02", "acting": False}
    assert holds.stated == ("*@passage/holders/2-2",)
    assert (holds.dated, holds.tier) == ("2026-11-20", "public")
    assert found[PERSON].props == {
        "label_sq": "Arta Shembulli",
        "name": "Arta Shembulli",
    }
    assert found[f"IN|{POST}|institution/al-elbasan/bashkia"]
    assert found[f"OF_KIND|{POST}|role/al/kryetar-bashkie"]
    phone = found["channel/al-elbasan/phone-355692000000"]
    assert phone.props["value"] == "+355692000000"
    assert phone.props["verified_on"] == "2026-11-20"
    assert found[f"REACHES|{phone.id}|{POST}"]
    assert (
        found["channel/al-elbasan/email-arta-example-al"].props["value"]
        == "arta@example.al"
    )


def test_names_that_are_new_get_ids_by_the_rules_and_are_told(said):
    found = said("holders.csv", as_csv(HOLDERS))
    assert found["OF_KIND|institution/xk-decan/qps|institution-kind/xk/qps"]
    assert found["COVERS|institution/xk-decan/qps|territory/xk/decan"]
    assert found["notes"] == {
        "institution/xk-decan/qps": "QPS Deçan",
        "post/xk-decan/qps/drejtor": "Drejtor",
    }


def test_persons_are_professional_and_offices_public_unless_the_row_says(said):
    found = said("holders.csv", as_csv(HOLDERS))
    tiers = {
        key: s.tier for key, s in found.items() if key != "notes" and "decan" in key
    }
    assert tiers["person/xk-decan/qps/drejtor/besnik-shembulli"] == "professional"
    assert tiers["post/xk-decan/qps/drejtor"] == "public"
    assert tiers["institution/xk-decan/qps"] == "public"


def test_a_row_is_a_passage_with_the_hash_of_its_cells(said):
    from hashlib import sha256

    found = said("holders.csv", as_csv(HOLDERS))
    passage = found["passage/holders/2-2"].props
    assert (passage["document"], passage["first"], passage["last"]) == (
        "document/holders",
        2,
        2,
    )
    assert passage["sha256"] == sha256("\t".join(HOLDERS[1]).encode()).hexdigest()
    assert found["document/holders"].props["file"] == "holders.csv"


def _meaning(found):
    """What was said, without where it was read."""
    return {
        key: (s.type, dict(s.props), s.tier, s.dated)
        for key, s in found.items()
        if key != "notes" and s.type not in ("Passage", "Document")
    }


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.csv", as_csv(HOLDERS, ";")),
        ("x.tsv", as_csv(HOLDERS, "\t")),
        ("x.csv", "\ufeff" + as_csv(HOLDERS).replace("\n", "\r\n")),
        ("x.xlsx", as_xlsx(HOLDERS)),
        ("x.xlsx", as_xlsx([[""] * 10, *HOLDERS])),
        ("x.jsonl", as_jsonl(HOLDERS)),
    ],
)
def test_the_same_sheet_in_every_format_says_the_same(said, name, content):
    assert _meaning(said(name, content)) == _meaning(said("y.csv", as_csv(HOLDERS)))


def test_a_workbook_names_sheet_and_row(said, write):
    found = said("x.xlsx", as_xlsx(HOLDERS))
    assert found["passage/x/holders.2-2"].props["sheet"] == "holders"
    bad = [*HOLDERS, ["A", "B", "C", "Atlantis", *[""] * 6]]
    with pytest.raises(LoadFailed) as failed:
        said("x.xlsx", as_xlsx([[""] * 10, *bad]))
    (mistake,) = failed.value.mistakes
    assert mistake.where == "x.xlsx: sheet 'holders', row 5, cell D5, territory"
    assert mistake.value == "Atlantis"
    assert "Elbasan" in mistake.allowed


def test_cells_of_a_workbook_are_read_as_people_see_them(said):
    from datetime import date, datetime

    rows = [
        ["person", "post", "body", "territory", "from", "to", "acting", "phone"],
        [
            "A",
            "Drejtor",
            "Zyra",
            "Elbasan",
            date(2021, 6, 2),
            datetime(2022, 1, 1),  # noqa: DTZ001
            True,
            116,
        ],
    ]
    found = said("x.xlsx", as_xlsx(rows))
    holds = next(s for s in found.values() if getattr(s, "type", "") == "HOLDS")
    assert holds.props == {
        "valid_from": "2021-06-02",
        "valid_to": "2022-01-01",
        "acting": True,
    }
    assert found["channel/al-elbasan/phone-116"]


def test_a_person_on_the_same_post_again_is_a_parallel_relation(said):
    rows = [HOLDERS[0][:6], [*HOLDERS[1][:5], "2015"], [*HOLDERS[1][:5], "2021"]]
    found = said("x.csv", as_csv(rows))
    assert [key for key in found if key.startswith("HOLDS")] == [
        f"HOLDS|{PERSON}|{POST}",
        f"HOLDS|{PERSON}|{POST}|2021",
    ]


def test_a_stated_vacancy_is_a_fact(said):
    found = said(
        "x.csv", "post,body,territory,vacant\nPsikolog,Bashkia Elbasan,Elbasan,po\n"
    )
    assert found["post/al-elbasan/bashkia/psikolog"].props["vacant"] is True


def test_members_are_seats(said):
    found = said(
        "x.csv",
        "body,member,territory,post,person,role\n"
        "KD,Bashkia Elbasan,Elbasan,Kryetar i Bashkisë,Arta Shembulli,chair\n"
        "KD,Komisariati i Policisë,Elbasan,,,\n",
    )
    body = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
    chair = f"seat/{body[10:]}/bashkia-kryetar-chair"
    assert found[chair].props["role"] == "chair"
    assert found[f"OF|{chair}|{POST}"]
    assert found[f"REPRESENTS|{chair}|institution/al-elbasan/bashkia"]
    police = found[f"seat/{body[10:]}/komisariati-i-policise"]
    assert (police.props["field"], police.props["role"]) == ("police", "member")
    assert "field~passage/x/3-3" in police.stated
    assert body not in found  # it is known; nothing new is said of it


def test_a_new_body_needs_its_concern(said):
    found = said(
        "x.csv",
        "body,member,territory,concern\nTryeza,Bashkia Elbasan,Elbasan,domestic-violence\n",
    )
    body = "mechanism/al-elbasan/tryeza/dhune-ne-familje"
    assert found[f"ADDRESSES|{body}|concern/domestic-violence"]
    assert found[f"COVERS|{body}|territory/al/elbasan"]


def test_a_rota_is_shifts(said):
    found = said(
        "x.csv",
        "from,to,person,post,body,territory,phone,for\n"
        "22.11.2026 16:00,23.11.2026 8.00,Arta S,Punonjës,Bashkia Elbasan,Elbasan,116,KD\n",
    )
    body = "mechanism/al-elbasan/komiteti-drejtues/dhune-ne-familje"
    shift = found[f"shift/{body[10:]}/20261122t1600-arta-s"]
    assert (shift.props["starts"], shift.props["ends"]) == (
        "2026-11-22T16:00",
        "2026-11-23T08:00",
    )
    assert (shift.props["valid_from"], shift.props["valid_to"]) == (
        "2026-11-22",
        "2026-11-23",
    )
    assert shift.tier == "professional"
    assert found[f"FOR|{shift.id}|{body}"]
    assert found[f"ON_CALL|{shift.id}|person/al-elbasan/bashkia/punonjes/arta-s"]


@pytest.mark.parametrize(
    ("columns", "row", "key"),
    [
        ("type,label_sq,COVERS", "Institution,Zyra e Punës,Elbasan", "institution/al-elbasan/zyra-e-punes"),
        ("type,label_sq,COVERS", "Institution,Bashkia Kamëz,Kamza", "institution/al-kamez/bashkia"),
        ("type,label_sq,PART_OF", "Institution,Sektori A,Bashkia Elbasan", "institution/al-elbasan/bashkia/sektori-a"),
        ("type,label_sq,COVERS,ADDRESSES", "Mechanism,Ekipi,Elbasan,Dhuna në familje", "mechanism/al-elbasan/ekipi/dhune-ne-familje"),
        ("type,label_sq,IN", "Post,Psikolog,Bashkia Elbasan", "post/al-elbasan/bashkia/psikolog"),
        ("type,label_sq,APPLIES_IN", "Role,Psikolog,Shqipëri", "role/al/psikolog"),
        ("type,label_sq", "Concern,Zhurma", "concern/zhurma"),
        ("type,label_en,COVERS,hours", "Service,Helpline,Elbasan,24/7", "service/al-elbasan/helpline"),
        ("type,value,kind,REACHES", "Channel,116111,phone,Bashkia Elbasan", "channel/al-elbasan/116111"),
        ("type,id,title", "LegalAct,act/al/ligj/2017/18,Ligji", "act/al/ligj/2017/18"),
    ],
)  # fmt: skip
def test_a_sheet_of_any_type(said, columns, row, key):
    found = said("x.csv", f"{columns}\n{row}\n")
    assert key in found


def test_lists_and_relations_in_a_cell(said):
    found = said(
        "x.csv",
        "type,id,alias,SERVES,COVERS\nService,service/al-elbasan/x,A; B|C,Fëmijët,Elbasan\n",
    )
    assert found["service/al-elbasan/x"].props["alias"] == ("A", "B", "C")
    assert found["SERVES|service/al-elbasan/x|target-group/children"]


def test_json_rows_may_hold_lists_and_languages(said):
    row = {
        "type": "Service",
        "id": "service/al-elbasan/x",
        "label": {"sq": "Linja", "en": "Line"},
        "alias": ["A", "B"],
        "COVERS": "Elbasan",
        "note_en": None,
    }
    found = said("x.jsonl", json.dumps(row))
    assert found["service/al-elbasan/x"].props == {
        "label_sq": "Linja",
        "label_en": "Line",
        "alias": ("A", "B"),
    }
    assert found["passage/x/1-1"]


def test_json_lines_of_statements_come_back_as_they_were(write):
    from graph.records import to_line
    from loaders.sources.yaml_ import read

    path = write(
        "x.yaml",
        "document: document/x\nrecords:\n  role/al/x: {at: {denied: 3}, label: {sq: A}}\n"
        "  seat/al/y: {at: 4, OF: role/al/x, tier: professional}\n",
    )
    lines = sorted(map(to_line, read(path).statements))
    source = open_source(write("x.jsonl", "\n".join(lines)), Context())
    assert sorted(map(to_line, source.statements)) == lines


def test_rows_for_people_are_not_read(said):
    rows = [HOLDERS[0], ["# explained", *[""] * 9], [""] * 10, HOLDERS[1]]
    found = said("x.csv", as_csv(rows))
    assert "passage/x/4-4" in found
    assert "passage/x/2-2" not in found


def test_headings_in_albanian_are_understood(said):
    found = said(
        "holders.csv",
        "posti,institucioni ose organi,bashkia ose vendi\nPsikolog,Bashkia Elbasan,Elbasan\n",
    )
    assert "post/al-elbasan/bashkia/psikolog" in found


def test_many_rows_share_what_they_share(said):
    rows = "".join(f"Emri {n},Punonjës,Bashkia Elbasan,Elbasan\n" for n in range(50))
    found = said("x.csv", "person,post,body,territory\n" + rows)
    assert found["post/al-elbasan/bashkia/punonjes"].stated == ("*@passage/x/2-2",)
    assert sum(key.startswith("HOLDS") for key in found) == 50


@pytest.mark.parametrize(
    "title", ["Kryetar", "kryetari", "Kryetarja", "Kryetarit", "Kryetari i bashkisë"]
)
def test_a_title_in_another_form_is_the_same_post(said, title):
    row = f"Arta Shembulli,{title},Bashkia Elbasan,Elbasan"
    found = said("holders.csv", f"person,post,body,territory\n{row}\n")
    assert f"HOLDS|{PERSON}|{POST}" in found
    assert found["notes"] == {}


def test_an_office_of_another_place_or_of_more_words_is_another(said):
    for title in ("Kryetari i Këshillit", "Nënkryetari"):
        row = f"Arta Shembulli,{title},Bashkia Elbasan,Elbasan"
        found = said("holders.csv", f"person,post,body,territory\n{row}\n")
        assert POST not in found
    row = "Arta Shembulli,Kryetarit,Bashkia Kamëz,Kamëz"
    assert POST not in said("holders.csv", f"person,post,body,territory\n{row}\n")


def test_a_body_in_another_form_is_the_same_body(said):
    row = "Komitetit Drejtues,Elbasan,Bashkia Elbasan"
    found = said("members.csv", f"body,territory,member\n{row}\n")
    assert found["notes"] == {}
    assert any(key.startswith("ON|seat/al-elbasan/komiteti-drejtues/") for key in found)


def test_persons_have_no_other_forms(known):
    assert known.alike(["Person"], "Arta Shembulli", "") == []


def test_a_new_thing_is_told_with_the_known_one_that_is_near(load, write):
    row = "Arta Shembulli,Kryetari i ri,Bashkia Elbasan,Elbasan"
    path = write("holders.csv", f"person,post,body,territory\n{row}\n")
    (told,) = (one for one in load(path).remarks if "is new" in one)
    assert "'Kryetari i ri' is new" in told
    assert POST in told


@pytest.mark.parametrize("encoding", ["latin-1", "utf-16"])
def test_the_line_that_is_not_utf_8_is_named(write, encoding):
    for lines in ("person,post,body\nArta,Drejtoreshë,x", "posti i dhënë,x"):
        path = write("x.csv", lines.encode(encoding))
        with pytest.raises(LoadFailed) as error:
            list(open_source(path, Context()).statements)
        number = 2 if encoding == "latin-1" and "\n" in lines else 1
        assert error.value.mistakes[0].where == f"x.csv: line {number}"
