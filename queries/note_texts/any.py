"""What any answer may say beside its rows."""

from __future__ import annotations

ANY: dict[str, tuple[str, str]] = {
    "being loaded": (
        "po ngarkohen të dhëna të reja: një pjesë mund të jetë e gjendjes së mëparshme",
        "new data is being loaded: some of this may be of the state before",
    ),
    "searched": (
        "u kërkua në {n} lista të burimeve; ato citohen",
        "searched {n} list(s) of the sources; they are cited",
    ),
    "not there yet": (
        "ajo për të cilën pyetet nis më {day}: për ditën e kërkuar nuk ishte ende",
        "what is asked about begins on {day}: it was not there yet on the day asked for",
    ),
    "there no more": (
        "ajo për të cilën pyetet mbaroi më {day}: për ditën e kërkuar nuk është më",
        "what is asked about ended on {day}: it is no more on the day asked for",
    ),
    "one near": (
        "asgjë nuk quhet pikërisht '{name}'; një gjë është afër",
        "nothing is called just '{name}'; one thing is near",
    ),
    "nothing called": (
        "asgjë nuk njihet me emrin '{name}'",
        "nothing is known by the name '{name}'",
    ),
    "known elsewhere": (
        "'{name}' është {label} ({sort}); për këtë vend burimet nuk e thonë",
        "'{name}' is {label} ({sort}); of this place the sources do not say it",
    ),
    "by words": (
        "asgjë nuk quhet '{name}'; sipas fjalëve u morën: {names}",
        "nothing is called '{name}'; by its words were taken: {names}",
    ),
    "other sort": (
        "'{name}' është {label} ({sort}); kjo pyetje kërkon diçka tjetër",
        "'{name}' is {label} ({sort}); this question asks for another sort of thing",
    ),
    "elsewhere": (
        "{label} është e vendit {other}, jo e vendit {place}",
        "{label} is of {other}, not of {place} as a whole",
    ),
    "wider concern": (
        "për vetë çështjen nuk thuhet kush; këta përgjigjen për çështjen më të gjerë: {label}",
        "nobody is said for the concern itself; these answer for the wider one: {label}",
    ),
    "of another place": (
        "disa nga të lidhurit janë të një vendi tjetër",
        "some of those tied to it are of another place",
    ),
    "several": ("'{name}' mund të jetë disa gjëra", "'{name}' may be several things"),
    "all meant": ("u morën të gjitha: {names}", "all of these were taken: {names}"),
    "smaller groups": (
        "u lanë jashtë {n} grupe më të vogla; --top 0 i jep të gjitha",
        "{n} smaller group(s) left out; --top 0 shows all",
    ),
    "other places": (
        "u lanë jashtë {n} regjistra të vendeve të tjera",
        "{n} register(s) of other places left out",
    ),
    "name the other": (
        "shumë lidhje: emërto tjetrin për të parë për çfarë bëhet fjalë",
        "many ties: name the other side to see what each is about",
    ),
    "of parts": (
        "kush e drejton vetë organin nuk thuhet; këta drejtojnë pjesët e tij",
        "who leads the body itself is not said; these lead its parts",
    ),
    "attested": (
        "dëshmuar më {until}; për datën e kërkuar e mundshme, jo e sigurt",
        "attested in {until}; possible for the day asked for, not certain",
    ),
    "undated": (
        "burimi nuk thotë kur vlen; për datën e kërkuar është e mundshme, jo e sigurt",
        "the source does not say when it holds; for the day asked for it is possible, not certain",
    ),
}
"""Key -> Albanian, English."""
