// question: Of which bodies, units and posts does a mechanism consist?
// pyetja: Nga cilat organe, njësi dhe poste përbëhet një mekanizëm?
// reading: one row a part that a source puts directly under the body
// parameters: bodies: list of ids of mechanisms, kinds, institutions
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[link:PART_OF]-(p:Record)
WHERE visible(b) AND visible(link) AND visible(p)
RETURN target AS target, p.id AS id, p {.label_sq, .label_en, .label_sr} AS part, coalesce(p.alias, []) AS also_called, p.type AS type,
       p.level AS level, p.stance AS stance, certain(link) AS certain, p.id AS slot, link.stated AS cites
ORDER BY target, id, link.id
