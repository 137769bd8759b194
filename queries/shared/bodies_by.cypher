// question: Which bodies address these concerns, or work at these levels?
// pyetja: Cilat organe merren me këto çështje, ose punojnë në këto nivele?
// reading: one row a body or kind with its concern, its places, its kind and what it is part of
// parameters: concerns: concern ids, empty for any; levels: level codes, empty for any
MATCH (b:Mechanism|MechanismKind)
WHERE stated(b) AND (size($levels) = 0 OR b.level IN $levels)
OPTIONAL MATCH (b)-[addresses:ADDRESSES]->(c:Concern)
WHERE stated(addresses) AND visible(c)
WITH b, c, addresses
ORDER BY c.id, addresses.id
WITH b, collect(DISTINCT c.id) AS concerns, collect(CASE WHEN c.id IN $concerns THEN addresses.how END) AS hows
WHERE size($concerns) = 0 OR any(one IN concerns WHERE one IN $concerns)
OPTIONAL MATCH (b)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE stated(covers) AND visible(t)
WITH b, concerns, hows, t
ORDER BY t.id
WITH b, concerns, hows, collect(DISTINCT t.id) AS places
OPTIONAL MATCH (b)-[up:PART_OF]->(whole:Record)
WHERE visible(up) AND visible(whole)
WITH b, concerns, hows, places, whole
ORDER BY whole.id
WITH b, concerns, hows, places, collect(DISTINCT whole.id) AS wholes
OPTIONAL MATCH (b)-[of:OF_KIND]->(k:Record)
WHERE visible(of) AND visible(k)
WITH b, concerns, hows, places, wholes, k
ORDER BY k.id
WITH b, concerns, hows, places, wholes, collect(DISTINCT k.id) AS kinds
RETURN b.id AS id, b.type AS type, b.level AS level, concerns AS concerns, hows AS hows, places AS places, wholes AS wholes, kinds AS kinds
ORDER BY type, id
