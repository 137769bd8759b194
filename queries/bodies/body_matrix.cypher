// question: Which kinds of bodies does each municipality have, and which are only laid down for it?
// pyetja: Cilat lloje organesh ka secila bashki ose komunë, dhe cilat janë vetëm të parashikuara për të?
// reading: one row a municipality, kind and body of it; a row without a body is what a rule lays down for every such place
// parameters: places: ids of the municipalities
UNWIND $places AS place
MATCH (p:Territory {id: place})<-[covers:COVERS]-(b:Mechanism)-[of_kind:OF_KIND]->(k:MechanismKind)
WHERE visible(p) AND visible(covers) AND visible(b) AND visible(of_kind) AND visible(k)
RETURN p.id AS place_id, k.id AS kind_id, b.id AS body_id, {sq: b.label_sq, en: b.label_en, sr: b.label_sr} AS body,
       b.stance AS stance, certain(b) AS certain, b.stated AS cites
ORDER BY body_id, place_id, kind_id, covers.id, of_kind.id
