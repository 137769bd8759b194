// question: Whom do the seats of these bodies stand for?
// pyetja: Kë përfaqësojnë vendet në këto organe?
// reading: one row a seat, occupant, institution it is in or speaks for, kind of either, and body whose institutions send somebody
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)
WHERE visible(b) AND visible(at) AND visible(s)
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (s)-[speaks:REPRESENTS]->(r:Record)
WHERE visible(speaks) AND visible(r)
OPTIONAL MATCH (s)-[from:DRAWN_FROM]->(source:Record)
WHERE visible(from) AND visible(source)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (o)-[own:OF_KIND]->(ok:Record)
WHERE visible(own) AND visible(ok)
OPTIONAL MATCH (i)-[its:OF_KIND]->(ik:Record)
WHERE visible(its) AND visible(ik)
RETURN target AS target, s.id AS id, s.role AS role, s.field AS field, s.count_min AS count_min, s.count_max AS count_max,
       s {.label_sq, .label_en, .label_sr} AS seat, o.id AS occupant, o.type AS type, o {.label_sq, .label_en, .label_sr} AS occupant_label,
       coalesce(r.id, i.id) AS institution, CASE WHEN r IS NULL THEN i.label_sq ELSE r.label_sq END AS institution_sq,
       CASE WHEN r IS NULL THEN i.label_en ELSE r.label_en END AS institution_en,
       CASE WHEN r IS NULL THEN i.label_sr ELSE r.label_sr END AS institution_sr, ok.id AS occupant_kind, ik.id AS institution_kind,
       source.id AS drawn_from, s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, id, occupant, institution, occupant_kind, institution_kind, drawn_from, at.id, of.id, speaks.id, from.id, inside.id, own.id, its.id
