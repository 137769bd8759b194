"""What answers say beside their rows, in Albanian and English; `queries.notes` fills it in."""

from __future__ import annotations

from queries.note_texts.any import ANY
from queries.note_texts.cases import CASES
from queries.note_texts.law import LAW
from queries.note_texts.overlap import OVERLAP

NOTES = ANY | LAW | OVERLAP | CASES
"""Key -> Albanian, English."""
