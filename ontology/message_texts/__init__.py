"""What errors and talk say, in Albanian and English; `ontology.messages` fills them in."""

from __future__ import annotations

from ontology.message_texts.cells import CELLS
from ontology.message_texts.checks import CHECKS
from ontology.message_texts.entries import ENTRIES
from ontology.message_texts.http import HTTP
from ontology.message_texts.loading import LOADING
from ontology.message_texts.mappings import MAPPINGS
from ontology.message_texts.names import NAMES
from ontology.message_texts.options import OPTIONS
from ontology.message_texts.parsers import PARSERS
from ontology.message_texts.pictures import PICTURES
from ontology.message_texts.reasons import REASONS
from ontology.message_texts.records import RECORDS
from ontology.message_texts.rows import ROWS
from ontology.message_texts.servers import SERVERS
from ontology.message_texts.stores import STORES
from ontology.message_texts.talk import TALK
from ontology.message_texts.values import VALUES

TABLES = (
    NAMES, OPTIONS, LOADING, CELLS, ROWS, VALUES, ENTRIES, MAPPINGS, PARSERS, REASONS,
    RECORDS, CHECKS, STORES, SERVERS, HTTP, PICTURES, TALK,
)  # fmt: skip
MESSAGES = {key: texts for table in TABLES for key, texts in table.items()}
"""Key -> Albanian, English."""
