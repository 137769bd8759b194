// question: Which bodies address these concerns, or work at these levels?
// pyetja: Cilat organe merren me këto çështje, ose punojnë në këto nivele?
// reading: one row a body or kind with its concern, its places, its kind and what it is part of
// parameters: concerns: concern ids, empty for any; levels: level codes, empty for any
MATCH (b:Mechanism|MechanismKind)
WHERE stated(b) AND (size($levels) = 0 OR b.level IN $levels)
OPTIONAL MATCH (b)-[addresses:ADDRESSES]->(c:Concern)
WHERE stated(addresses) AND visible(c)
WITH b, collect(DISTINCT c.id) AS concerns
WHERE size($concerns) = 0 OR any(one IN concerns WHERE one IN $concerns)
OPTIONAL MATCH (b)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH b, concerns, collect(DISTINCT t.id) AS places
OPTIONAL MATCH (b)-[up:PART_OF]->(whole:Record)
WHERE visible(up) AND visible(whole)
WITH b, concerns, places, collect(DISTINCT whole.id) AS wholes
OPTIONAL MATCH (b)-[of:OF_KIND]->(k:Record)
WHERE visible(of) AND visible(k)
WITH b, concerns, places, wholes, collect(DISTINCT k.id) AS kinds
RETURN b.id AS id, b.type AS type, b.level AS level, concerns AS concerns, places AS places, wholes AS wholes, kinds AS kinds
ORDER BY type, id
