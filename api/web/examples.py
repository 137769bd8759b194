"""What the API's description asks of the shipped data, one asking a question."""

from __future__ import annotations

from collections.abc import Mapping

EXAMPLES: Mapping[str, Mapping[str, object]] = {
    "who": {"concern": "dhuna në familje", "territory": "Elbasan"},
    "who_chairs": {"body": "Komiteti Drejtues", "territory": "Elbasan"},
    "members_of": {
        "body": "Komiteti Drejtues",
        "territory": "Elbasan",
        "field": "shoqëria civile",
    },
    "seats_of": {"office": "kryetari i bashkisë", "territory": "Elbasan"},
    "parts_of": {
        "body": "Mekanizmi i Koordinuar i Referimit",
        "territory": "Elbasan",
    },
    "bodies_for": {"concerns": ["puna e fëmijëve"]},
    "compare_bodies": {"first": "ETN", "second": "GTN", "territory": "Elbasan"},
    "relations_of": {
        "thing": "nëpunësja e barazisë gjinore",
        "territory": "Elbasan",
        "tie": "cooperates-with",
    },
    "holder_of": {"post": "Qendra për Punë Sociale", "territory": "Gjakovë"},
    "who_is_responsible": {"thing": "ETN", "territory": "Elbasan", "action": "convene"},
    "duties_of": {"bearer": "tryeza teknike rajonale antitrafik"},
    "deadline_of": {
        "thing": "koordinatori vendor",
        "territory": "Elbasan",
        "matter": "urdhri i mbrojtjes",
    },
    "legal_basis_of": {
        "subject": "Mekanizmi i Koordinuar i Referimit",
        "territory": "Elbasan",
    },
    "amendments_of": {"acts": ["Ligji për Shërbimet Sociale dhe Familjare"]},
    "effects_of": {"act": "9669"},
    "articles_of": {"act": "139/2015", "article": "24"},
    "article": {"act": "18/2017", "article": "48"},
    "impact": {"act": "9669", "change": "repeal"},
    "gaps": {"territory": "Pustec"},
    "prescribed_for": {"territory": "Pustec"},
    "conflicts": {"territory": "Elbasan"},
    "referral_next": {
        "sender": "grafiku i punonjësve në gadishmëri",
        "territory": "Elbasan",
    },
    "pathway_steps": {"concern": "dhuna në familje", "territory": "Elbasan"},
    "pathway": {"concern": "dhuna në familje", "territory": "Pustec"},
    "next_step": {"step": "mbledhja e ETN", "territory": "Elbasan"},
    "pathway_check": {"concern": "dhuna në familje", "territory": "Pustec"},
    "contact": {
        "concern": "dhuna në familje",
        "territory": "Elbasan",
        "at": "2026-11-22T02:00",
        "age": 9,
    },
    "contacts": {"stale": "1y"},
    "contact_of": {"things": ["linja e këshillimit"]},
    "registers_used": {"concerns": ["dhuna në familje"]},
    "services_of": {
        "provider": "Qendra Komunitare Multifunksionale",
        "territory": "Elbasan",
    },
    "services_missing": {"territory": "Bashkia Pustec"},
    "activities_where": {"plan": "plani social", "territory": "Pustec", "year": 2026},
    "counts": {"plan": "plani social", "territory": "Pustec", "by": "monitored-by"},
    "record_of": {"thing": "konsultimi publik", "territory": "Kamëz"},
    "contradictions": {"subject": "Bashkia Pustec", "matter": ["banorë"]},
    "show": {"thing": "Koordinatori Vendor", "territory": "Elbasan"},
    "documents": {},
    "overlaps": {"territory": "Elbasan"},
    "compare": {"first": "ETN", "second": "GTN", "territory": "Elbasan"},
    "what_if": {"change": "merge", "bodies": ["ETN", "GTN"], "territory": "Elbasan"},
    "burden": {"territory": "Elbasan"},
    "seat_matrix": {"territory": "Elbasan"},
    "body_matrix": {"territory": "Shqipëri"},
}
