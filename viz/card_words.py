"""What the pathway card says, in Albanian and English."""

from __future__ import annotations

_SAID: dict[str, tuple[str, str]] = {
    "unknown": ("nuk dihet", "unknown"),
    "made": ("Gjendja më", "As of"),
    "valid": ("Verifikoje sërish pas", "Verify again after"),
    "whom": ("Kujt i drejtohem", "Whom to turn to"),
    "way": ("Rruga e rastit", "The way of the case"),
    "way unnamed": ("Rrugë pa emër në burim", "A pathway not named in the source"),
    "steps": ("{way} — hapa: {n}", "{way} — steps: {n}"),
    "contacts": ("Kontakte: {n}", "Contacts: {n}"),
    "who": ("Kush", "Who"),
    "where": ("Ku", "Where"),
    "holder": ("Mbajtësi", "Holder"),
    "number": ("Numri", "Number"),
    "hours": ("Orari", "Hours"),
    "state": ("Sa e sigurt", "How sure"),
    "step": ("Hapi", "Step"),
    "to": ("Te kush", "To whom"),
    "deadline": ("Afati, neni", "Deadline, article"),
    "written": ("Shënohet në", "Written in"),
    "not known": ("Çfarë nuk dihet", "What is not known"),
    "sources": ("Burimet", "Sources"),
    "source": ("Burimi", "Source"),
    "more contacts": (
        "… edhe {n} të tjerë: ura contact",
        "… and {n} more: ura contact",
    ),
    "more steps": (
        "… edhe {n} hapa ({ways}): ura pathway",
        "… and {n} more steps ({ways}): ura pathway",
    ),
    "nothing": ("burimet nuk thonë asgjë", "the sources say nothing"),
    "live": ("Faqja e gjallë", "The live page"),
    "no place": (
        "Vendet e strehimit nuk shtypen kurrë.",
        "Where a shelter is is never printed.",
    ),
    "no hour": ("ora nuk u dha", "no hour was given"),
    "unsure": (
        "“nuk dihet” nuk do të thotë “nuk ka”: pyet institucionin.",
        "“unknown” does not mean “there is none”: ask the institution.",
    ),
}


def told(key: str, lang: str, **values: object) -> str:
    """Return a word or sentence of the card in `sq` or `en`."""
    return _SAID[key][lang != "sq"].format(**values)
