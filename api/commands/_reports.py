"""What a chore says of the file that it wrote, in Albanian and English."""

from __future__ import annotations

from pathlib import Path

from ontology.messages import Said, in_language

_WROTE: dict[str, tuple[str, str]] = {
    "act": (
        "nene: {provisions:,}, data dhe efekte: {moments:,}, detyrime: {bound:,}",
        "{provisions:,} articles, {moments:,} dates and effects, {bound:,} bound",
    ),
    "chain": ("zinxhirë: {strands:,}", "{strands:,} chains"),
    "graph": ("nyje: {nodes:,}, lidhje: {ties:,}", "{nodes:,} nodes, {ties:,} ties"),
    "heatmap": (
        "organe: {bodies:,}, çifte: {pairs:,}",
        "{bodies:,} bodies, {pairs:,} pairs",
    ),
    "matrix": (
        "rreshta: {rows:,}, kolona: {columns:,}",
        "{rows:,} rows, {columns:,} columns",
    ),
    "rdf": ("pohime: {statements:,}", "{statements:,} statements"),
    "records": ("të dhëna: {records:,}", "{records:,} records"),
}


def wrote(output: Path, key: str, lang: str | None = None, **counts: int) -> str:
    """Return what was written where; in Albanian with English where no language is said."""
    albanian, english = (text.format(**counts) for text in _WROTE[key])
    return f"{output}: {in_language(Said(english, albanian), lang)}"
