"""What an answer says beside its rows, in the reader's language."""

from __future__ import annotations

_NOTES: dict[str, tuple[str, str]] = {
    "being loaded": (
        "po ngarkohen të dhëna të reja: një pjesë mund të jetë e gjendjes së mëparshme",
        "new data is being loaded: some of this may be of the state before",
    ),
    "searched": (
        "u kërkua në {n} lista të burimeve; ato citohen",
        "searched {n} list(s) of the sources; they are cited",
    ),
    "nothing called": (
        "asgjë nuk njihet me emrin '{name}'",
        "nothing is known by the name '{name}'",
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
    "no amendment": (
        "për {act} nuk njihet asnjë ndryshim",
        "no amendment of {act} is known",
    ),
    "no such article": (
        "burimet nuk përmendin nenin {n} të aktit {act}; a e ka akti, nuk dihet",
        "the sources mention no article {n} of {act}; whether the act has it is not known",
    ),
    "articles known": (
        "nenet e këtij akti që përmenden: {names}",
        "articles of this act that are mentioned: {names}",
    ),
    "act not made": (
        "më {on} ky akt nuk ekzistonte: {act} mban datën {day}",
        "on {on} there was no such act: {act} is dated {day}",
    ),
    "act not yet": (
        "më {on} ky akt ende nuk vlente: {act} vlen nga {day}",
        "on {on} the act did not hold yet: {act} holds from {day}",
    ),
    "act over": (
        "më {on} ky akt nuk vlente më: {act} vlente deri më {day}",
        "on {on} the act held no longer: {act} held until {day}",
    ),
    "as of the change": (
        "gjendja më {day}, kur ndryshimi hyn në fuqi; asgjë nuk ruhet",
        "the state on {day}, when the change takes effect; nothing is stored",
    ),
    "on the whole act": (
        "{n} të tjera mbështeten te akti si i tërë; nuk thuhet në cilin nen",
        "{n} more rest on the act as a whole; on which article is not said",
    ),
    "lower grades": (
        "u lanë jashtë {n} çifte me shkallë më të ulët; --min-grade unrelated i jep të gjitha",
        "{n} pair(s) of lower grades left out; --min-grade unrelated shows all",
    ),
    "services alike": (
        "një shërbim merret si i njohur kur vendi ka një të të njëjtit lloj për të njëjtin grup",
        "a service counts as known where the place has one of the same sort for the same group",
    ),
    "basis ended": (
        "baza {act} nuk është më në fuqi{until}{successor}",
        "the basis {act} is no longer in force{until}{successor}",
    ),
    "until": (" (deri {day})", " (until {day})"),
    "successor": ("; e zëvendëson {act}", "; replaced by {act}"),
    "not applied": (
        "{act} ndryshohet nga {by}; ç'ndryshon në nene nuk thuhet, përmbledhjet janë sipas burimit",
        "{act} is amended by {by}; what changes in its articles is not said, summaries are as the source has them",
    ),
    "effect on itself": (
        "sipas burimit {act} vepron mbi vetveten: kontrollo burimin",
        "by its source {act} has an effect on itself: check the source",
    ),
    "effect too early": (
        "sipas burimit {act} vepron para se të ekzistonte akti: kontrollo datat",
        "by its source {act} has an effect before the act was made: check the dates",
    ),
    "effect only made": (
        "ku burimi jep vetëm datën e aktit, efekti mban atë datë: hyrja në fuqi mund të jetë më vonë",
        "where a source gives no more than the date of an act, its effect has that date: it may have entered into force later",
    ),
    "nothing stored": (
        "kjo është vetëm llogaritje: asgjë nuk u ndryshua dhe asgjë nuk u ruajt",
        "this is a calculation only: nothing was changed and nothing was stored",
    ),
    "no body then": (
        "organi nuk ekziston në këtë datë: nuk ka çfarë të llogaritet",
        "the body is not there on this day: there is nothing to work out",
    ),
    "seats in sum": (
        "vende: {saved} kursehen, {moved} kalojnë, {lost} humbasin",
        "seats: {saved} saved, {moved} moved, {lost} lost",
    ),
    "duties in sum": (
        "detyra: {kept} mbeten, {moved} kalojnë, {orphaned} mbeten pa bartës",
        "duties: {kept} kept, {moved} moved, {orphaned} left without a bearer",
    ),
    "meetings unknown": (
        "nuk thuhet me numra sa shpesh mblidhet: {names}",
        "it is not said in numbers how often they meet: {names}",
    ),
    "seats unknown": (
        "nuk njihet asnjë vend i: {names}",
        "no seat is known of: {names}",
    ),
    "duties unknown": (
        "nuk njihet asnjë detyrë e: {names}; kjo nuk do të thotë se nuk ka",
        "no duty is known of: {names}; which does not mean that there is none",
    ),
    "no act wants it": (
        "nuk njihet akt që e kërkon organin; kjo nuk do të thotë se nuk ka",
        "no act is known that wants the body; which does not mean that there is none",
    ),
    "bodies silent": (
        "për {n} nga {of} organe nuk thuhet me numra sa shpesh mblidhen",
        "for {n} of {of} bodies it is not said in numbers how often they meet",
    ),
    "bodies empty": (
        "për {n} nga {of} organe nuk njihet asnjë anëtar",
        "for {n} of {of} bodies no member is known",
    ),
    "no same people": (
        "nuk njihen dy organe me të paktën gjysmën e anëtarëve të përbashkët",
        "no two bodies are known that have at least half of their members in common",
    ),
    "offices unheld": (
        "për {n} vende nuk njihet personi",
        "for {n} seats the person is not known",
    ),
    "lighter loads": (
        "u lanë jashtë {n} me më pak vende; pa --top jepen të gjitha",
        "{n} with fewer seats left out; without --top all are shown",
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
    "one value": (
        "vetëm një vlerë: nuk u gjet mospërputhje",
        "one value only: no disagreement found",
    ),
}


_FOUND = {
    "what holds for every place; name a place for one of them": (
        "ajo që vlen për çdo vend; emërto vendin për një prej tyre"
    ),
    "the municipality is meant": "u mor bashkia",
    "nothing to look for was typed": "nuk u shkrua asgjë për të kërkuar",
    "nothing is called just so; taken for: ": "asgjë nuk quhet pikërisht kështu; u mor: ",
    "the only one here with this in its name: ": "e vetmja këtu me këtë në emër: ",
}
"""What the search says, or how it begins before a name."""


def found_note(lang: str | None, said: str) -> str:
    """Return what the search by name says of its choice, in the reader's language."""
    if lang != "sq":
        return said
    lead = next((one for one in _FOUND if said.startswith(one)), "")
    return _FOUND.get(lead, "") + said.removeprefix(lead)


def note(lang: str | None, key: str, **values: object) -> str:
    """Return a note in Albanian, or in English for any other reader."""
    said = _NOTES[key]
    return (said[0] if lang == "sq" else said[1]).format(**values)
