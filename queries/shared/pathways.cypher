// question: Which pathways are there, for which concern and place?
// pyetja: Cilat rrugë referimi ka, për cilën çështje dhe vend?
// reading: one row a pathway with its concerns, places and the actors of its steps
// parameters: concerns: concern ids, empty for any
MATCH (p:Pathway)
WHERE visible(p)
OPTIONAL MATCH (p)-[addresses:ADDRESSES]->(c:Concern)
WHERE visible(addresses) AND visible(c)
WITH p, c
ORDER BY c.id
WITH p, collect(DISTINCT c.id) AS concerns
WHERE size($concerns) = 0 OR any(one IN concerns WHERE one IN $concerns)
OPTIONAL MATCH (p)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH p, concerns, t
ORDER BY t.id
WITH p, concerns, collect(DISTINCT t.id) AS places
OPTIONAL MATCH (p)<-[part:PART_OF]-(s:Step)-[by:BY]->(a:Record)
WHERE visible(part) AND visible(s) AND visible(by) AND visible(a)
WITH p, concerns, places, a
ORDER BY a.id
WITH p, concerns, places, collect(DISTINCT a.id) AS actors
RETURN p.id AS id, p.label_sq AS label_sq, p.label_en AS label_en, concerns AS concerns, places AS places, actors AS actors
ORDER BY id
