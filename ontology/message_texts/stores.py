"""What errors say of stores, and of loads into them."""

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
    "keep them anew": (
        "Në një makinë që ka ngarkuar këtu më parë: ura rebuild. Nëse nuk ka: boshatis bazën dhe ngarko një eksport, ura load EKSPORTI.",
        "On a machine that loaded here before: ura rebuild. Without one: empty the database and load an export, ura load EXPORT.",
    ),
    "outdated": (
        "u ndërtua nga një version tjetër i Urës",
        "was built by another version of Ura",
    ),
    "marks unread": (
        "nuk lexohet se çfarë u shkrua më parë në server: {why}",
        "what was written to the server before cannot be read: {why}",
    ),
    "delete marks": (
        "Fshije këtë skedar: thotë vetëm sa të reja duhet të jenë përgjigjet e serverit.",
        "Delete this file: it only says how new the server's answers must be.",
    ),
    "whose folder": (
        "nuk dihet dosja e këtij përdoruesi",
        "it is not known where this user's folder is",
    ),
    "whole path": (
        "Shkruaj gjithë shtegun, pa ~.",
        "Write the whole path, without ~.",
    ),
    "strange load": (
        "një nyje Load nuk është siç e shkruan Ura: {why}",
        "a Load node is not as Ura writes it: {why}",
    ),
    "empty database": (
        "E ka ndryshuar një program tjetër. Jepi Urës një bazë bosh dhe ngarko një eksport: ura load EKSPORTI.",
        "Another program changed it. Give Ura an empty database, and load an export: ura load EXPORT.",
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
        "Për t'i kthyer në server: ura rebuild --put-back. Për të filluar me atë që ka serveri, zhvendose dosjen {folder}, që i ruan.",
        "To put it back on the server: ura rebuild --put-back. To begin with what is there, move the folder {folder}, which holds it.",
    ),
    "server has others": (
        "serveri ka një version tjetër të {file} nga ai që u ngarkua më parë",
        "the server has another version of {file} than was loaded before",
    ),
    "move the folder": (
        "Për të vazhduar me atë që ka serveri, zhvendose dosjen {folder}, që ruan atë të mëparshmin.",
        "To go on with what is there, move the folder {folder}, which holds the one before.",
    ),
    "not whole": (
        "ruajtja e re nuk është e plotë: {what}",
        "the new store is not whole: {what}",
    ),
    "only so many arrived": (
        "mbërritën vetëm {nodes} nyje dhe {ties} lidhje",
        "only {nodes} nodes and {ties} relations arrived",
    ),
    "only so many followed": (
        "mund të ndiqen vetëm {followed} nga {ties} lidhje",
        "only {followed} of {ties} relations can be followed",
    ),
    "the old one answers": (
        "E vjetra ende përgjigjet. Mos është plot disku? Pastaj provo sërish.",
        "The old one still answers. Is the disk full? Then try again.",
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
