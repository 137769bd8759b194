"""What is said of a home that is not whole: its files, its records, its store."""

from __future__ import annotations

CHECKS: dict[str, tuple[str, str]] = {
    # Files
    "is gone": ("mungon", "is gone"),
    "other size": (
        "ka {has} bajte, jo {want}",
        "has {has} bytes instead of {want}",
    ),
    "other bytes": (
        "ka përmbajtje tjetër nga ajo që u shkrua",
        "has other content than was written",
    ),
    "not ours": ("nuk është i Urës", "is not ours"),
    "unreadable": ("nuk lexohet: {why}", "cannot be read: {why}"),
    "no object": ("nuk përmban objekt JSON", "holds no JSON object"),
    "no generation": ("nuk emërton asnjë brez të ruajtjes", "names no generation"),
    "no manifest": (
        "nuk është lista e një brezi të ruajtjes: {why}",
        "is no manifest of a generation: {why}",
    ),
    "no source manifest": (
        "nuk është lista e një burimi: {why}",
        "is no manifest of a source: {why}",
    ),
    "file in place": (
        "është skedar aty ku duhet të jetë dosja e ruajtjes",
        "is a file where the store's folder belongs",
    ),
    "move it": (
        "Zhvendose. Ndreqe me: ura rebuild.",
        "Move it away. Mend it with: ura rebuild.",
    ),
    "restore it": (
        "Riktheje nga një eksport: ura load EKSPORTI.",
        "Restore the home from an export: ura load EXPORT.",
    ),
    "not as listed": (
        "nuk është ajo që thotë lista e tij",
        "is not what its manifest says",
    ),
    "stray": (
        "nuk është në asnjë listë; një ngarkim u ndërpre",
        "is in no manifest; a load was cut short",
    ),
    "sweep it": (
        "Ngarkoje sërish atë burim; ngarkimi tjetër e heq skedarin.",
        "Load that source again; the next load removes the file.",
    ),
    "not built": (
        "ruajtja nuk është ndërtuar ende nga të dhënat",
        "the store is not built from the records yet",
    ),
    # Records
    "mend the source": (
        "Ndreqe në burimin e vet dhe ngarkoje sërish atë.",
        "Correct it in its source and load that again.",
    ),
    "more such": ("edhe {n} të tilla", "{n} more of this kind"),
    "unsaid": (
        "asnjë burim nuk thotë se ekziston",
        "no source says that it exists",
    ),
    "other id": (
        "është {type}, por identifikuesi i tij është i llojit {said}",
        "is a {type} with the id of a {said}",
    ),
    "ends early": (
        "mbaron ({end}) para se të fillojë ({start})",
        "ends ({end}) before it begins ({start})",
    ),
    "not there": ("{end} nuk është në të dhëna", "{end} is not there"),
    "cites nothing": (
        "citon {passage}, që nuk është në të dhëna",
        "cites {passage}, which is not there",
    ),
    "leads back": (
        "{name} kthehet në vetvete: {loop}",
        "{name} leads back: {loop}",
    ),
    # Store
    "other records": (
        "është bërë nga të dhëna të tjera nga ato që janë këtu tani",
        "was made from other records than are there now",
    ),
    "other count": (
        "ka {has} {kind} në vend të {want}",
        "has {has} {kind} instead of {want}",
    ),
    "other content": (
        "ka përmbajtje tjetër në disa nga {has} {kind}",
        "has other content in some of its {has} {kind}",
    ),
    "load unfinished": (
        "po kryhet një ngarkim, ose është ndërprerë",
        "a load is running, or was cut short",
    ),
    "end the load": ("Çoje deri në fund: ngarko sërish.", "Finish it: load again."),
    "untried": (
        "{agent} është më i ri se ai me të cilin është provuar Ura (Neo4j {newest})",
        "{agent} is newer than what Ura was tried with (Neo4j {newest})",
    ),
    "tell us": ("Na trego si shkoi.", "Tell us how it went."),
    "index missing": ("{name} mungon", "{name} is missing"),
    "index other": (
        "{name} ka të bëjë me {labels} {properties}",
        "{name} is about {labels} {properties}",
    ),
    "index state": ("{name} është në gjendjen {state}", "{name} is {state}"),
}
"""Key -> Albanian, English."""
