// question: Who sits where in a place: which institution or office has which seat on which body?
// pyetja: Kush bën pjesë ku në një vend: cili institucion ose post ka cilin vend në cilin organ?
// reading: one row a seat on a body and who takes it; a seat of a kind of body is laid down for every such place; a body without a known seat has one row without role
// parameters: places: territory ids, the place itself and what it lies in; own: the place itself
UNWIND $places AS place
MATCH (t:Territory {id: place})<-[covers:COVERS|APPLIES_IN]-(b:Mechanism|MechanismKind)
WHERE visible(t) AND visible(covers) AND visible(b) AND (b.type = 'MechanismKind' OR place = $own)
OPTIONAL MATCH (b)-[except:EXCEPT]->(x:Territory)
WHERE visible(except) AND visible(x) AND x.id IN $places
WITH b, count(x) AS excepted
WHERE excepted = 0
OPTIONAL MATCH (b)-[of_kind:OF_KIND]->(k:MechanismKind)
WHERE visible(of_kind) AND visible(k)
WITH b, k
ORDER BY k.id
WITH b, collect(DISTINCT k.id) AS kinds
OPTIONAL MATCH (b)<-[at:ON]-(s:Seat)
WHERE visible(at) AND visible(s)
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (o)-[holds:HOLDS]->(p:Post)-[office:IN]->(w:Institution)
WHERE visible(holds) AND visible(p) AND visible(office) AND visible(w)
OPTIONAL MATCH (s)-[represents:REPRESENTS]->(r:Record)
WHERE visible(represents) AND visible(r)
RETURN b.id AS target, coalesce(s.id, b.id) AS id, b.id AS body_id, b.type AS body_type, {sq: b.label_sq, en: b.label_en, sr: b.label_sr} AS body, kinds AS kinds,
       s.role AS role, s.field AS field, s.count_min AS count_min, s.count_max AS count_max,
       s.id AS seat_id, {sq: s.label_sq, en: s.label_en, sr: s.label_sr} AS seat,
       o.id AS member_id, o.type AS member_type, {sq: o.label_sq, en: o.label_en, sr: o.label_sr} AS member,
       coalesce(i.id, w.id, r.id) AS unit_id, coalesce(i.type, w.type, r.type) AS unit_type,
       CASE WHEN i IS NOT NULL THEN {sq: i.label_sq, en: i.label_en, sr: i.label_sr} WHEN w IS NOT NULL THEN {sq: w.label_sq, en: w.label_en, sr: w.label_sr} ELSE {sq: r.label_sq, en: r.label_en, sr: r.label_sr} END AS unit,
       coalesce(s.stance, b.stance) AS stance, CASE WHEN s IS NULL THEN certain(b) ELSE certain(s) END AS certain,
       coalesce(s.stated, b.stated) AS cites
ORDER BY body_type, body_id, CASE role WHEN 'chair' THEN 1 WHEN 'deputy_chair' THEN 2 WHEN 'secretariat' THEN 3 WHEN 'coordinator' THEN 4 WHEN 'member' THEN 5 ELSE 6 END, id, member_id, unit_id, s.id, at.id, of.id, i.id, inside.id, p.id, w.id, holds.id, office.id, r.id, represents.id
