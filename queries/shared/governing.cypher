// question: Which articles lay something down about these?
// pyetja: Cilat nene përcaktojnë diçka për këto?
// reading: one row a thing and article about it, as a basis: the act, where in it, who issued it
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})<-[about:ABOUT]-(l:Provision)
WHERE visible(x) AND visible(about) AND visible(l)
MATCH way = (l)-[:PART_OF*1..4]->(a:LegalAct)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
RETURN target AS target, a.id AS id, x {.label_sq, .label_en, .label_sr} AS subject, a.kind AS kind, a.number AS number, a.date AS date,
       coalesce(a.title, a.label_sq) AS title, coalesce(l.path, 'neni ' + l.article) AS article,
       {sq: l.text_sq, en: l.text_en} AS matter, a.gazette_date AS gazette_date,
       about.stance AS stance, certain(about) AS certain, about.stated AS cites
ORDER BY target, date, id, article, about.id, l.id
