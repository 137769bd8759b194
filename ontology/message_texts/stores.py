"""What errors say of stores and servers."""

from __future__ import annotations

STORES: dict[str, tuple[str, str]] = {
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
    "no address": (
        "{it!r} nuk është adresë serveri",
        "{it!r} is no server's address",
    ),
    "hidden address": (
        "ajo që u dha nuk është adresë serveri",
        "what was given is no server's address",
    ),
    "more than address": (
        "adresa e serverit ka diçka pas ? ose #, dhe Ura nuk e përdor",
        "the store's address has something after ? or #, which Ura does not use",
    ),
    "password in address": (
        "adresa e serverit përmban fjalëkalim",
        "the store's address holds a password",
    ),
    "no password in address": (
        "Mos e shkruaj fjalëkalimin në adresë: të tjerët e shohin. Vendose në URA_STORE_PASSWORD, ose në një skedar që tregon URA_STORE_PASSWORD_FILE.",
        "Write no password into the address: others see it. Put it into URA_STORE_PASSWORD, or into a file that URA_STORE_PASSWORD_FILE names.",
    ),
    "install driver": (
        "Instaloje me: pip install 'ura[neo4j]'.",
        "Install it with: pip install 'ura[neo4j]'.",
    ),
    "driver missing": (
        "drajveri i Neo4j-it nuk është instaluar",
        "the driver for Neo4j is not installed",
    ),
    "store not asked": (
        "serveri nuk mund të pyetet: {why}",
        "the server cannot be asked: {why}",
    ),
    "store closed": ("lidhja me serverin është mbyllur", "the store is closed"),
    "no answer": ("serveri nuk përgjigjet: {why}", "the server does not answer: {why}"),
    "unfit server": ("serveri është {why}", "the server is {why}"),
    "unknown bolt": (
        "i një versioni a lloji që drajveri i Neo4j-it nuk e njeh",
        "of a version or kind that Neo4j's driver does not know",
    ),
    "server lacks": (
        "serverit i mungon diçka që i duhet Urës: {why}",
        "the server lacks what Ura needs: {why}",
    ),
    "no password now": (
        "serveri nuk pranon fjalëkalim tani: {why}",
        "the server takes no password now: {why}",
    ),
    "password expired": (
        "fjalëkalimi ka skaduar: {why}",
        "the password has expired: {why}",
    ),
    "not let in": (
        "serveri nuk e lë këtë përdorues të hyjë: {why}",
        "the server does not let this user in: {why}",
    ),
    "not let do": (
        "serveri nuk ia lejon këtë veprim këtij përdoruesi: {why}",
        "the server does not let this user do this: {why}",
    ),
    "ask for rights": (
        "Kërkoji atij që administron serverin të drejtat për këtë bazë: lexim për atë që vetëm pyet, lexim e shkrim për atë që ngarkon.",
        "Ask whoever runs the server for rights on this database: to read for those who only ask, to read and write for those who load.",
    ),
    "no such database": (
        "nuk ka bazë me këtë emër: {why}",
        "there is no such database: {why}",
    ),
    "database away": (
        "baza nuk është në dispozicion tani: {why}",
        "the database is not available now: {why}",
    ),
    "see the log": (
        "Regjistri (log) i serverit thotë më shumë: pyet atë që e administron, pastaj provo sërish.",
        "The server's log says more: ask whoever runs it, then try again.",
    ),
    "no writer": (
        "ky server nuk shkruan tani: {why}",
        "this server does not write now: {why}",
    ),
    "find the writer": (
        "Prit pak dhe provo sërish: mund të jetë duke u zgjedhur një i ri. Për një grup serverësh (cluster) shkruaj neo4j://, jo bolt://: kështu gjendet ai që shkruan.",
        "Wait a little and try again: a new one may be being chosen. For a cluster write neo4j://, not bolt://: that way the one that writes is found.",
    ),
    "only read": (
        "baza është vetëm për lexim: {why}",
        "the database is for reading only: {why}",
    ),
    "ask why only read": (
        "Pyet atë që administron serverin pse nuk pranon shkrim; pyetjeve u jepet përgjigje ndërkohë.",
        "Ask whoever runs the server why it takes no writes; questions are answered meanwhile.",
    ),
    "server lags": (
        "ky server nuk ka ende atë që u shkrua më parë: {why}",
        "this server does not have yet what was written before: {why}",
    ),
    "wait for it": (
        "Prit pak dhe provo sërish. Nëse baza u zëvendësua me një më të vjetër (kopje rezervë): ura rebuild.",
        "Wait a little and try again. Where the database was replaced by an older one (a backup): ura rebuild.",
    ),
    "strange marks": (
        "baza nuk e njeh atë që u shkrua më parë: {why}",
        "the database does not know what was written before: {why}",
    ),
    "forget marks": (
        "Nëse baza u zëvendësua me një tjetër: ura rebuild.",
        "Where the database was replaced by another: ura rebuild.",
    ),
    "took too long": (
        "pyetja zgjati tepër: {why}",
        "the question took too long: {why}",
    ),
    "was ended": (
        "serveri e ndërpreu pyetjen: {why}",
        "the server ended the question: {why}",
    ),
    "ask again": (
        "Dikush e ndali, ose serveri po fiket. Provo sërish.",
        "Somebody stopped it, or the server is going down. Try again.",
    ),
    "too little memory": (
        "serveri ka shumë pak kujtesë për këtë: {why}",
        "the server has too little memory for this: {why}",
    ),
    "others kept writing": (
        "të tjerë po shkruanin në të njëjtat të dhëna: {why}",
        "others kept writing to the same records: {why}",
    ),
    "server busy": (
        "serveri është i zënë: {why}",
        "the server is busy: {why}",
    ),
    "try soon": (
        "Provo sërish pas pak. Nëse përsëritet, pyet atë që administron serverin.",
        "Try again soon. If it comes again, ask whoever runs the server.",
    ),
    "strange schema": (
        "kufizimet ose indekset nuk janë të Urës: {why}",
        "constraints or indexes are not Ura's: {why}",
    ),
    "drop those": (
        "Një program tjetër ua ka zënë emrin ose vendin: fshiji, ose jepi Urës një bazë të vetën.",
        "Another program took their names or their place: drop those, or give Ura a database of its own.",
    ),
    "same key": (
        "dy të dhëna kanë të njëjtin çelës: {why}",
        "two records have the same key: {why}",
    ),
    "engine refused": (
        "baza nuk e pranoi pyetjen: {why}",
        "the engine refused: {why}",
    ),
    "report it": (
        "Ky është gabim në skedarin Cypher të pyetjes; njofto ata që mirëmbajnë Urën.",
        "This is a mistake in the question's Cypher file; report it.",
    ),
    "server full": (
        "disku i serverit është plot: {why}",
        "the server's disk is full: {why}",
    ),
    "free server space": (
        "Liro vend në diskun e serverit, pastaj bëje sërish.",
        "Free some space on the server's machine, then do it again.",
    ),
    "server failed": ("serveri dështoi: {why}", "the server failed: {why}"),
    "no authorities": (
        "certifikatat nga URA_STORE_CA nuk mund të lexohen: {why}",
        "the certificates that URA_STORE_CA names cannot be read: {why}",
    ),
    "name authorities": (
        "URA_STORE_CA tregon një skedar PEM me certifikatat që nënshkruajnë atë të serverit.",
        "URA_STORE_CA names a PEM file with the certificates that sign the server's.",
    ),
    "authorities twice": (
        "URA_STORE_CA nuk shkon me {scheme}://, që vetë thotë cilës certifikatë i besohet",
        "URA_STORE_CA does not go with {scheme}://, which says itself which certificate is trusted",
    ),
    "authorities alone": (
        "Shkruaj {plain}:// që të vlejë URA_STORE_CA (lidhja bëhet me TLS), ose hiqe URA_STORE_CA.",
        "Write {plain}:// for URA_STORE_CA to count (it connects with TLS), or take URA_STORE_CA away.",
    ),
    "first load runs": (
        "ngarkimi i parë nuk ka mbaruar ende",
        "the first load is not finished",
    ),
    "finish the load": (
        "Prit sa të mbarojë; nëse u ndërpre, pas një minute ngarko sërish të njëjtën gjë.",
        "Wait until it has ended; if it was cut short, load the same again after a minute.",
    ),
    "writing here": (
        "këtu po shkruan një komandë tjetër",
        "another command is writing here",
    ),
    "other nodes": (
        "baza ka të dhëna të tjera ({label})",
        "the database holds other nodes ({label})",
    ),
    "own database": (
        "Jepi Urës një bazë të vetën; ura adopt lexon atë që ka një bazë tjetër.",
        "Give Ura a database of its own; ura adopt reads what another one holds.",
    ),
    "other statements": (
        "thëniet e {file} në server nuk janë ato që thotë lista e tij",
        "the statements of {file} on the server are not what its manifest says",
    ),
    "load an export": (
        "Ngarko sërish një eksport: ura load EKSPORTI.",
        "Load an export again: ura load EXPORT.",
    ),
    "strange load": (
        "një nyje Load nuk është siç e shkruan Ura: {why}",
        "a Load node is not as Ura writes it: {why}",
    ),
    "empty database": (
        "E ka ndryshuar një program tjetër. Jepi Urës një bazë bosh dhe ngarko një eksport: ura load EKSPORTI.",
        "Another program changed it. Give Ura an empty database, and load an export: ura load EXPORT.",
    ),
    "password unread": (
        "fjalëkalimi nuk lexohet: {why}",
        "the password cannot be read: {why}",
    ),
    "name password file": (
        "URA_STORE_PASSWORD_FILE tregon një skedar me fjalëkalimin dhe asgjë tjetër.",
        "URA_STORE_PASSWORD_FILE names a file with the password and nothing else.",
    ),
    "load running": (
        "po kryhet një ngarkim tjetër",
        "another load is running",
    ),
    "load overtaken": (
        "sapo përfundoi një ngarkim tjetër",
        "another load was put in place just now",
    ),
    "load replaced": (
        "një ngarkim tjetër zuri vendin e këtij",
        "another load took this one's place",
    ),
    "kept changing": (
        "të dhënat po ndryshonin pa pushim",
        "what is loaded kept changing",
    ),
    "do it again": ("Bëje sërish.", "Do it again."),
    "server has less": (
        "serveri nuk ka {n} prej atyre që u ngarkuan më parë ({file}): baza është zëvendësuar ose boshatisur",
        "the server lacks {n} of what was loaded before ({file}): the database was replaced or emptied",
    ),
    "put it back": (
        "Për t'i kthyer në server: ura rebuild. Për të filluar me atë që ka serveri, zhvendose dosjen {folder}, që i ruan.",
        "To put it back on the server: ura rebuild. To begin with what is there, move the folder {folder}, which holds it.",
    ),
    "server has others": (
        "serveri ka një version tjetër të {file} nga ai që u ngarkua më parë",
        "the server has another version of {file} than was loaded before",
    ),
    "move the folder": (
        "Për të vazhduar me atë që ka serveri, zhvendose dosjen {folder}, që ruan atë të mëparshmin.",
        "To go on with what is there, move the folder {folder}, which holds the one before.",
    ),
    "nothing loaded": ("ende nuk është ngarkuar asgjë", "nothing is loaded"),
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
}
"""Key -> Albanian, English."""
