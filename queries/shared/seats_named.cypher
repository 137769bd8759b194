// question: Whose are these seats, and on what?
// pyetja: Të kujt janë këto vende, dhe në cilin organ?
// reading: one row a seat, its body and who sits there
// parameters: seats: list of ids of seats
UNWIND $seats AS target
MATCH (s:Seat {id: target})-[at:ON]->(b:Record)
WHERE visible(s) AND visible(at) AND visible(b)
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (s)-[represents:REPRESENTS]->(r:Record)
WHERE visible(represents) AND visible(r)
RETURN target AS id, s.role AS role, s.field AS field, b {.label_sq, .label_en, .label_sr} AS body,
       CASE WHEN o IS NULL THEN r {.label_sq, .label_en, .label_sr} ELSE o {.label_sq, .label_en, .label_sr} END AS member
ORDER BY id, at.id, b.id, of.id, o.id, represents.id, r.id
