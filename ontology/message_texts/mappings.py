"""What is wrong in a mapping: of a sheet with other headings, or of another graph."""

from __future__ import annotations

MAPPINGS: dict[str, tuple[str, str]] = {
    "key unknown": ("nuk njihet", "is unknown"),
    "must be": ("duhet të jetë: {what}", "must be {what}"),
    "must map": ("duhet të ketë çifte `emër: vlerë`: {what}", "must map {what}"),
    "must map theirs": (
        "duhet të ketë çifte `vlera e tyre: vlera jonë`",
        "must map their values to ours",
    ),
    "values": ("vlerat", "values"),
    # A sheet
    "of sheet": (
        "lloji i fletës: holders, members, rota ose një lloj gjërash",
        "the kind of the sheet: holders, members, rota or a type",
    ),
    "of only": (
        "emrat e fletëve që lexohen; pa të, të gjitha",
        "names of the sheets to read, all when unsaid",
    ),
    "of heading": (
        "rreshti i titujve, kur nuk është i pari i plotësuar",
        "the row of the headings, when it is not the first that is filled",
    ),
    "of columns": (
        "titujt e tyre dhe kolonat tona",
        "their headings and our columns",
    ),
    "of ignore": (
        "titujt e tyre që nuk lexohen",
        "their headings that are not read",
    ),
    "of constant": (
        "kolonat tona që kanë një vlerë për të gjithë rreshtat",
        "our columns with one value for all rows",
    ),
    "of values": (
        "kolonat tona, vlerat e tyre dhe tonat",
        "our columns, their values and ours",
    ),
    "of source": ("id-ja e burimit", "id of the source"),
    "of recorded": (
        "dita kur e mësoi Ura",
        "the day on which Ura learned it",
    ),
    "of date": ("data e fletës", "the date of the sheet"),
    "of official": (
        "sa zyrtare është fleta (6 = ligj)",
        "how official the sheet is (6 = law)",
    ),
    "of label": ("si quhet fleta", "what the sheet is called"),
    "no kind of sheet": ("nuk është lloj flete", "is no kind of sheet"),
    "no column of the kind": (
        "nuk është kolonë e këtij lloji flete",
        "is no column of this kind of sheet",
    ),
    "no row for headings": (
        "nuk është rresht nga 1 deri në 1000",
        "is no row between 1 and 1000",
    ),
    # A graph
    "graph graph": (
        "emri i grafit: shkronja të vogla, shifra dhe viza",
        "what the graph is called: small letters, digits and hyphens",
    ),
    "graph label": (
        "si quhet burimi për lexuesin",
        "what a reader sees as the source",
    ),
    "graph date": (
        "data e asaj që thotë grafi",
        "the date of what the graph says",
    ),
    "graph official": ("sa zyrtar është (6 = ligj)", "how official it is (6 = law)"),
    "graph recorded": (
        "dita kur e mësoi Ura",
        "the day on which Ura learned it",
    ),
    "graph tier": (
        "kush e sheh: public, professional ose hidden",
        "who may see it: public, professional or hidden",
    ),
    "graph nodes": (
        "etiketat e tyre, dhe cili lloj yni është secila",
        "their labels, and what each is of ours",
    ),
    "graph relationships": (
        "llojet e lidhjeve të tyre, dhe cila lidhje jona është secila",
        "their types, and what each is of ours",
    ),
    "rule type": ("lloji ynë", "our type"),
    "rule key": (
        "vetia e tyre që i dallon nga njëra-tjetra",
        "their property that tells one from another",
    ),
    "rule properties": (
        "vetitë e tyre dhe tonat",
        "their properties and ours",
    ),
    "rule constant": (
        "vetitë tona që kanë një vlerë për të gjitha",
        "our properties with one value for all",
    ),
    "rule values": (
        "vetitë tona, vlerat e tyre dhe tonat",
        "our properties, their values and ours",
    ),
    "rule ignore": (
        "vetitë e tyre që nuk lexohen",
        "their properties that are not read",
    ),
    "rule id": (
        "id-ja jonë, me {{property}} aty ku hyn e tyrja",
        "our id, with {{property}} where theirs goes in",
    ),
    "rule from": (
        "etiketa nga e cila niset te ata",
        "the label that it starts from with them",
    ),
    "rule to": (
        "etiketa ku arrin te ata",
        "the label that it reaches with them",
    ),
    "rule reverse": (
        "yes: jona shkon në drejtimin tjetër",
        "yes: ours goes the other way",
    ),
    "no tier": (
        "nuk është në listën “Kush e sheh”",
        "is no tier",
    ),
    "no property in id": (
        "nuk emërton asnjë veti të tyre, si te {{code}}",
        "names no property of theirs, as in {{code}}",
    ),
    "no label of nodes": (
        "nuk është etiketë te `nodes`",
        "is no label under `nodes`",
    ),
    "no type of ours": (
        "këtu nuk është lloj yni",
        "is no type of ours here",
    ),
    "no property of ours": (
        "këtu nuk është veti jona",
        "is no property of ours here",
    ),
    "two of theirs": (
        "i jepen dy veti të tyre",
        "is given two of their properties",
    ),
    # What the graph holds
    "several labels": (
        "ka disa etiketa që hartëzohen; hartëzo vetëm njërën",
        "has several labels that are mapped; map one of them",
    ),
    "key of another": (
        "ka të njëjtin {key} me një {label} tjetër ({id}, i pari: {first})",
        "has the {key} of another {label} ({id}, first: {first})",
    ),
    "id of another node": (
        "merr id-në e një nyjeje tjetër ({id}, e para: {first})",
        "gets the id of another node ({id}, first: {first})",
    ),
    "ends of another": (
        "lidh të njëjtat skaje me një tjetër; shkruaj `key:` ({id}, e para: {first})",
        "joins the same ends as another; say `key:` ({id}, first: {first})",
    ),
    "no part of an id": (
        "nuk ka {name!r} prej të cilit të bëhet një id",
        "has no {name!r} that an id can be made of",
    ),
    "gets an id of another type": (
        "merr një id të llojit “{found}”, jo të llojit “{of}”: {id}",
        "gets the id of a {found}, not of a {of}: {id}",
    ),
}
"""Key -> Albanian, English."""
