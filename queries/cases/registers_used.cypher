// question: In which system or register is a case recorded?
// pyetja: Në cilin sistem ose regjistër shënohet një rast?
// reading: one row a register and concern
// parameters: concerns: list of concern ids; registers: list of register ids
MATCH (r:Register)
WHERE visible(r)
OPTIONAL MATCH (r)-[records:RECORDS]->(c:Concern)
WHERE visible(records) AND visible(c)
WITH r, c
ORDER BY c.id
WITH r, collect(DISTINCT c.id) AS concern_ids, collect(DISTINCT c {.label_sq, .label_en, .label_sr}) AS concerns
WHERE r.id IN $registers OR any(one IN concern_ids WHERE one IN $concerns)
OPTIONAL MATCH (r)-[kept:KEPT_BY]->(k:Record)
WHERE visible(kept) AND visible(k)
WITH r, concern_ids, concerns, k
ORDER BY k.id
WITH r, concern_ids, concerns, collect(DISTINCT k {.id, .label_sq, .label_en, .label_sr}) AS keepers
OPTIONAL MATCH (r)-[entered:ENTERED_BY]->(e:Record)
WHERE visible(entered) AND visible(e)
WITH r, concern_ids, concerns, keepers, e
ORDER BY e.id
WITH r, concern_ids, concerns, keepers, collect(DISTINCT e {.id, .label_sq, .label_en, .label_sr}) AS writers
RETURN r.id AS id, r.id AS target, r {.label_sq, .label_en, .label_sr} AS name, coalesce(r.alias, []) AS also_called, r.kind AS kind, r.address AS address, concerns AS records, concern_ids AS concern_ids, keepers AS kept_by,
       writers AS entered_by, r.stance AS stance, certain(r) AS certain, r.stated AS cites
ORDER BY id
