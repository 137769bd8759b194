"""What answers on overlaps, changes and burdens say beside their rows."""

from __future__ import annotations

OVERLAP: dict[str, tuple[str, str]] = {
    "how to read q": (
        "q është rastësia: 1 do të thotë se kaq anëtarë të përbashkët dalin edhe rastësisht; "
        "pranë 0, jo. Shkalla nuk varet prej saj",
        "q is chance: 1 says that so many shared members come about by chance too; "
        "near 0, not. The grade does not depend on it",
    ),
    "lower grades": (
        "u lanë jashtë {n} çifte me shkallë më të ulët; --min-grade unrelated i jep të gjitha",
        "{n} pair(s) of lower grades left out; --min-grade unrelated shows all",
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
}
"""Key -> Albanian, English."""
