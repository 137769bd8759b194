// question: Which members or fields do two bodies share?
// pyetja: Cilët anëtarë ose fusha i kanë të përbashkëta dy organe?
// reading: one row a seat of either body, with what it can be matched by: the member, its institution, its kind, its field
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)
WHERE visible(b) AND visible(at) AND visible(s)
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (o)-[inside:IN|OF_KIND]->(i:Record)
WHERE visible(inside) AND visible(i)
RETURN target AS target, s.id AS id, s.role AS role, s.field AS field, s {.label_sq, .label_en, .label_sr} AS seat,
       o {.id, .label_sq, .label_en, .label_sr} AS member, i {.id, .label_sq, .label_en, .label_sr} AS institution,
       s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, id, member.id, institution.id, at.id, o.id, of.id, i.id, inside.id
