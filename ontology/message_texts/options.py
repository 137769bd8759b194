"""What errors say of options and of what is typed."""

from __future__ import annotations

OPTIONS: dict[str, tuple[str, str]] = {
    "no date": ("{option} '{said}' nuk është datë", "{option} '{said}' is no date"),
    "write a date": (
        "Shkruaj 2026-11-22 ose 22.11.2026.",
        "Write 2026-11-22 or 22.11.2026.",
    ),
    "missing option": ("mungon opsioni {name}", "the option {name} is missing"),
    "missing argument": (
        "mungon argumenti {name}",
        "the argument {name} is missing",
    ),
    "no such option": ("nuk ka opsion {name}", "there is no option {name}"),
    "no such command": ("nuk ka komandë '{name}'", "there is no command '{name}'"),
    "typed wrongly": ("nuk u kuptua: {english}", "not understood: {english}"),
    "see help": ("Shih: {command} --help.", "See: {command} --help."),
    "no such matrix": (
        "nuk ka matricë me {rows} sipas {columns}",
        "no matrix has {rows} by {columns}",
    ),
    "replacing act": (
        "zëvendësimi kërkon aktin që zëvendëson, dhe vetëm ai",
        "a replacement needs the act that replaces, and nothing else does",
    ),
    "write the replacement": (
        "Shkruaj: ura impact AKTI AKTI2 --change replace-by",
        "Write: ura impact ACT ACT2 --change replace-by",
    ),
    "no article": (
        "'{said}' nuk është nen",
        "'{said}' is no article",
    ),
    "write an article": (
        "Shkruaj 47, neni 47, ose neni 47, pika 2.",
        "Write 47, neni 47, or neni 47, pika 2.",
    ),
    "no number": (
        "{option} '{said}' nuk është numër",
        "{option} '{said}' is no number",
    ),
    "no known ending": (
        "'{name}' nuk ka mbaresë të njohur",
        "'{name}' has no known ending",
    ),
    "name it": ("Emërtoje {endings}.", "Name it {endings}."),
    "one body": (
        "'{first}' dhe '{second}' janë i njëjti organ",
        "'{first}' and '{second}' are one body",
    ),
    "not there then": (
        "'{first}' ose '{second}' nuk ekziston në këtë datë",
        "'{first}' or '{second}' is not there on this day",
    ),
    "name another body": ("Shkruaj një organ tjetër.", "Name another body."),
    "own kind": (
        "'{first}' dhe '{second}': njëri është lloji i tjetrit, jo një organ më vete",
        "'{first}' and '{second}': one is the kind of the other, no body of its own",
    ),
    "two bodies": (
        "{change} kërkon dy organe; u dhanë {n}",
        "{change} needs two bodies; {n} given",
    ),
    "one thing": (
        "{change} kërkon një organ ose lloj organi; u dhanë {n}",
        "{change} needs one body or kind of body; {n} given",
    ),
    "of another change": (
        "--{name} është vetëm për {of}, jo për {change}",
        "--{name} is for {of} only, not for {change}",
    ),
    "leave out": (
        "Hiqe --{name}, ose kërko {of}.",
        "Leave --{name} out, or ask for {of}.",
    ),
    "so asked": (
        "Shkruaj: merge A B, abolish A, ose add LLOJI, me --territory VENDI.",
        "Write: merge A B, abolish A, or add KIND, with --territory PLACE.",
    ),
    "into neither": (
        "--into '{name}' nuk është asnjë nga të dy organet",
        "--into '{name}' is neither of the two bodies",
    ),
    "add where": (
        "nuk është thënë ku do të shtohej organi",
        "where the body would be added is not said",
    ),
    "no kind of body": (
        "'{name}' nuk është lloj organi",
        "'{name}' is no kind of body",
    ),
    "name a kind": (
        "Emërto llojin: ura bodies-for --territory VENDI i jep.",
        "Name the kind: ura bodies-for --territory PLACE lists them.",
    ),
    "body elsewhere": (
        "'{name}' nuk është organ i vendit {place}",
        "'{name}' is no body of {place}",
    ),
    "bodies of one place": (
        "Emërto organe të një vendi.",
        "Name bodies of one place.",
    ),
    "there already": (
        "{place} e ka tashmë një organ të këtij lloji: {body}",
        "{place} has a body of this kind already: {body}",
    ),
    "add another": (
        "Për një të dytë jepi një emër: add EMRI --like LLOJI.",
        "For a second one, give it a name: add NAME --like KIND.",
    ),
    "give digits": ("Shkruaj shifra.", "Give digits."),
    "no duration": (
        "{option} '{said}' nuk është kohëzgjatje",
        "{option} '{said}' is no length of time",
    ),
    "give a duration": ("Shkruaj 1y, 6m ose 30d.", "Write 1y, 6m or 30d."),
    "no channel here": (
        "'{said}' nuk është kanal kontakti",
        "'{said}' is no channel",
    ),
    "fails tomorrow": (
        "{at} është pas kësaj ore ({now}): ende nuk ka ndodhur",
        "{at} is after this hour ({now}): it has not happened yet",
    ),
    "report alone": (
        "--report-failed nuk pyet asgjë: lëre çështjen dhe vendin",
        "--report-failed asks nothing: leave out the concern and the place",
    ),
    "find channels": (
        "`ura contact --json` dhe `ura contacts` japin id-të e kanaleve.",
        "`ura contact --json` and `ura contacts` give the ids of channels.",
    ),
    "no choice": (
        "{name}: '{said}' nuk është ndër fjalët që lejohen",
        "{name}: '{said}' is none of the words that are allowed",
    ),
    "no language": (
        "--lang '{said}' nuk është gjuhë e Urës",
        "--lang '{said}' is no language of Ura",
    ),
    "give a language": ("Jep sq, en ose sr.", "Give sq, en or sr."),
    "no language here": (
        "--lang '{said}' nuk është gjuhë këtu",
        "--lang '{said}' is no language here",
    ),
    "give sq or en": ("Jep sq ose en.", "Give sq or en."),
    "no code here": (
        "'{said}' nuk është në listën “{of}”",
        "'{said}' is no {of}",
    ),
    "no type": ("'{said}' nuk është lloj", "'{said}' is no type"),
    "see types": ("Shihi llojet: ura ontology.", "See them: ura ontology."),
    "one format": (
        "--json dhe --csv nuk shkojnë bashkë",
        "--json and --csv do not go together",
    ),
    "public or hidden": (
        "--public dhe --hidden nuk shkojnë bashkë",
        "--public and --hidden do not go together",
    ),
    "import is whole": (
        "--neo4j-import dhe --without nuk shkojnë bashkë",
        "--neo4j-import and --without do not go together",
    ),
    "load without first": (
        "Eksporto me --without, ngarkoje në një dosje të re të Urës dhe eksporto atë.",
        "Export with --without, load that into a new home, and export the new one.",
    ),
    "choose one": ("Zgjidh njërën.", "Choose one."),
    "file exists": ("ekziston tashmë", "is there already"),
    "another file": (
        "Jep një emër tjetër me -o, ose zhvendose skedarin: mund të jetë i plotësuar.",
        "Give another name with -o, or move the file: it may have been filled in.",
    ),
}
"""Key -> Albanian, English."""
