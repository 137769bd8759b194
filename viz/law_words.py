"""What the pages of acts and of chains say, in Albanian and English."""

from __future__ import annotations

from viz.text import Words

LAW: dict[str, Words] = {
    # The chain
    "chain": ("Nga neni te kontakti", "From the article to the contact"),
    "chain help": (
        "Çdo rresht është një zinxhir: neni, detyra, organi, posti, mbajtësi, kontakti. Tabela ka të njëjtën përmbajtje.",
        "Each row is one chain: article, duty, body, post, holder, contact. The table holds the same.",
    ),
    "key said": ("e thënë në një burim për këtë vend", "said in a source of this place"),
    "key rule": (
        "me fjalën «rregull»: e parashikuar për çdo vend të tillë, e pakonfirmuar këtu",
        "with the word “rule”: laid down for every such place, not confirmed here",
    ),
    "key unknown": ("nuk dihet", "not known"),
    "chain text": (
        "Zinxhirë nga neni te kontakti; e njëjta përmbajtje është në tabelën më poshtë.",
        "Chains from the article to the contact; the table below holds the same.",
    ),
    "chain empty": (
        "Burimet nuk thonë çfarë mbështetet te ky nen.",
        "The sources do not say what rests on this article.",
    ),
    "chain no place": (
        "Nuk u kërkua asnjë vend: zinxhiri ndalet te organet dhe postet që thotë akti.",
        "No place was asked for: the chain stops at the bodies and posts that the act names.",
    ),
    "link article": ("Neni", "Article"),
    "link duty": ("Detyra, ose çfarë mbështetet", "Duty, or what rests on it"),
    "link body": ("Organi", "Body"), "link post": ("Posti", "Post"),
    "link holder": ("Mbajtësi", "Holder"), "link contact": ("Kontakti", "Contact"),
    "no article": ("neni nuk thuhet", "article not said"),
    "no duty": ("asnjë detyrë e njohur", "no duty known"),
    "no body": ("organi nuk dihet", "body unknown"),
    "no post": ("posti nuk dihet", "post unknown"),
    "no holder": ("mbajtësi nuk dihet", "holder unknown"),
    "no contact": ("kontakti nuk dihet", "contact unknown"),
    "by rule": ("rregull", "rule"),
    "by rule long": ("rregull për çdo vend të tillë", "a rule for every such place"),
    "verified": ("verifikuar më", "verified"),
    "whole act": ("akti si i tërë", "the act as a whole"),
    # The act
    "act facts": ("Akti", "The act"), "act facts help": (
        "Çfarë thonë burimet për aktin.", "What the sources say of the act."
    ),
    "warnings": ("Kujdes", "Take care"),
    "no warnings": (
        "Burimet nuk thonë se akti është ndryshuar a shfuqizuar. Kjo nuk provon se është në fuqi.",
        "The sources do not say that the act was amended or repealed. That is no proof that it is in force.",
    ),
    "warn over": ("Akti nuk është më në fuqi{until}.", "The act is no longer in force{until}."),
    "warn then": (
        "Akti nuk vlen në datën e kërkuar; nenet dhe detyrat janë si më {day}.",
        "The act does not hold on the day asked for; articles and duties are as on {day}.",
    ),
    "warn until": (" (deri më {day})", " (until {day})"),
    "warn repealed": ("Sipas burimit, akti shfuqizohet nga {other}{day}.", "By the source, the act is repealed by {other}{day}."),
    "warn from": (" nga {day}", " from {day}"),
    "warn rests": ("Ende mbështetet te ky akt, që nuk është më në fuqi: {what}.", "Still rests on this act, which is no longer in force: {what}."),
    "warn contested": ("Për këtë akt burimet nuk përputhen: shih ura show.", "The sources disagree about this act: see ura show."),
    "line of time": ("Akti në kohë", "The act in time"),
    "line of time help": (
        "Koha shkon poshtë. Rreth i plotë: ka ndodhur, dhe ndryshimi vlen në datën e kërkuar; rreth bosh: ende jo, ose jo më; me ndërprerje: data nuk dihet. Sipas burimeve: ndryshimet që ato nuk përmendin nuk janë këtu.",
        "Time goes downwards. A full dot: it has happened, and what it changed holds on the day asked for; a hollow one: not yet, or no longer; dashed: the date is not known. As the sources say: changes that they do not mention are not here.",
    ),
    "line of time text": (
        "Boshti kohor i aktit; e njëjta përmbajtje është në tabelën më poshtë.",
        "The time line of the act; the table below holds the same.",
    ),
    "no times": ("Burimet nuk thonë asnjë datë të këtij akti.", "The sources give no date of this act."),
    "the day": ("data e kërkuar", "the day asked for"),
    "made": ("akti nxirret", "the act is made"),
    "published": ("botohet në fletoren zyrtare", "published in the official gazette"),
    "begins": ("fillon të vlejë", "begins to hold"),
    "ends": ("pushon së vepruari", "ceases to hold"),
    "AMENDS does": ("ndryshon: {other}", "amends: {other}"),
    "AMENDS undergoes": ("ndryshohet nga: {other}", "amended by: {other}"),
    "REPEALS does": ("shfuqizon: {other}", "repeals: {other}"),
    "REPEALS undergoes": ("shfuqizohet nga: {other}", "repealed by: {other}"),
    "IMPLEMENTS does": ("zbaton: {other}", "implements: {other}"),
    "IMPLEMENTS undergoes": ("zbatohet nga: {other}", "implemented by: {other}"),
    "date unknown": ("data nuk dihet", "date unknown"),
    "only made": ("data e aktit; hyrja në fuqi nuk thuhet", "the act's date; entry into force is not said"),
    "time date": ("Data", "Date"), "time what": ("Çfarë ndodh", "What happens"),
    "time force": ("Në fuqi", "In force"), "time applied": ("Te përmbledhjet tona", "In our summaries"),
    "force yes": ("po", "yes"), "force not yet": ("ende jo", "not yet"),
    "force over": ("jo më", "no longer"), "force perhaps": ("ndoshta", "perhaps"),
    "applied no": ("jo", "no"), "applied unknown": ("nuk dihet", "not known"),
    "provisions": ("Nenet", "Articles"),
    "no provisions": ("Burimet nuk përmendin asnjë nen të këtij akti.", "The sources mention no article of this act."),
    "provision": ("Vendi në akt", "Place in the act"), "lays down": ("Çfarë përcakton, me fjalët tona", "What it lays down, in our words"),
    "governs": ("Çfarë mbështetet te ai", "What rests on it"),
    "bound": ("Kush detyrohet", "Who is bound"),
    "bound help": (
        "Detyrat, organet dhe postet që burimet i mbështesin te akti ose te një nen i tij. «Rregull»: thuhet për çdo vend të tillë, jo për këtë vend.",
        "The duties, bodies and posts that the sources rest on the act or on an article of it. “Rule”: said of every such place, not of this one.",
    ),
    "resting": ("Çfarë tjetër mbështetet te akti", "What else rests on the act"),
    "no bound": ("Burimet nuk mbështesin asgjë te ky akt.", "The sources rest nothing on this act."),
    "bound what": ("Çfarë", "What"), "bound who": ("Kush", "Who"),
    "bound post": ("Posti dhe mbajtësi", "Post and holder"), "bound time": ("Afati", "Deadline"),
    "fact": ("Fakti", "Fact"), "fact value": ("Si thuhet", "As said"),
}  # fmt: skip
"""Key -> Albanian, English."""
