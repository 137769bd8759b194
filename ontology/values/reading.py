"""All value types by name: how a typed or printed value becomes a kept one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from ontology.values.dates import read_date
from ontology.values.durations import read_duration, read_period
from ontology.values.hours import read_hours
from ontology.values.phones import read_phone
from ontology.values.plain import read_bool, read_int, read_number, read_string
from ontology.values.urls import read_url

Scalar = str | int | float | bool


@dataclass(frozen=True, slots=True)
class ValueKind:
    """How one value type is read, and an example of it."""

    read: Callable[[object], Scalar]
    example: str


VALUE_TYPES: Mapping[str, ValueKind] = {
    "bool": ValueKind(read_bool, "true"),
    "code": ValueKind(read_string, "chair"),
    "date": ValueKind(lambda said: str(read_date(said)), "2021-06-02"),
    "duration": ValueKind(lambda said: str(read_duration(said)), "PT24H"),
    "hours": ValueKind(read_hours, "Mo-Fr 08:00-16:00"),
    "id": ValueKind(read_string, "act/al/ligj/2017/18"),
    "int": ValueKind(read_int, "3"),
    "number": ValueKind(read_number, "3.5"),
    "period": ValueKind(lambda said: str(read_period(said)), "2026/2030"),
    "phone": ValueKind(read_phone, "+355692012345"),
    "string": ValueKind(read_string, "tekst"),
    "text": ValueKind(read_string, "tekst"),
    "url": ValueKind(read_url, "https://www.example.org"),
}
