"""What answers on law say beside their rows."""

from __future__ import annotations

LAW: dict[str, tuple[str, str]] = {
    "no amendment": (
        "për {act} nuk njihet asnjë ndryshim",
        "no amendment of {act} is known",
    ),
    "not the act": (
        "'{name}' u mor si çështje; kështu quhet edhe një akt: {act}",
        "'{name}' was taken for a matter; an act is called so too: {act}",
    ),
    "no such article": (
        "burimet nuk përmendin nenin {n} të aktit {act}; a e ka akti, nuk dihet",
        "the sources mention no article {n} of {act}; whether the act has it is not known",
    ),
    "no such place": (
        "burimet nuk përmendin vendin «{n}» të aktit {act}; a e ka akti, nuk dihet",
        "the sources do not mention “{n}” of {act}; whether the act has it is not known",
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
    "conflicts in sum": (
        "kundërshti: {n}, te {things} gjëra",
        "conflicts: {n}, about {things} things",
    ),
    "conflicts decided": (
        "një rregull zgjodhi vlerën te {n}; pa zgjidhje: {open}",
        "a rule chose the value of {n}; left open: {open}",
    ),
    "narrow conflicts": (
        "për më pak: --territory VENDI, ose emri i një gjëje: ura conflicts 9669",
        "for fewer: --territory PLACE, or the name of a thing: ura conflicts 9669",
    ),
    "services alike": (
        "një shërbim merret si i njohur vetëm kur një burim e emërton këtu (cilin rregull përmbush, është leximi ynë); shërbime të tjera për të njëjtin grup nuk mjaftojnë",
        "a service counts as known only where a source names it here (which rule it meets is our reading); other services for the same group do not do",
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
    "one value": (
        "vetëm një vlerë: nuk u gjet mospërputhje",
        "one value only: no disagreement found",
    ),
}
"""Key -> Albanian, English."""
