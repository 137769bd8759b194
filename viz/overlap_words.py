"""What the page of overlaps says, in Albanian and English."""

from __future__ import annotations

from viz.text import Words

PAGE: dict[str, Words] = {
    "overlap": ("Cilat organe mbivendosen", "Which bodies overlap"),
    "heat": ("Organet përballë njëri-tjetrit", "Body beside body"),
    "heat help": (
        "Shkronja thotë çfarë janë dy organe për njëri-tjetrin: sa më e errët kutia, aq më e rëndë. Përqindja: sa nga anëtarët e të dyve bëjnë pjesë në të dy; pa përqindje, anëtarët nuk njihen. Diagonalja: sa anëtarë ka organi. Zgjidh një shkronjë për arsyet. Organet që mbivendosen më shumë janë pranë njëri-tjetrit; vija e trashë ndan grupet.",
        "The letter says what two bodies are to each other: the darker the cell, the graver. The per cent: how many of the members of both sit on both; without it the members are not known. The diagonal: how many members the body has. Choose a letter for the reasons. Bodies that overlap most stand side by side; a thick line parts the groups.",
    ),
    "mark possible": (
        "e mundshme: diçka vendimtare nuk dihet dhe shkalla mund të jetë tjetër",
        "possible: something decisive is not known, and the grade might be a graver one",
    ),
    "mark body": (
        "organ i parashikuar nga rregulli për çdo vend të tillë, ose i planifikuar; nuk u gjet këtu",
        "a body that a rule lays down for every such place, or a planned one; none was found here",
    ),
    "body": ("Organi", "Body"), "bodies": ("Organet", "Bodies"),
    "no bodies": ("Asnjë organ nuk njihet këtu.", "No body is known here."),
    "one body": (
        "Këtu njihet vetëm një organ: nuk ka me çka të krahasohet.",
        "Only one body is known here: there is nothing to compare it with.",
    ),
    "upset": ("Anëtarët e përbashkët", "Members in common"),
    "upset help": (
        "Çdo rresht: anëtarët që bëjnë pjesë në po këto organe dhe në asnjë tjetër, sa janë dhe kush janë. Në krye ata që bëjnë pjesë në më shumë organe. Numrat e kolonave janë numrat e organeve më sipër.",
        "Each row: the members that sit on just these bodies and on no other, how many they are and who. Those on most bodies come first. The numbers of the columns are those of the bodies above.",
    ),
    "sits": ("bën pjesë", "sits on it"),
    "sits by rule": ("vetëm sipas rregullit, ose në një organ të planifikuar", "by a rule only, or on a body that is planned"),
    "members": ("Anëtarët", "Members"),
    "memberless": ("Pa anëtarë të njohur:", "Without known members:"),
    "no members": ("Asnjë anëtar nuk njihet këtu.", "No member is known here."),
    "pairs": ("Çiftet dhe arsyet", "The pairs and why"),
    "pairs help": (
        "Të gjitha çiftet përveç atyre pa lidhje, më të rëndat në krye. Arsyet me shkronja të trasha vendosin shkallën; të tjerat vijnë sipas peshës.",
        "All pairs but the unrelated ones, the gravest first. The reasons in bold decide the grade; the others follow by weight.",
    ),
    "no pairs": ("Asnjë çift me lidhje nuk njihet.", "No pair with a tie is known."),
    "grade": ("Shkalla", "Grade"), "certainty": ("Siguria", "Certainty"),
    "certain": ("e sigurt", "certain"), "possible": ("e mundshme", "possible"),
    "alike": ("Anëtarë të përbashkët", "Members in common"),
    "not known": ("nuk dihet", "not known"),
    "q": ("rastësia (q)", "chance (q)"),
    "q within": ("q {} në të njëjtin vend e nivel", "q {} in the same place and level"),
    "q help": (
        "q: pjesa e gabimeve që priten nëse kjo përputhje e anëtarëve, dhe ato më të forta, merren për më shumë se rastësi. E dyta krahason vetëm organet e të njëjtit vend e nivel. Një q e vogël thotë “jo rastësi”, jo “dyfishim”.",
        "q: the share of errors to expect if this coincidence of members, and stronger ones, are taken for more than chance. The second compares bodies of the same place and level only. A small q says “not chance”, not “duplication”.",
    ),
    "reasons": ("Arsyet", "Reasons"),
    "would change": ("Çfarë do ta ndryshonte", "What would change it"),
    "might be": ("mund të jetë {}; nuk dihet:", "might be {}; not known:"),
    "reviews": ("Çfarë thanë njerëzit", "What people said"),
    "more reasons": ("edhe {} arsye", "{} more reasons"),
    "first": ("Organi i parë", "First body"), "second": ("Organi i dytë", "Second body"),
    "group verdict": ("Gjykimi i grupit", "The group's verdict"),
    "group notes": ("Shënimet e grupit", "The group's notes"),
    "sits together": ("Organet", "On the bodies"), "how many": ("Sa", "How many"),
    "sheet pairs": ("Çiftet", "Pairs"),
}  # fmt: skip

