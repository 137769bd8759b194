UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)-[of:OF]->(o:Record)
WHERE visible(b) AND visible(at) AND visible(s) AND visible(of) AND visible(o)
OPTIONAL MATCH (s)-[speaks:REPRESENTS]->(r:Record)
WHERE visible(speaks) AND visible(r)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
RETURN target AS target, coalesce(r.id, i.id, o.id) AS member
ORDER BY target, member, at.id, of.id, speaks.id, inside.id
