"""What the pages say, in Albanian and English."""

from __future__ import annotations

from functools import cache

from ontology.model import ontology
from viz.law_words import LAW
from viz.overlap_words import PAGE
from viz.text import Words

WORDS: dict[str, Words] = {
    "yes": ("po", "yes"), "no": ("jo", "no"),
    "valid_from": ("nga", "from"), "valid_to": ("deri", "until"),
    "attested_on": ("dëshmuar më", "attested"),
    "language": ("Gjuha", "Language"),
    "skip": ("Kalo te tabela", "Skip to the table"),
    "as of": ("për datën", "as of"),
    "around": ("Harta rreth", "Map around"),
    "picture": ("Pamja", "Picture"),
    "picture help": (
        "Zgjidh një figurë ose vijë për faktet dhe burimet e saj. Tërhiq ose përdor shigjetat për ta lëvizur; zmadho me dy gishta, me Ctrl + rrota ose me tastet + dhe −; 0 tregon gjithë hartën. E njëjta përmbajtje është në tabelat më poshtë.",
        "Choose a shape or a line for its facts and sources. Drag, or use the arrows, to move; zoom with two fingers, Ctrl + wheel or the keys + and −; 0 shows the whole map. The tables below hold the same.",
    ),
    "picture text": (
        "Rrjet me {nodes} figura dhe {ties} lidhje. E njëjta përmbajtje, me të gjitha faktet, është në tabelat më poshtë.",
        "A network of {nodes} shapes and {ties} ties. The tables below hold the same, with all facts.",
    ),
    "lane missing": ("nuk thuhet kush", "who is not said"),
    "swimlane help": (
        "Një pamje për çdo rrugë, një korsi për secilin që vepron; koha shkon poshtë. Me ndërprerje: parashikohet për gjithë vendin, ose nuk thuhet kush. Nën një hap, afati. Tabela ka të njëjtën përmbajtje.",
        "A picture for each pathway, a lane for each who acts; time goes downwards. Dashed: laid down for the whole country, or who it is is not said. Below a step, its deadline. The table holds the same.",
    ),
    "swimlane text": (
        "Hapat e rrugës në korsi; e njëjta përmbajtje është në tabelën më poshtë.",
        "The steps of the pathway in lanes; the table below holds the same.",
    ),
    "way unnamed": ("Rrugë pa emër në burim", "A pathway not named in the source"),
    "way steps": ("hapat", "the steps"), "way count": ("hapa: {steps}", "steps: {steps}"),
    "swimlane empty": ("Nuk dihet. Burimet nuk thonë asnjë rrugë.", "Unknown. The sources state no pathway."),
    "lane step": ("Hapi", "Step"), "lane who": ("Kush", "Who"), "lane to": ("Te kush", "To whom"),
    "lane deadline": ("Afati", "Deadline"), "lane written": ("Shënohet në", "Written in"),
    "lane unknown": ("Çfarë nuk dihet", "What is not known"),
    "legend": ("Si lexohet", "How to read it"),
    "solid": ("vijë e plotë: e thënë për këtë vend", "solid line: said of this place"),
    "dashed": (
        "vijë me ndërprerje: e parashikuar nga rregulli ose e planifikuar; nuk dihet nëse ekziston",
        "dashed line: prescribed by a rule or planned; whether it is there is not known",
    ),
    "centre mark": ("kornizë e trashë: qendra e hartës", "thick frame: the centre of the map"),
    "plain seat": (
        "blu: kush bën pjesë në një organ, me rolin (i trashë: kush e drejton); gri: lidhje të tjera. Në një tufë vijash të njëjta shkrimi qëndron te njëra; kur zgjidhet një figurë, çdo vijë e saj ka shkrimin e vet, edhe lidhja me vendin",
        "blue: who sits on a body, with the role (thick: who leads it); grey: other ties. In a bundle of alike lines one has the word; once a shape is chosen, each of its lines has its own, and its tie to the place shows too",
    ),
    "facts": ("Faktet", "Facts"),
    "panel empty": (
        "Zgjidh një figurë, një vijë ose një rresht të tabelës.",
        "Choose a shape, a line or a row of the table.",
    ),
    "close": ("Mbyll", "Close"),
    "ties": ("Lidhjet", "Ties"), "tie": ("Lidhja", "Tie"),
    "things": ("Figurat", "Shapes"),
    "searched": ("Ku u kërkua", "Where was searched"),
    "sources": ("Burimet", "Sources"), "source": ("Burimi", "Source"),
    "line": ("rreshti", "line"), "lines": ("rreshtat", "lines"),
    "no lines": ("pa rreshta", "no lines"),
    "no source": ("pa burim", "no source"),
    "name": ("Emri", "Name"), "type": ("Lloji", "Type"),
    "from": ("Nga", "From"), "to": ("Te", "To"),
    "count": ("Sa lidhje", "Ties"), "holds": ("Vlefshmëria", "Validity"),
    "stance": ("Si thuhet", "As said"),
    "filter": ("Filtro", "Filter"),
    "filter help": ("Shkruaj një pjesë të emrit, llojit ose lidhjes.", "Type part of a name, type or tie."),
    "all types": ("Të gjitha llojet", "All types"),
    "shown": ("{n} nga {all} rreshta", "{n} of {all} rows"),
    "sort": ("Rendit sipas", "Sort by"),
    "zoom in": ("Zmadho", "Zoom in"), "zoom out": ("Zvogëlo", "Zoom out"),
    "fit": ("Gjithë harta", "Whole map"), "centre": ("Te qendra", "To the centre"),
    "reported": ("e thënë", "reported"), "planned": ("e planifikuar", "planned"),
    "prescribed": ("e parashikuar", "prescribed"),
    "contradicted": ("burimet nuk përputhen", "the sources disagree"),
    "for kind": ("e parashikuar për çdo vend të tillë", "prescribed for every such place"),
    "empty map": ("Asgjë nuk gjendet rreth kësaj.", "Nothing is found around this."),
    "no script": (
        "Pamja dhe tabelat kërkojnë JavaScript. Të njëjtin rrjet e jep si skedar komanda ura graph.",
        "The picture and the tables need JavaScript. The command ura graph gives the same network as a file.",
    ),
    "seats": ("vende", "seats"),
    "unnamed": ("pa emër në burim", "not named in the source"),
    "matrix": ("Kush bën pjesë ku", "Who sits where"),
    "matrix kinds": ("Cilat organe ka çdo vend", "Which bodies each place has"),
    "row institutions": ("Institucioni", "Institution"),
    "row posts": ("Posti", "Post"), "row territories": ("Vendi", "Place"),
    "total": ("Gjithsej", "Total"), "footnotes": ("Shënime burimi", "Footnotes"),
    "help seats": (
        "Çdo shkronjë është një vend në organ; ×2 do të thotë dy vende. Numrat e vegjël janë burimet, më poshtë.",
        "Each letter is a seat on the body; ×2 means two seats. The small numbers are the sources, below.",
    ),
    "help kinds": (
        "Çdo shkronjë thotë nëse vendi ka një organ të këtij lloji. Kutia bosh: rregulli nuk vlen atje. Numrat e vegjël janë burimet, më poshtë.",
        "Each letter says whether the place has a body of this kind. An empty cell: the rule does not hold there. The small numbers are the sources, below.",
    ),
    "prescribed body": ("në titull: organ i parashikuar për çdo vend të tillë; nuk u gjet këtu", "in a heading: a body prescribed for every such place; none was found here"),
    "empty matrix": ("Asnjë vend në asnjë organ nuk njihet këtu.", "No seat on any body is known here."),
    "found letter": ("ka një organ të tillë", "has such a body"),
    "planned letter": ("i planifikuar", "planned"),
    "prescribed letter": ("i parashikuar nga rregulli; nuk dihet nëse ekziston", "prescribed by a rule; whether it is there is not known"),
    "mark prescribed": ("pas shkronjës, me kornizë me ndërprerje: e parashikuar ose e planifikuar, jo e gjetur", "behind a letter, with a dashed frame: prescribed or planned, not found"),
} | PAGE | LAW  # fmt: skip
"""Key -> Albanian, English."""


def said(key: str) -> Words:
    """Return a word or sentence of the page in both languages."""
    return WORDS[key]


@cache
def type_words(name: str) -> Words:
    """Return a node type's label in both languages."""
    label = ontology().types[name].label
    return label.get("sq"), label.get("en")


@cache
def tie_words(relation: str) -> Words:
    """Return a relation's label in both languages."""
    label = ontology().relations[relation].label
    return label.get("sq"), label.get("en")


@cache
def code_words(code_list: str, code: str) -> Words:
    """Return a code's label in both languages."""
    known = ontology()
    return known.label(code_list, code, "sq"), known.label(code_list, code, "en")
