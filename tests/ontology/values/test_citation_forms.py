"""Citations as people write them: what is found, where exactly, and under which id."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest

from ontology.values.citations.find import find_citations

DATA = Path(__file__).parent / "data"
ENOUGH = 0.97
SETS = {"citations": 300, "citations_union_and_roman": 70}
"""Files of forms, and how many citations each has at the least."""
_MARKED = re.compile("⟦(.*?)⟧", re.DOTALL)


class Form(NamedTuple):
    jurisdiction: str
    text: str
    wanted: frozenset[tuple[int, int, str]]


def _form(line: str) -> Form:
    jurisdiction, marked, *ids = line.split("|")
    marked = marked.replace("⏎", "\n")
    spans, text = [], ""
    for n, part in enumerate(re.split("[⟦⟧]", marked)):
        if n % 2:
            spans.append((len(text), len(text) + len(part)))
        text += part
    assert len(spans) == len(ids) == len(_MARKED.findall(marked)), line
    wanted = {(*span, id_) for span, id_ in zip(spans, ids, strict=True)}
    return Form(jurisdiction, text, frozenset(wanted))


def _forms(name: str) -> list[Form]:
    lines = (DATA / f"{name}.txt").read_text("utf-8").splitlines()
    return [_form(line) for line in lines if not line.startswith("#")]


def _found(form: Form) -> set[tuple[int, int, str]]:
    every = find_citations(form.text, form.jurisdiction)
    return {(one.start, one.end, one.id) for one in every}


@pytest.mark.parametrize("name", SETS)
def test_forms_are_found_at_their_exact_places_under_their_ids(name):
    forms = _forms(name)
    wanted = sum(len(form.wanted) for form in forms)
    assert wanted >= SETS[name]
    found = [(form, _found(form)) for form in forms]
    right = sum(len(form.wanted & hits) for form, hits in found)
    given = sum(len(hits) for _, hits in found)
    wrong = [
        f"{form.text!r}: found {sorted(hits - form.wanted)}, "
        f"not {sorted(form.wanted - hits)}"
        for form, hits in found
        if hits != form.wanted
    ]
    assert right >= ENOUGH * wanted, "\n".join(wrong)
    assert right >= ENOUGH * given, "\n".join(wrong)


@pytest.mark.parametrize("name", SETS)
def test_places_do_not_shift_in_a_longer_text(name):
    forms = [form for form in _forms(name) if form.jurisdiction == "al"]
    text, wanted = "", set()
    for form in forms:
        wanted |= {(a + len(text), b + len(text)) for a, b, _ in form.wanted}
        text += form.text + "\n\n§ fund ë̈ \u00ad \n\n"
    found = {(one.start, one.end) for one in find_citations(text)}
    assert len(found & wanted) >= ENOUGH * len(wanted), sorted(wanted - found)[:9]
