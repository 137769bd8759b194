from pathlib import Path

import yaml

from ontology.model import ontology

CONCEPTS = Path(__file__).parents[2] / "loaders" / "dataset" / "concepts.yaml"
records = yaml.safe_load(CONCEPTS.read_text("utf-8"))["records"]


def test_every_code_is_a_labelled_concept_and_every_label_a_code():
    for prefix, name in (("concern", "concern"), ("target-group", "target_group")):
        codes = ontology().codes[name].codes
        labels = {
            id_.partition("/")[2]: entry["label"]
            for id_, entry in records.items()
            if id_.startswith(f"{prefix}/") and "label" in entry
        }
        said = {c: (code.label.sq, code.label.en) for c, code in codes.items()}
        assert {c: (each["sq"], each["en"]) for c, each in labels.items()} == said
        broader = {c: records[f"{prefix}/{c}"].get("BROADER", "") for c in codes}
        wanted = {c: f"{prefix}/{code.broader}" for c, code in codes.items()}
        assert broader == {c: w if codes[c].broader else "" for c, w in wanted.items()}
