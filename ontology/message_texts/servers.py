"""What errors say of servers: where they are, whom they let in, what they refuse."""

from __future__ import annotations

SERVERS: dict[str, tuple[str, str]] = {
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
    "password unread": (
        "fjalëkalimi nuk lexohet: {why}",
        "the password cannot be read: {why}",
    ),
    "name password file": (
        "URA_STORE_PASSWORD_FILE tregon një skedar me fjalëkalimin dhe asgjë tjetër.",
        "URA_STORE_PASSWORD_FILE names a file with the password and nothing else.",
    ),
}
"""Key -> Albanian, English."""
