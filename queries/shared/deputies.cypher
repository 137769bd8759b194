// question: Who stands in for these offices and for the heads of these bodies?
// pyetja: Kush i zëvendëson këto poste dhe drejtuesit e këtyre organeve?
// reading: one row an office or body and its deputy
// parameters: things: list of ids of offices and bodies
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)-[inside:IN]->(i:Record)<-[also:IN]-(d:Record)-[of:OF_KIND]->(r:Role)
WHERE visible(inside) AND visible(i) AND visible(also) AND visible(d) AND visible(of) AND visible(r) AND r.kind = 'deputy_head'
OPTIONAL MATCH (x)<-[on:ON]-(s:Seat)-[by:OF]->(v:Record)
WHERE visible(on) AND visible(s) AND visible(by) AND visible(v) AND s.role = 'deputy_chair'
WITH target, collect(DISTINCT d.id) AS heads, collect(DISTINCT v.id) AS chairs
WITH target, heads + chairs AS ids
UNWIND ids AS id
RETURN DISTINCT target AS target, id AS id
ORDER BY target, id
