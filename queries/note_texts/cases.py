"""What answers on cases, contacts and pathways say beside their rows."""

from __future__ import annotations

CASES: dict[str, tuple[str, str]] = {
    "no hour given": (
        "ora nuk u dha: jep --at me ditë e orë për të parë kush përgjigjet atëherë",
        "no hour was given: give --at with day and hour to see who answers then",
    ),
    "zone assumed": (
        "ora pa zonë u mor si ora e Tiranës dhe e Prishtinës (Europe/Tirane)",
        "the hour without a zone was taken as that of Tirana and Pristina (Europe/Tirane)",
    ),
    "clock twice": (
        "ora {clock} bie dy herë atë natë; u mor e para, para se sahati të kthehet (shkruaj +01:00 për të dytën)",
        "{clock} comes twice that night; the first was taken, before clocks go back (write +01:00 for the second)",
    ),
    "holidays unknown": (
        "festat zyrtare të vitit {year} nuk dihen: orari në ditë feste është i pasigurt",
        "the public holidays of {year} are not known: hours on a holiday are unsure",
    ),
    "holiday": ("festë zyrtare: {label}", "public holiday: {label}"),
    "perhaps holiday": (
        "ndoshta festë zyrtare (varet nga hëna): {label}",
        "perhaps a public holiday (it depends on the moon): {label}",
    ),
    "level empty": (
        "{place}: për këtë çështje burimet nuk thonë asnjë organ, post apo linjë të vetën",
        "{place}: the sources name no body, post or line of its own for this",
    ),
    "only laid down": (
        "{place}: kush është këtu për këtë çështje, asnjë burim nuk e thotë; jepet çfarë "
        "parashikohet për çdo vend të tillë",
        "{place}: no source says who is here for this; what is given is laid down for "
        "every such place",
    ),
    "no channel": (
        "posti ose organi dihet, por asnjë numër a adresë e tij nuk është në burime: pyet institucionin",
        "the post or body is known, but no number or address of it is in the sources: ask the institution",
    ),
    "no way to reach": (
        "asnjë numër a adresë nuk është në burime: jepet vetëm orari, ose kujt i kalohet rasti",
        "no number or address is in the sources: only hours, or to whom a case is passed, are given",
    ),
    "for others": (
        "u lanë jashtë, sepse janë për të tjerë: {names}",
        "left out, for they are for others: {names}",
    ),
    "wide place": (
        "{place} ka disa bashki a komuna; jepen të gjitha bashkë: emërto njërën",
        "{place} has several municipalities; all are given together: name one",
    ),
    "no own pathway": (
        "asnjë burim nuk thotë rrugë të vetë këtij vendi; kjo është ajo e gjithë vendit",
        "no source states a pathway of this place itself; this is that of the whole country",
    ),
    "after step": (
        "pas hapit {n}: {step} ({pathway})",
        "after step {n}: {step} ({pathway})",
    ),
    "order of text": (
        "asnjë burim nuk thotë çfarë vjen pas këtij hapi; ky është i radhës në tekst",
        "no source says what follows this step; this is the next one in the text",
    ),
    "order read": (
        "{pathway}: radha e hapave është leximi ynë; burimi nuk thotë cili vjen pas cilit",
        "{pathway}: the order of the steps is our reading; the source does not say which follows which",
    ),
    "order partly read": (
        "{pathway}: çfarë vjen pas hapave {steps} është leximi ynë; burimi nuk e thotë",
        "{pathway}: what follows steps {steps} is our reading; the source does not say it",
    ),
    "order once read": (
        "{pathway}: çfarë vjen pas hapit {steps} është leximi ynë; burimi nuk e thotë",
        "{pathway}: what follows step {steps} is our reading; the source does not say it",
    ),
    "link read": (
        "që ky hap vjen pas tij është leximi ynë; burimi nuk e thotë",
        "that this step follows it is our reading; the source does not say it",
    ),
    "last step": (
        "hapi i fundit i rrugës: çfarë vjen pastaj, burimet nuk e thonë",
        "the last step of the pathway: what comes then, the sources do not say",
    ),
    "municipality meant": (
        "{place}: u mor bashkia; qarku quhet “{county}”",
        "{place}: the municipality was taken; the county is “{county}”",
    ),
    "child too": (
        "{age} vjeç: u shtuan edhe organet e mbrojtjes së fëmijëve",
        "aged {age}: the bodies of child protection were added",
    ),
    "age outside": (
        "{age} vjeç: jashtë grupit për të cilin është çështja ({group}, nën {adult} vjeç); kontrollo çështjen ose moshën",
        "aged {age}: outside the group that the concern is for ({group}, under {adult}); check the concern or the age",
    ),
    "front door": (
        "vendi i strehimit nuk tregohet kurrë; atje shkohet vetëm përmes dyerve që shihen këtu",
        "where a shelter is is never shown; one gets there only through the doors shown here",
    ),
    "language unsaid": (
        "cilat gjuhë flet kush përgjigjet, burimet nuk e thonë",
        "which languages those who answer speak, the sources do not say",
    ),
    "at once": (
        "dy turne gatishmërie mbulojnë këtë orë; jepen të dy",
        "two shifts cover this hour; both are given",
    ),
    "shift unreadable": (
        "një turn gatishmërie nuk lexohet dot dhe u la jashtë: {shift}",
        "a shift cannot be read and was left out: {shift}",
    ),
    "need missing": (
        "burimi thotë se këtu mungon: {label}",
        "the source says that this is missing here: {label}",
    ),
}
"""Key -> Albanian, English."""
