// question: On which bodies does an office or institution sit, and in which role?
// pyetja: Në cilat organe bën pjesë një post ose institucion, dhe në çfarë roli?
// reading: one row a seat that the office, one of its posts or its institution takes
// parameters: occupants: list of ids of posts, roles, institutions, persons, mechanisms
UNWIND $occupants AS target
MATCH (o:Record {id: target})<-[of:OF|REPRESENTS]-(s:Seat)-[at:ON]->(b:Record)
WHERE visible(o) AND visible(of) AND visible(s) AND visible(at) AND visible(b)
OPTIONAL MATCH (b)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH target, o, s, b, t
ORDER BY t.id
WITH target, o, s, b, collect(DISTINCT t.label_sq) AS places, collect(DISTINCT t.id) AS place_ids
RETURN target AS target, s.id AS id, b {.label_sq, .label_en, .label_sr} AS body, b.level AS body_level,
       places AS territories, o {.label_sq, .label_en, .label_sr} AS member, s.role AS role, s.level AS level, s.field AS field,
       {sq: s.function_sq, en: s.function_en} AS function,
       b.id AS body_id, b.type AS body_type, place_ids AS place_ids,
       s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, CASE s.role WHEN 'chair' THEN 1 WHEN 'deputy_chair' THEN 2 ELSE 3 END, body_id, id
