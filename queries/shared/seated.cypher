// question: Who is a member of these bodies?
// pyetja: Kush është anëtar i këtyre organeve?
// reading: one row a seat and what it stands for: the institution it is in or speaks for, else who takes it
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)-[of:OF]->(o:Record)
WHERE visible(b) AND visible(at) AND visible(s) AND visible(of) AND visible(o)
OPTIONAL MATCH (s)-[speaks:REPRESENTS]->(r:Record)
WHERE visible(speaks) AND visible(r)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
RETURN target AS target, coalesce(r.id, i.id, o.id) AS member
ORDER BY target, member, at.id, of.id, speaks.id, inside.id
