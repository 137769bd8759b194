"""What the system and the parsers of CSV, XLSX, JSON and YAML say, by how it begins."""

from __future__ import annotations

REASONS: dict[str, tuple[str, str]] = {
    # What the system says
    "no leave": ("nuk ke leje ta hapësh", "Permission denied"),
    "a folder": ("është dosje", "Is a directory"),
    "port taken": ("kjo portë është e zënë", "Address already in use"),
    "address elsewhere": (
        "kjo adresë nuk është e kësaj makine",
        "Cannot assign requested address",
    ),
    # CSV
    "quote not closed": (
        "një thonjëz hapet dhe nuk mbyllet",
        "unexpected end of data",
    ),
    "text after a quote": (
        "pas thonjëzës që mbyllet duhet të vijë '{sign}'",
        "'{sign}' expected after '\"'",
    ),
    "cell at the limit": (
        "ka një qelizë tepër të gjatë",
        "field larger than field limit",
    ),
    # XLSX
    "no archive": (
        "nuk e ka formën e një libri XLSX; ruaje sërish si .xlsx",
        "File is not a zip file",
    ),
    "part not found": ("i mungon një pjesë", "File not found"),
    # JSON
    "JSON digits": ("ka një numër me tepër shifra", "Exceeds the limit"),
    "JSON value": ("mungon një vlerë", "Expecting value"),
    "JSON comma": ("mungon ','", "Expecting ',' delimiter"),
    "JSON colon": ("mungon ':'", "Expecting ':' delimiter"),
    "JSON name": (
        "mungon një emër në thonjëza të dyfishta",
        "Expecting property name enclosed in double quotes",
    ),
    "JSON quote": (
        "një thonjëz hapet dhe nuk mbyllet",
        "Unterminated string starting at",
    ),
    "JSON more": ("ka diçka të tepërt në fund", "Extra data"),
    "JSON control": ("ka një shenjë që nuk shtypet", "Invalid control character at"),
    # YAML
    "YAML nothing": ("nuk lexohet", "unreadable"),
    "YAML key": ("këtu pritej një çelës", "did not find expected key"),
    "YAML colon": ("pas çelësit mungon ':'", "could not find expected ':'"),
    "YAML mapping": (
        "këtu nuk mund të ketë ': '; vëre tekstin në thonjëza, ose shih dhëmbëzimin",
        "mapping values are not allowed in this context",
    ),
    "YAML brace": (
        "mungon ',' ose '}}'",
        "did not find expected ',' or '}}'",
    ),
    "YAML bracket": ("mungon ',' ose ']'", "did not find expected ',' or ']'"),
    "YAML quote": (
        "një thonjëz hapet dhe nuk mbyllet",
        "found unexpected end of stream",
    ),
    "YAML item": ("këtu pritej '-'", "did not find expected '-' indicator"),
    "YAML sign": (
        "ka një shenjë me të cilën nuk fillon asgjë (si tabulatori)",
        "found character that cannot start any token",
    ),
    "YAML code": (
        "ka një '\\u' që nuk është shenjë",
        "found invalid Unicode character escape code",
    ),
    "YAML escape": (
        "ka një '\\' me një shkronjë që nuk lejohet pas tij",
        "found unknown escape character",
    ),
    "YAML control": (
        "ka një shenjë që nuk shtypet",
        "unacceptable character",
    ),
}
"""Key -> Albanian, English as it is met."""
