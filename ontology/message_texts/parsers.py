"""Why a file cannot be read at all: its bytes, its form, what a parser met in it."""

from __future__ import annotations

PARSERS: dict[str, tuple[str, str]] = {
    "too large": (
        "është më i madh se {most} MiB; ndaje",
        "is larger than {most} MiB; split it",
    ),
    "no UTF-8": ("nuk është në UTF-8", "is not UTF-8"),
    "save as UTF-8": (
        "nuk është në UTF-8; ruaje skedarin si UTF-8",
        "is not UTF-8; save the file as UTF-8",
    ),
    "save as CSV UTF-8": (
        "nuk është në UTF-8; ruaje si “CSV UTF-8”",
        "is not UTF-8; save it as 'CSV UTF-8'",
    ),
    "holds NUL": (
        "ka një shenjë NUL; ky nuk është skedar teksti",
        "holds a NUL character; this is no text file",
    ),
    "nested deeply": (
        "ka tepër nivele, njëri brenda tjetrit",
        "is nested too deeply",
    ),
    # CSV
    "no CSV": ("nuk lexohet si CSV: {why}", "is no CSV: {why}"),
    "many cells": (
        "ka {n} qeliza; lexohen më së shumti {most}",
        "has {n} cells; at most {most} are read",
    ),
    "long cell": (
        "ka një qelizë më të gjatë se {most} shenja",
        "has a cell longer than {most} characters",
    ),
    "long line": (
        "ka një rresht më të gjatë se {most} shenja",
        "has a line longer than {most} characters",
    ),
    # XLSX
    "no workbook": ("nuk është skedar XLSX: {why}", "is no XLSX workbook: {why}"),
    "many parts": (
        "ka më shumë se {most} pjesë",
        "has more than {most} parts",
    ),
    "locked": (
        "është i mbyllur me fjalëkalim; ruaje pa të",
        "is locked with a password; save it without",
    ),
    "packed strangely": (
        "e ka {name} të paketuar në një mënyrë që nuk lexohet",
        "packs {name} in a way that is not read",
    ),
    "cut off": ("është i cunguar", "is cut off"),
    "unpacks too much": (
        "shpaketohet në më shumë se {most} MiB",
        "unpacks to more than {most} MiB",
    ),
    "many columns": (
        "ka {n} kolona; lexohen më së shumti {most}",
        "has {n} columns; at most {most} are read",
    ),
    "spans too much": (
        "zë {wide} kolona dhe {high} rreshta te {name}; lexohen më së shumti {most} qeliza; "
        "fshi qelizat e tepërta ose ruaje si CSV",
        "spans {wide} columns and {high} rows in {name}; at most {most} cells are read; "
        "delete stray cells or save as CSV",
    ),
    # JSON
    "no JSON": ("nuk lexohet si JSON: {why}", "is no JSON: {why}"),
    "JSON at": (
        "{what}: rreshti {line}, kolona {column} (shenja {char})",
        "{what}: line {line} column {column} (char {char})",
    ),
    "long bytes": (
        "është më i gjatë se {most} bajte",
        "is longer than {most} bytes",
    ),
    "no object on a line": (
        "nuk është objekt; shkruaj {{...}} në një rresht",
        "is no object; write {{...}} on one line",
    ),
    "no JSON lines": (
        "është bosh; shkruaj nga një objekt JSON për rresht",
        "is empty; write one JSON object a line",
    ),
    "has a key twice": (
        "e ka çelësin {name!r} dy herë",
        "has the key {name!r} twice",
    ),
    "holds no number": (
        "ka {name}, që nuk është numër",
        "holds {name}, which is no number",
    ),
    "line stated twice": (
        "thuhet dy herë; së pari në rreshtin {first}",
        "is stated twice; first in line {first}",
    ),
    # YAML
    "no YAML": ("nuk lexohet si YAML: {why}", "no YAML: {why}"),
    "a second document": (
        "është dokument i dytë; mbaj një për skedar",
        "a second document; keep one per file",
    ),
    "anchors": (
        "ankorat dhe kopjet e tyre (& dhe *) nuk lexohen; shkruaje të plotë",
        "anchors and aliases (& and *) are not read; write it out",
    ),
    "nested deeper": (
        "ka më shumë se {most} nivele, njëri brenda tjetrit",
        "nested deeper than {most} levels",
    ),
    "tags": (
        "etiketat (!) nuk lexohen; shkruaj vlerën e thjeshtë",
        "tags (!) are not read; write the plain value",
    ),
    "key as text": (
        "çelësi duhet të jetë tekst i thjeshtë",
        "a key must be plain text",
    ),
    "stands twice": (
        "del dy herë; së pari në rreshtin {first}",
        "stands twice; first at line {first}",
    ),
}
"""Key -> Albanian, English."""
