// question: Which of these acts are plans of a place?
// pyetja: Cilat nga këto akte janë plane të një vendi?
// reading: one row an act that has activities
// parameters: acts: list of ids; places: list of territory ids, empty for any
UNWIND $acts AS act
MATCH (p:LegalAct {id: act})<-[part:PART_OF]-(a:Activity)
WHERE visible(p) AND visible(part) AND visible(a)
WITH DISTINCT p
OPTIONAL MATCH (p)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH p, collect(DISTINCT t.id) AS places
WHERE size($places) = 0 OR any(one IN places WHERE one IN $places)
RETURN p.id AS id
ORDER BY id
