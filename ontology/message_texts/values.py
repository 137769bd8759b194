"""What is no value of its type, and what a property or an id cannot be."""

from __future__ import annotations

VALUES: dict[str, tuple[str, str]] = {
    "no length": (
        "{said!r} nuk është kohëzgjatje: shkruaj PT24H, P30D, P3M ose '24 orë'",
        "{said!r} is no duration: write PT24H, P30D, P3M or '24 orë'",
    ),
    "no period": (
        "{said!r} nuk është periudhë: mbaron para se të fillojë",
        "{said!r} is no period: it ends before it starts",
    ),
    "no hours": (
        "{said!r} nuk është orar: shkruaj 24/7 ose 'Mo-Fr 08:00-16:00'",
        "{said!r} are no hours: write 24/7 or 'Mo-Fr 08:00-16:00'",
    ),
    "nothing of an id": (
        "{said!r} nuk ka asnjë shkronjë a shifër që të bëhet id",
        "{said!r} has no letter or digit to make an id of",
    ),
    "no shape of an id": (
        "{said!r} nuk është id: shkruaj lloji/pjesa/pjesa, si territory/al/elbasan",
        "{said!r} is no id: write type/part/part, as territory/al/elbasan",
    ),
    "no text": ("{said!r} nuk është tekst", "{said!r} is no text"),
    "neither yes nor no": (
        "{said!r} nuk është as po, as jo: shkruaj po ose jo",
        "{said!r} is neither yes nor no: write true or false",
    ),
    "no whole number": (
        "{said!r} nuk është numër i plotë",
        "{said!r} is no whole number",
    ),
    "not a number": ("{said!r} nuk është numër", "{said!r} is no number"),
    "unclear number": (
        "{said!r} lexohet në dy mënyra: shkruaj 1234, ose 1.234 si numër",
        "{said!r} is unclear: write 1234 or 1.234 as a number",
    ),
    "no web address": (
        "{said!r} nuk është adresë interneti: shkruaj https://www.example.org/page",
        "{said!r} is no web address: write https://www.example.org/page",
    ),
    "no one act": (
        "{said!r} nuk e thotë me numër cili akt është: shkruaj 'VKM nr. 327, dt. 02.06.2021', "
        "'Ligji nr. 18/2017' ose '06/L-084'",
        "{said!r} names no one act by its number: write 'VKM nr. 327, dt. 02.06.2021', "
        "'Ligji nr. 18/2017' or '06/L-084'",
    ),
    "too long": (
        "ka më shumë se {most} shenja; thuaje me fjalët e tua",
        "is longer than {most} characters; say it in your own words",
    ),
    "half a character": (
        "ka një gjysmë shenje, të mbetur vetëm (surrogate); shkruaje sërish",
        "holds half of a character (a lone surrogate); type it again",
    ),
    "no id": (
        "nuk është id: shkruaj parashtesën dhe pjesët me shkronja të thjeshta, shifra dhe "
        "viza, si institution/al-elbasan/bashkia",
        "is no id: write a prefix and parts of plain letters, digits and hyphens, "
        "as in institution/al-elbasan/bashkia",
    ),
    "no such prefix": (
        "fillon me një parashtesë që nuk e ka asnjë lloj",
        "begins with the prefix of no type",
    ),
    "id of another type": (
        "është id e llojit “{found}”, jo e llojit “{of}”",
        "is the id of a {found}, not of a {of}",
    ),
    "id of a type": ("është id e llojit “{found}”", "is the id of a {found}"),
    "no id of a territory": (
        "nuk është id e një vendi",
        "is no id of a territory",
    ),
    "nothing for an id": (
        "nuk ka asnjë shkronjë a shifër që të bëhet id",
        "has no letter or digit to make an id of",
    ),
    # What is wrong with the properties and ends of a record
    "allowed instead": ("lejohen: {names}", "allowed: {names}"),
    "meant or allowed": (
        "mos deshe {near!r}? lejohen: {names}",
        "did you mean {near!r}? allowed: {names}",
    ),
    "takes a list": (
        "{name} kërkon listë: {value!r}",
        "{name} takes a list: {value!r}",
    ),
    "takes one value": (
        "{name} kërkon një vlerë të vetme, jo listë: {value!r}",
        "{name} takes one value, not a list: {value!r}",
    ),
    "write it so": (
        "{name}: shkruaj {kept!r} në vend të {value!r}",
        "{name}: write {kept!r} for {value!r}",
    ),
    "no such code": (
        "{name}: nuk ka kod {value!r}; {instead}",
        "{name}: no code {value!r}; {instead}",
    ),
    "points at another type": (
        "{name}: {value!r} është i llojit “{found}”, jo i llojit “{of}” ({prefix}/...)",
        "{name}: {value!r} is a {found}, not a {of} ({prefix}/...)",
    ),
    "no id, no prefix": (
        "{said!r} nuk është id: nuk ka parashtesë {prefix!r}; {instead}",
        "{said!r} is no id: no prefix {prefix!r}; {instead}",
    ),
    "type unknown": (
        "nuk ka lloj {said!r}; {instead}",
        "no type {said!r}; {instead}",
    ),
    "property unknown": (
        "{type} nuk ka veti {name!r}; {instead}",
        "{type} has no property {name!r}; {instead}",
    ),
    "say the language": (
        "thuaj gjuhën e {name!r}: {names}",
        "say the language of {name!r}: {names}",
    ),
    "relation unknown": (
        "nuk ka lidhje {said!r}; {instead}",
        "no relation {said!r}; {instead}",
    ),
    "starts elsewhere": (
        "{relation} nuk niset nga {start}; niset nga: {names}",
        "{relation} does not start from {start}; from: {names}",
    ),
    "ends elsewhere": (
        "{relation} nga {start} nuk shkon te {end}; shkon te: {names}",
        "{relation} from {start} does not reach {end}; to: {names}",
    ),
}
"""Key -> Albanian, English."""
