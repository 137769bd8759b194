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
        "{it!r} is no address of a store",
    ),
    "hidden address": (
        "ajo që u dha nuk është adresë serveri",
        "what was given is no address of a store",
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