LIKENESS: dict[str, Words] = {
    "identity": ("gjykimi i njerëzve", "people's judgement"),
    "name": ("emra të ngjashëm", "names alike"),
    "kind": ("lloji i organit", "kind of body"),
    "structure": ("lidhja mes tyre", "tie between them"),
    "place": ("vendi", "place"), "time": ("koha", "time"), "level": ("niveli", "level"),
    "concerns": ("çështje të përbashkëta", "concerns in common"),
    "broad_concern": ("çështja e gjerë", "broad concern"),
    "activities": ("veprimtari të ngjashme", "activities alike"),
    "beneficiaries": ("përfitues të përbashkët", "beneficiaries in common"),
    "members": ("anëtarë të përbashkët", "members in common"),
    "rare_members": ("anëtarë të përbashkët, ku të rrallët peshojnë më shumë", "members in common, rare ones counting more"),
    "offices": ("të njëjtat poste dhe persona", "the same posts and persons"),
    "fields": ("fusha të përbashkëta", "fields in common"),
    "chair": ("kryesimi", "chair"), "secretariat": ("sekretariati", "secretariat"),
    "basis": ("bazë ligjore e përbashkët", "legal basis in common"),
}  # fmt: skip
"""A dimension, before a share or a word."""

LACKING: dict[str, Words] = {
    **LIKENESS,
    "name": ("emri", "the name"), "concerns": ("çështjet", "concerns"),
    "activities": ("veprimtaritë", "activities"),
    "beneficiaries": ("përfituesit", "beneficiaries"),
    "members": ("anëtarët", "members"), "rare_members": ("anëtarët", "members"),
    "offices": ("postet dhe personat", "posts and persons"),
    "fields": ("fushat", "fields"), "basis": ("baza ligjore", "legal basis"),
}  # fmt: skip
"""A dimension of which nothing is known."""

FOUND: dict[tuple[str, str | bool], Words] = {
    ("identity", "same"): ("njerëzit i gjykuan si një organ", "people judged it the same body"),
    ("identity", "different"): ("njerëzit i gjykuan si organe të ndryshme", "people judged them different bodies"),
    ("identity", "unsure"): ("njerëzit nuk janë të sigurt nëse janë një organ", "people are unsure whether they are one body"),
    ("kind", True): ("të të njëjtit lloj", "of the same kind"),
    ("kind", False): ("të llojeve të ndryshme", "of different kinds"),
    ("structure", "part_of"): ("njëri është pjesë e tjetrit", "one is part of the other"),
    ("structure", "reports_to"): ("njëri i raporton tjetrit", "one reports to the other"),
    ("structure", "sits_on"): ("njëri ka një vend në tjetrin", "one sits on the other"),
    ("structure", "chain"): ("njëri ia kalon rastin tjetrit", "one hands the case to the other"),
    ("structure", "siblings"): ("pjesë të të njëjtit organ", "parts of one body"),
    ("place", "equal"): ("i njëjti vend", "the same place"),
    ("place", "contains"): ("vendi i njërit brenda vendit të tjetrit", "one within the other's place"),
    ("place", "overlaps"): ("vende pjesërisht të njëjta", "places that are partly the same"),
    ("place", "disjoint"): ("vende të ndryshme", "different places"),
    ("time", "together"): ("në të njëjtën kohë", "at the same time"),
    ("time", "planned"): ("ende vetëm i planifikuar", "only planned so far"),
    ("time", "apart"): ("në kohë të ndryshme", "at different times"),
    ("level", True): ("i njëjti nivel", "the same level"),
    ("level", False): ("nivele të ndryshme", "different levels"),
    ("broad_concern", True): ("e njëjta çështje e gjerë", "the same broad concern"),
    ("broad_concern", False): ("pa çështje të gjerë të përbashkët", "no broad concern in common"),
    ("chair", True): ("kryesohen nga i njëjti", "the same chair"),
    ("chair", False): ("kryesohen nga të ndryshëm", "different chairs"),
    ("secretariat", True): ("i njëjti sekretariat", "the same secretariat"),
    ("secretariat", False): ("sekretariate të ndryshme", "different secretariats"),
}  # fmt: skip
"""A dimension whose finding is a word, or whether it is so."""

NULLS: dict[str, Words] = {
    "within": ("rastësia brenda vendit", "chance within the place"),
    "national": ("rastësia në gjithë vendin", "chance over the whole country"),
}
"""Chance models, as far as they have names of their own here."""
