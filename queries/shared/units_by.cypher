// question: Which institutions and posts address these concerns?
// pyetja: Cilat institucione dhe poste merren me këto çështje?
// reading: one row a unit, post or kind of one, with its places and kinds
// parameters: concerns: concern ids
UNWIND $concerns AS concern
MATCH (c:Concern {id: concern})<-[addresses:ADDRESSES]-(u:Institution|InstitutionKind|Post|Role)
WHERE visible(c) AND visible(addresses) AND visible(u)
OPTIONAL MATCH (u)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH u, addresses, t
ORDER BY t.id
WITH u, addresses, collect(DISTINCT t.id) AS places
OPTIONAL MATCH (u)-[of:OF_KIND]->(k:Record)
WHERE visible(of) AND visible(k)
WITH u, places, addresses, k
ORDER BY addresses.id, k.id
WITH u, places, collect(addresses.how) AS hows, collect(DISTINCT k.id) AS kinds
RETURN u.id AS id, u.type AS type, places AS places, kinds AS kinds, hows AS hows
ORDER BY id
