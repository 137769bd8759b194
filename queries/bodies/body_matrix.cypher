// question: Which kinds of bodies does each municipality have, and which are only laid down for it?
// pyetja: Cilat lloje organesh ka secila bashki ose komunë, dhe cilat janë vetëm të parashikuara për të?
// reading: one row a municipality, kind and body of it; a row without a body is what a rule lays down for every such place
// parameters: within: ids of territories in which the municipalities lie, empty for all
MATCH way = (p:Territory {kind: 'municipality'})-[:PART_OF*0..5]->(g:Territory)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
WITH p, collect(DISTINCT g.id) AS above, collect(DISTINCT g.kind) AS kinds
WHERE any(one IN above WHERE one IN $within) OR (size($within) = 0 AND 'country' IN kinds)
UNWIND above AS ground
MATCH (g:Territory {id: ground})<-[applies:APPLIES_IN]-(k:MechanismKind)
WHERE visible(g) AND visible(applies) AND visible(k)
WITH p, above, k, applies.stated AS stated, ground ORDER BY ground
WITH p, above, k, collect(stated) AS each
WITH p, above, k, reduce(all = [], one IN each | all + one) AS rule
OPTIONAL MATCH (k)-[except:EXCEPT]->(x:Territory)
WHERE visible(except) AND visible(x) AND x.id IN above
WITH p, k, rule, count(x) AS excepted
WHERE excepted = 0
OPTIONAL MATCH (p)<-[covers:COVERS]-(b:Mechanism)-[of_kind:OF_KIND]->(k)
WHERE visible(covers) AND visible(b) AND visible(of_kind)
RETURN p.id AS place_id, {sq: p.label_sq, en: p.label_en, sr: p.label_sr} AS place, k.id AS kind_id, {sq: k.label_sq, en: k.label_en, sr: k.label_sr} AS kind,
       coalesce(b.id, k.id) AS target, b.id AS body_id, {sq: b.label_sq, en: b.label_en, sr: b.label_sr} AS body,
       coalesce(b.stance, 'prescribed') AS stance, CASE WHEN b IS NULL THEN certain(k) ELSE certain(b) END AS certain,
       coalesce(b.stated, k.stated + rule) AS cites
ORDER BY place_id, kind_id, body_id, covers.id, of_kind.id
