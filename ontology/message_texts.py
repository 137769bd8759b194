"""What errors and talk say, in Albanian and English; `ontology.messages` fills them in."""

from __future__ import annotations

MESSAGES: dict[str, tuple[str, str]] = {
    # names
    "several": (
        "'{name}' mund të jetë disa gjëra; pyet sërish me një nga këto id, ose emërto vendin:",
        "'{name}' may be several things; ask again with one of these ids, or name the place:",
    ),
    "nothing called": (
        "asgjë nuk njihet me emrin '{name}'",
        "nothing is known by the name '{name}'",
    ),
    "no place called": (
        "asnjë vend nuk njihet me emrin '{name}'",
        "no place is known by the name '{name}'",
    ),
    "read as": ("'{name}' u lexua si {label}", "'{name}' was read as {label}"),
    "no concern called": (
        "asnjë çështje nuk njihet me emrin '{name}'",
        "no concern is known by the name '{name}'",
    ),
    "no step called": (
        "asnjë hap i rrugëve të këtij vendi nuk quhet '{name}'",
        "no step of this place's pathways is called '{name}'",
    ),
    "near steps": ("Më të afërtit: {names}.", "The nearest: {names}."),
    "write the step": (
        "Hapat i jep `ura pathway`; shkruaj fjalët e hapit, numrin ose id-në.",
        "`ura pathway` gives the steps; write a step's words, number or id.",
    ),
    "near concerns": ("Më të afërtat: {names}.", "The nearest: {names}."),
    "near places": ("Më të afërtit: {names}.", "The nearest: {names}."),
    "write the place": (
        "Shkruaj emrin e një bashkie, komune ose qarku.",
        "Write the name of a municipality or county.",
    ),
    "no place in": (
        "'{name}' nuk ka vend te {command}",
        "'{name}' has no place in {command}",
    ),
    "it takes": ("Merr: {takes}.", "It takes: {takes}."),
    "needs": ("{command} kërkon {what}", "{command} needs {what}"),
    "empty name": ("një emër është bosh", "a name is empty"),
    "write the name": (
        "Shkruaj emrin, ose hiqe fare.",
        "Write the name, or leave it out.",
    ),
    # options
    "no date": ("{option} '{said}' nuk është datë", "{option} '{said}' is no date"),
    "write a date": (
        "Shkruaj 2026-11-22 ose 22.11.2026.",
        "Write 2026-11-22 or 22.11.2026.",
    ),
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
    "choose one": ("Zgjidh njërën.", "Choose one."),
    "file exists": ("ekziston tashmë", "is there already"),
    "another file": (
        "Jep një emër tjetër me -o, ose zhvendose skedarin: mund të jetë i plotësuar.",
        "Give another name with -o, or move the file: it may have been filled in.",
    ),
    # loading
    "nothing to load": ("asgjë për të ngarkuar", "nothing to load"),
    "name a file": (
        "Jep një skedar ose dosje, ose --shipped.",
        "Name a file or folder, or --shipped.",
    ),
    "no such file": ("nuk ka skedar të tillë", "there is no such file"),
    "no such path": (
        "nuk ka skedar ose dosje të tillë",
        "there is no such file or folder",
    ),
    "not loadable": ("nuk është skedar që ngarkohet", "is no file that can be loaded"),
    "give endings": (
        "Jep një që mbaron me {endings}.",
        "Give one that ends in {endings}.",
    ),
    "no sheet kind": (
        "{said!r} nuk është lloj fletësh",
        "{said!r} is no kind of sheet",
    ),
    "learned later": (
        "burimi {source!r} u ngarkua më {latest}, pas ditës {day}: kjo nuk do të shihej kurrë",
        "the source {source!r} was loaded for {latest}, after {day}: this would never be seen",
    ),
    "give that day": (
        "Jep --recorded {latest} ose një ditë më pas, ose hiqe fare: atëherë vlen sot.",
        "Give --recorded {latest} or a later day, or leave it out: then it is today.",
    ),
    "learned tomorrow": (
        "{day} është pas ditës së sotme ({today}): Ura nuk mund ta ketë mësuar",
        "{day} is after today ({today}): Ura cannot have learned it",
    ),
    "give a past day": (
        "Jep --recorded {today} ose më herët, ose hiqe fare. Që kur vlen diçka shkruhet te `from`.",
        "Give --recorded {today} or earlier, or leave it out. Since when a thing holds goes into `from`.",
    ),
    "loaded": (
        "skedarë: {files}, thënie: {records:,}; të ndryshuar: {new}, si më parë: {old}",
        "{files} files, {records:,} statements; {new} changed, {old} as before",
    ),
    "new thing": (
        "{file}: {said!r} është i ri, si {key}",
        "{file}: {said!r} is new, as {key}",
    ),
    "more new": (
        "{file}: dhe {n} gjëra të tjera të reja",
        "{file}: and {n} more new things",
    ),
    "dangling": (
        "u lanë jashtë {n} lidhje, sepse një skaj nuk e thotë asnjë burim; `ura check` i jep",
        "left out, as an end is stated by no source: {n} ties; `ura check` lists them",
    ),
    "two holders": (
        "{file}: {post!r} ka dy mbajtës njëkohësisht: {first!r} (rreshti {row_first}) dhe "
        "{second!r} (rreshti {row_second}); shkruaj te `to` kur mbaroi i pari",
        "{file}: {post!r} has two holders at once: {first!r} (row {row_first}) and "
        "{second!r} (row {row_second}); write in `to` when the first left",
    ),
    "on call already": (
        "{who!r} është tashmë në gatishmëri për këtë në rreshtin {row} ({since} – {until}); "
        "ndrysho orët ose hiq njërin rresht",
        "{who!r} is on call for this already in row {row} ({since} – {until}); "
        "change the hours or take one of the rows away",
    ),
    "two on call": (
        "{file}: {first!r} (rreshti {row_first}) dhe {second!r} (rreshti {row_second}) janë në "
        "gatishmëri njëkohësisht; jepen të dy",
        "{file}: {first!r} (row {row_first}) and {second!r} (row {row_second}) are on call at "
        "once; both are given",
    ),
    "no actor of step": (
        "nuk thotë kush e bën hapin: shkruaj BY me id-në e një posti, organi, institucioni "
        "ose grupi, ose `BY: []` kur burimi nuk e thotë",
        "does not say who takes the step: write BY with the id of a post, body, institution "
        "or group, or `BY: []` where the source does not say it",
    ),
    "step without actor": (
        "{file}: kush e bën hapin {key} nuk thuhet (BY)",
        "{file}: who takes the step {key} is not said (BY)",
    ),
    "no way out": (
        "nuk ka dalje: {ring}; jepi njërit hap një NEXT që del prej qarkut, ose hiqi NEXT-in",
        "has no way out: {ring}; give one of the steps a NEXT that leaves the ring, or take "
        "its NEXT away",
    ),
    "mistake": ("1 gabim", "1 mistake"),
    "mistakes": ("{n} gabime", "{n} mistakes"),
    "more mistakes": ("... dhe {n} të tjera", "... and {n} more"),
    "mend": (
        "Asgjë nuk ndryshoi; ndreqe skedarin dhe ngarkoje sërish.",
        "Nothing was changed; mend the file and load it again.",
    ),
    "files": ("{n} skedarë", "{n} files"),
    "did you mean": ("Mos deshe {near!r}?", "Did you mean {near!r}?"),
    "allowed": ("Lejohen: {names}.", "Allowed: {names}."),
    "in all": ("({n} gjithsej)", "({n} in all)"),
    # where
    "sheet": ("fleta {sheet!r}", "sheet {sheet!r}"),
    "row": ("rreshti {row}", "row {row}"),
    "cell": ("qeliza {cell}", "cell {cell}"),
    "line": ("rreshti {line}", "line {line}"),
    # mistakes in cells
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
    # the store
    "load first": (
        "Ngarko diçka më parë: ura load PATH.",
        "Load something first: ura load PATH.",
    ),
    "mend it": ("Ndreqe me: ura rebuild.", "Mend it with: ura rebuild."),
    "wait": (
        "Prit sa të mbarojë komanda tjetër, pastaj provo sërish.",
        "Wait until the other command has ended, then try again.",
    ),
    "free space": (
        "Liro pak vend dhe bëje sërish; ajo që ishte më parë ende përgjigjet.",
        "Free some space and do it again; what was there before still answers.",
    ),
    "ask for less": (
        "Kërko më pak (një vend, një lloj), ose lejo më shumë kohë.",
        "Ask for less (a place, a type), or allow more time.",
    ),
    # a server
    "start the server": (
        "A punon serveri, dhe a është e saktë adresa (--store, URA_STORE)? Provo sërish kur të përgjigjet.",
        "Does the server run, and is the address right (--store, URA_STORE)? Try again when it answers.",
    ),
    "name the user": (
        "Jep përdoruesin në adresë (neo4j://PERDORUESI@SERVERI) dhe fjalëkalimin në URA_STORE_PASSWORD ose në skedarin që tregon URA_STORE_PASSWORD_FILE.",
        "Give the user in the address (neo4j://USER@SERVER) and the password in URA_STORE_PASSWORD, or in a file that URA_STORE_PASSWORD_FILE names.",
    ),
    "too many passwords": (
        "Serveri pret pas disa fjalëkalimeve të gabuara. Ndreq fjalëkalimin, prit pak sekonda dhe provo sërish.",
        "The server makes everybody wait after some wrong passwords. Mend the password, wait some seconds, then try again.",
    ),
    "change password": (
        "Fjalëkalimi i parë duhet ndërruar në vetë serverin (ALTER CURRENT USER), pastaj provo sërish.",
        "The first password must be changed on the server itself (ALTER CURRENT USER); then try again.",
    ),
    "give memory": (
        "Kërko më pak, ose jepi serverit më shumë kujtesë (server.memory.heap.max_size, db.memory.transaction.max).",
        "Ask for less, or give the server more memory (server.memory.heap.max_size, db.memory.transaction.max).",
    ),
    "take a server": (
        "Përdor Neo4j 5.26 (LTS) ose një version 2025 e më të ri.",
        "Use Neo4j 5.26 (LTS), or a version of 2025 or later.",
    ),
    "name a database": (
        "Shkruaj emrin e një baze që ka serveri: neo4j://SERVERI/BAZA.",
        "Name a database that the server has: neo4j://SERVER/DATABASE.",
    ),
    "store address": (
        "Shkruaj neo4j://SERVERI, neo4j+s://SERVERI (me TLS) ose bolt://SERVERI, me përdorues, portë dhe bazë sipas nevojës: neo4j://PERDORUESI@SERVERI:7687/neo4j. Pa --store dhe URA_STORE, të dhënat mbahen në një dosje.",
        "Write neo4j://SERVER, neo4j+s://SERVER (with TLS) or bolt://SERVER, with user, port and database where needed: neo4j://USER@SERVER:7687/neo4j. Without --store and URA_STORE the data stays in a folder.",
    ),
    "no password in address": (
        "Mos e shkruaj fjalëkalimin në adresë: të tjerët e shohin. Vendose në URA_STORE_PASSWORD, ose në një skedar që tregon URA_STORE_PASSWORD_FILE.",
        "Write no password into the address: others see it. Put it into URA_STORE_PASSWORD, or into a file that URA_STORE_PASSWORD_FILE names.",
    ),
    "install driver": (
        "Instaloje me: pip install 'ura[neo4j]'.",
        "Install it with: pip install 'ura[neo4j]'.",
    ),
    "rdf missing": (
        "të dhënat e lidhura (RDF) kërkojnë paketën rdflib, që nuk është instaluar",
        "linked data (RDF) needs the package rdflib, which is not installed",
    ),
    "install rdf": (
        "Instaloje: në klonin e Urës pip install -e '.[rdf]', përndryshe pip install 'ura[rdf]'.",
        "Install it: in a clone of Ura pip install -e '.[rdf]', else pip install 'ura[rdf]'.",
    ),
    "left nodes": (
        "{n:,} nyje :{name} u lanë: etiketa nuk është te `nodes`",
        "{n:,} nodes :{name} left out: the label is not under `nodes`",
    ),
    "left properties": (
        "{name}: {n:,} vlera u lanë: vetia nuk është te `properties` as te `ignore`",
        "{name}: {n:,} values left out: the property is not under `properties` or `ignore`",
    ),
    "left relationships": (
        "{n:,} lidhje {name} u lanë: nuk janë te `relationships`",
        "{n:,} relationships {name} left out: they are not under `relationships`",
    ),
    "left ends": (
        "{n:,} lidhje {name} u lanë: një skaj i tyre nuk u mor",
        "{n:,} relationships {name} left out: an end of theirs was not taken",
    ),
    "import files": (
        "{nodes:,} nyje dhe {relations:,} lidhje",
        "{nodes:,} nodes and {relations:,} relations",
    ),
    "neo4j import": (
        "Me serverin të ndalur, te makina e tij (shto --overwrite-destination=true kur baza ekziston: ajo fshihet):\n"
        "    cd {folder}\n"
        "    neo4j-admin database import full neo4j @import.args\n"
        "Pastaj ndize serverin dhe krijo kufizimet e indekset (të dhënat mbeten siç janë):\n"
        "    ura --store neo4j://SERVERI rebuild",
        "With the server stopped, on its machine (add --overwrite-destination=true when the database is there already: it is deleted):\n"
        "    cd {folder}\n"
        "    neo4j-admin database import full neo4j @import.args\n"
        "Then start the server and make constraints and indexes (the data stays as it is):\n"
        "    ura --store neo4j://SERVER rebuild",
    ),
    # withdrawing
    "no source": (
        "asnjë burim {source!r} nuk është ngarkuar",
        "no source {source!r} is loaded",
    ),
    "see sources": ("Shihi burimet: ura sources.", "See them: ura sources."),
    "several sources": (
        "{source!r} është skedari i disa burimeve",
        "{source!r} is the file of several sources",
    ),
    "withdrawn already": (
        "burimi {source!r} është tërhequr tashmë, më {day}",
        "the source {source!r} was withdrawn already, on {day}",
    ),
    "load again": (
        "Për ta kthyer, ngarkoje sërish: ura load {file}.",
        "To have it back, load it again: ura load {file}.",
    ),
    # talk
    "known since": (
        "{origin}: {records:,} të dhëna, njihet që nga {day}",
        "{origin}: {records:,} records, known since {day}",
    ),
    "version": ("versioni {n}", "version {n}"),
    "withdrawn since": ("u tërhoq më {day}", "withdrawn on {day}"),
    "withdrawn": ("{source}: u tërhoq", "{source}: withdrawn"),
    "back again": (
        "Vjen me Urën: kthehet me `ura load --shipped`.",
        "It comes with Ura: `ura load --shipped` brings it back.",
    ),
    "new home": ("Dosje e re e Urës: {home}", "A new home of Ura: {home}"),
    "first build": (
        "Ende asgjë e ngarkuar në {home}: po ndërtohen të dhënat që vijnë me Urën ...",
        "Nothing is loaded in {home} yet: building the data set that comes with Ura ...",
    ),
    "done": ("U krye: {what}", "Done: {what}"),
    "build anew": (
        "Ruajtja u ndërtua nga një version tjetër i Urës: po ndërtohet sërish ...",
        "The store was built by another version of Ura: building it anew ...",
    ),
    "several fit": (
        "Disa gjëra përputhen: emërto vendin (-t) ose përdor një id",
        "several fit: name the place or use an id",
    ),
    "a near one": (
        "Vetëm një i afërt, jo me këtë emër: nëse është ky, përdor id-në",
        "a near one only, not of this name: if it is meant, use its id",
    ),
    "nothing by name": ("Asgjë me këtë emër", "nothing by this name"),
    "stopped": (
        "u ndërpre; asgjë e papërfunduar nuk ndryshoi",
        "stopped; nothing was changed that was not finished",
    ),
}
