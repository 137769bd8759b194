"""Which public word says what: types and ties, in ELI, ORG and CPSV-AP."""

from __future__ import annotations

from rdflib import DCTERMS, ORG, SKOS, Namespace, URIRef

ELI = Namespace("http://data.europa.eu/eli/ontology#")
CPSV = Namespace("http://purl.org/vocab/cpsv#")
M8G = Namespace("http://data.europa.eu/m8g/")
URA = Namespace("urn:ura:term:")
"""The few words that no public vocabulary has: who bears a duty, towards whom."""

TYPES: dict[str, tuple[URIRef, ...]] = {
    "LegalAct": (ELI.LegalResource,),
    # An article is a legal resource too; a reader without ELI's own file must be told.
    "Provision": (ELI.LegalResourceSubdivision, ELI.LegalResource),
    "Duty": (CPSV.Rule,),
    "Institution": (ORG.Organization,),
    "Mechanism": (ORG.OrganizationalCollaboration,),
    "Post": (ORG.Post,),
    "Role": (ORG.Role,),
    "InstitutionKind": (SKOS.Concept,),
    "MechanismKind": (SKOS.Concept,),
    "Territory": (DCTERMS.Location,),
}

_LAW = ("LegalAct", "Provision")
TIES: dict[tuple[str, str], URIRef] = {
    **{(one, "AMENDS"): ELI.amends for one in _LAW},
    **{(one, "REPEALS"): ELI.repeals for one in _LAW},
    **{(one, "IMPLEMENTS"): ELI.based_on for one in _LAW},
    **{(one, "BASED_ON"): ELI.based_on for one in _LAW},
    **{(one, "CITES"): ELI.cites for one in _LAW},
    **{(one, "PART_OF"): ELI.is_part_of for one in _LAW},
    **{(one, "ISSUED_BY"): ELI.passed_by for one in _LAW},
    ("Duty", "BASED_ON"): CPSV.implements,
    ("Duty", "BORNE_BY"): URA.borneBy,
    ("Duty", "OWED_TO"): URA.owedTo,
    ("Institution", "PART_OF"): ORG.subOrganizationOf,
    ("Post", "IN"): ORG.postIn,
    ("Post", "OF_KIND"): ORG.role,
}
"""The word for a tie by what it begins at."""
EVERYWHERE: dict[str, URIRef] = {
    "COVERS": DCTERMS.spatial,
    "APPLIES_IN": DCTERMS.spatial,
    "OF_KIND": DCTERMS.type,
    "BASED_ON": DCTERMS.conformsTo,
    "PART_OF": DCTERMS.isPartOf,
}
"""The word for a tie where its beginning has none of its own."""

PRIVATE = frozenset(
    {"ngo", "international", "media", "community", "business", "religious", "other"}
)
"""Kinds of institutions that are no public organisations."""
