"""What is wrong in a cell, and where it stands."""

from __future__ import annotations

CELLS: dict[str, tuple[str, str]] = {
    "sheet": ("fleta {sheet!r}", "sheet {sheet!r}"),
    "row": ("rreshti {row}", "row {row}"),
    "cell": ("qeliza {cell}", "cell {cell}"),
    "line": ("rreshti {line}", "line {line}"),
    "must be filled": (
        "është bosh; duhet plotësuar",
        "is empty; it must be filled in",
    ),
    "no code": ("nuk është në listën “{of}”", "is no {of}"),
    "no territory": ("nuk është vend që e njohim", "is no territory we know"),
    "several territories": (
        "është emri i disa vendeve; shkruaj id-në",
        "is the name of several territories; write the id",
    ),
    "several of the name": (
        "është emri i disave; shkruaj id-në",
        "is the name of several; write the id",
    ),
    "needs its territory": (
        "nuk njihet, prandaj duhet plotësuar vendi i tij (territory)",
        "is unknown, so its territory must be filled in",
    ),
    "needs its concern": (
        "nuk njihet aty, prandaj duhet plotësuar problematika (concern)",
        "is unknown there, so its concern must be filled in",
    ),
    "no concern": ("nuk është problematikë që e njohim", "is no concern we know"),
    "no answerable": (
        "nuk është shërbim, organ ose institucion që e njohim",
        "is no service, body or institution we know",
    ),
    "no id or name": (
        "nuk është id as emër që e njohim",
        "is no id and no name we know",
    ),
    "sits through a post": (
        "është bosh; një person bën pjesë përmes një posti",
        "is empty; a person sits through a post",
    ),
    "vacant with a person": (
        "nuk mund të jetë po kur posti ka mbajtës",
        "cannot be yes while a person holds the post",
    ),
    "ends before": (
        "nuk është pas fillimit të turnit",
        "is not after the shift begins",
    ),
    "ends before its start": (
        "është para fillimit ({since})",
        "is before it begins ({since})",
    ),
    "several acts": (
        "është numri i disa akteve; shkruaj llojin dhe datën, si “VKM nr. 327, datë 02.06.2021”",
        "is the number of several acts; write kind and date, as in "
        "'VKM nr. 327, datë 02.06.2021'",
    ),
    "several undated acts": (
        "është bosh, dhe numri është i disa akteve të njohura; shkruaj datën ose vitin",
        "is empty, and the number is that of several known acts; write the date or year",
    ),
    "several acts here": (
        "mund të jetë një nga disa akte të këtij skedari; shkruaj llojin, numrin dhe datën, "
        "si “VKM nr. 327, datë 02.06.2021”",
        "may be one of several acts of this file; write kind, number and date, as in "
        "'VKM nr. 327, datë 02.06.2021'",
    ),
    "no act of the number": (
        "nuk është numër i një akti që njihet; shkruaj llojin dhe datën, si “VKM nr. 327, "
        "datë 02.06.2021”, ose shto një fakt legal_act me këtë numër",
        "is the number of no known act; write kind and date, as in "
        "'VKM nr. 327, datë 02.06.2021', or add a legal_act fact with this number",
    ),
    "beyond the text": (
        "është pas fundit të tekstit, që ka {lines} rreshta",
        "is after the end of the text, which has {lines} lines",
    ),
    "not so official": (
        "nuk është shkallë zyrtariteti: shkruaj nga 1 (tjetër) deri në {most} (ligj)",
        "is no rank of a document: write 1 (other) to {most} (law)",
    ),
    "case is a code": (
        "nuk është shenjë pa emër: një rast ka vetëm një kod si case/al-elbasan/2026-014, "
        "kurrë emër",
        "is no nameless token: a case has only a code such as case/al-elbasan/2026-014, "
        "never a name",
    ),
    "case without words": (
        "nuk i takon një rasti: për rastet nuk mbahen emra dhe përshkrime; hiqe",
        "is not for a case: no names and descriptions are kept of cases; leave it out",
    ),
    "case not public": (
        "nuk i takon një rasti: shkruaj professional ose hidden",
        "is not for a case: write professional or hidden",
    ),
    "no age band": (
        "nuk është grupmoshë: shkruaj 14-17 ose 18+",
        "is no age band: write 14-17 or 18+",
    ),
    "no moment": (
        "nuk është ditë me orë: shkruaj 22.11.2026 16:00",
        "is no day with an hour: write 22.11.2026 16:00",
    ),
    "no moment here": (
        "'{said}' nuk është ditë me orë: shkruaj 2026-11-22T02:00",
        "'{said}' is no day with an hour: write 2026-11-22T02:00",
    ),
    "clock skips": (
        "ora {said} nuk ka atë natë: sahati kalon përpara; pas saj vjen {next}",
        "there is no {said} that night: clocks go forward; what follows is {next}",
    ),
    "no such year": (
        "viti duhet të jetë nga {first} deri {last}",
        "the year must be from {first} to {last}",
    ),
    "hour 24": (
        "ora 24 nuk ka: shkruaj 00:00 të ditës tjetër",
        "there is no hour 24: write 00:00 of the next day",
    ),
    "second 60": (
        "sekonda 60 nuk ka këtu: shkruaj minutën që vijon",
        "there is no second 60 here: write the minute that follows",
    ),
    "no hour": ("'{said}' nuk është orë", "'{said}' is no hour of a day"),
    "no offset": (
        "'{said}' nuk është zhvendosje orare: shkruaj +01:00",
        "'{said}' is no offset: write +01:00",
    ),
    "no rule": (
        "'{said}' nuk është rregull turnesh (RFC 5545), si FREQ=WEEKLY;BYDAY=MO",
        "'{said}' is no rule of a rota (RFC 5545), such as FREQ=WEEKLY;BYDAY=MO",
    ),
    "no age": (
        "mosha duhet të jetë nga 0 deri {most} vjeç, jo {said}",
        "an age is from 0 to {most} years, not {said}",
    ),
    "no hour with day": (
        "{option} kërkon ditën me orën",
        "{option} needs the day with its hour",
    ),
    "no phone": (
        "{said!r} nuk është numër telefoni: shkruaj +355 69 201 2345, ose një numër të shkurtër",
        "{said!r} is no phone number: write +355 69 201 2345, or a short number",
    ),
    "phone of no country": (
        "nuk thotë shtetin: shkruaj +355 ose +383 përpara, ose plotëso vendin (territory)",
        "does not say its country: write +355 or +383 before it, or fill in territory",
    ),
    "no e-mail": (
        "nuk është adresë poste: shkruaj emri@zyra.gov.al",
        "is no e-mail address: write name@office.gov.al",
    ),
    "not a date": (
        "{said!r} nuk është datë: shkruaj 2021, 2021-06, 2021-06-02, 02.06.2021 ose 'qershor 2021'",
        "{said!r} is no date: write 2021, 2021-06, 2021-06-02, 02.06.2021 or 'qershor 2021'",
    ),
    "no day of the calendar": (
        "{said!r} nuk është datë: nuk ka ditë të tillë në kalendar",
        "{said!r} is no date: there is no such day in the calendar",
    ),
    "attested tomorrow": (
        "është pas ditës së sotme ({today}): kjo është dita kur dihej, jo deri kur vlen",
        "is after today ({today}): it is the day on which this was known, not until when it holds",
    ),
    "no column": ("nuk është kolonë e kësaj flete", "is no column of this sheet"),
    "second column": (
        "është kolona e dytë për {name}",
        "is a second column for {name}",
    ),
    "missing column": ("nuk ka kolonë", "has no column"),
    "beyond headings": (
        "qëndron jashtë titujve të kolonave",
        "stands beyond the headings",
    ),
    "stated twice": (
        "{key} thuhet dy herë; së pari në rreshtin {first}",
        "{key} is stated twice; first in row {first}",
    ),
    "no headings": (
        "janë tituj që nuk i përkasin asnjë fletë që njohim; emërto llojin në një kolonë "
        "`type`, ose shkruaj një hartëzim",
        "are the headings of no kind of sheet we know; name the kind in a column "
        "`type`, or write a mapping",
    ),
    "no sheet read": (
        "nuk ka asnjë fletë që lexohet; `ura template` shkruan një për fillim",
        "holds no sheet that is read; `ura template` writes one to begin with",
    ),
}
"""Key -> Albanian, English."""
