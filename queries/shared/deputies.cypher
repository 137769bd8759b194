// question: Who stands in for the heads among these offices, and for the chairs of these bodies?
// pyetja: Kush i zëvendëson drejtuesit mes këtyre posteve dhe kryesuesit e këtyre organeve?
// reading: one row an office or body and its deputy; a deputy head is the deputy of the head of the same kind of institution, of no other office there
// parameters: things: list of ids of offices and bodies
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)-[title:OF_KIND]->(q:Role)-[heads:IN]->(k:Record)
WHERE visible(title) AND visible(q) AND visible(heads) AND visible(k) AND q.kind = 'head'
WITH target, x, collect(DISTINCT k.id) AS headed
OPTIONAL MATCH (x)-[inside:IN]->(i:Record)<-[also:IN]-(d:Record)-[of:OF_KIND]->(r:Role)-[under:IN]->(l:Record)
WHERE visible(inside) AND visible(i) AND visible(also) AND visible(d) AND visible(of) AND visible(r) AND visible(under) AND visible(l) AND r.kind = 'deputy_head' AND l.id IN headed
OPTIONAL MATCH (x)<-[on:ON]-(s:Seat)-[by:OF]->(v:Record)
WHERE visible(on) AND visible(s) AND visible(by) AND visible(v) AND s.role = 'deputy_chair'
WITH target, collect(DISTINCT d.id) AS heads, collect(DISTINCT v.id) AS chairs
WITH target, heads + chairs AS ids
UNWIND ids AS id
RETURN DISTINCT target AS target, id AS id
ORDER BY target, id
