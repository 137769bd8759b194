// question: Who sits on a body, in which role and for which field?
// pyetja: Kush bën pjesë në një organ, në çfarë roli dhe për cilën fushë?
// reading: one row a seat; count_min and count_max say how many sit there when the source counts without naming
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)
WHERE visible(b) AND visible(at) AND visible(s)
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (s)-[represents:REPRESENTS]->(r:Record)
WHERE visible(represents) AND visible(r)
RETURN target AS target, s.id AS id, s.role AS role, s.field AS field, s.level AS level,
       s {.label_sq, .label_en, .label_sr} AS seat,
       o {.label_sq, .label_en, .label_sr} AS member,
       CASE WHEN i IS NULL THEN r {.label_sq, .label_en, .label_sr} ELSE i {.label_sq, .label_en, .label_sr} END AS institution,
       s.count_min AS count_min, s.count_max AS count_max,
       {sq: s.function_sq, en: s.function_en} AS function,
       s.stance AS stance, certain(s) AS certain, coalesce(o.id, s.id) AS slot, o.id AS member_id, coalesce(i.id, r.id) AS institution_id,
       s.stated AS cites
ORDER BY target, CASE s.role WHEN 'chair' THEN 1 WHEN 'deputy_chair' THEN 2 WHEN 'secretariat' THEN 3 WHEN 'coordinator' THEN 4 WHEN 'member' THEN 5 ELSE 6 END, id, slot, institution_id, at.id, o.id, of.id, i.id, inside.id, r.id, represents.id
