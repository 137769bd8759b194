// question: Who is a member of these bodies?
// pyetja: Kush është anëtar i këtyre organeve?
// reading: one row a body with what its seats stand for: the institution somebody is in or speaks for, else who takes the seat
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)-[of:OF]->(o:Record)
WHERE visible(b) AND visible(at) AND visible(s) AND visible(of) AND visible(o)
OPTIONAL MATCH (s)-[speaks:REPRESENTS]->(r:Record)
WHERE visible(speaks) AND visible(r)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
WITH target, collect(DISTINCT coalesce(r.id, i.id, o.id)) AS member_set
RETURN target AS target, member_set AS member_set
ORDER BY target
