// question: Which plans does a place have?
// pyetja: Cilat plane ka një vend?
// reading: one row a plan that has activities
// parameters: places: list of territory ids, empty for any
MATCH (p:LegalAct)<-[part:PART_OF]-(a:Activity)
WHERE visible(p) AND visible(part) AND visible(a)
OPTIONAL MATCH (p)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH p, collect(DISTINCT t.id) AS places
WHERE size($places) = 0 OR any(one IN places WHERE one IN $places)
RETURN p.id AS id
ORDER BY id
