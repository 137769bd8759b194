"""What errors and talk say, in Albanian and English; `ontology.messages` fills them in."""

from __future__ import annotations

from ontology.message_texts.cells import CELLS
from ontology.message_texts.checks import CHECKS
from ontology.message_texts.loading import LOADING
from ontology.message_texts.names import NAMES
from ontology.message_texts.options import OPTIONS
from ontology.message_texts.servers import SERVERS
from ontology.message_texts.stores import STORES
from ontology.message_texts.talk import TALK

TABLES = (NAMES, OPTIONS, LOADING, CELLS, CHECKS, STORES, SERVERS, TALK)
MESSAGES = {key: texts for table in TABLES for key, texts in table.items()}
"""Key -> Albanian, English."""
