// question: Which offices lead these units and bodies?
// pyetja: Cilat poste i drejtojnë këto njësi dhe organe?
// reading: one row a unit with its head's office, or a body with its chair's
// parameters: units: list of ids of institutions and bodies
UNWIND $units AS asked
MATCH (u:Record {id: asked})<-[tie:IN|ON]-(x:Record)
WHERE visible(u) AND visible(tie) AND visible(x)
OPTIONAL MATCH (x)-[of:OF|OF_KIND]->(o:Record)
WHERE visible(of) AND visible(o)
WITH asked, x, o
WHERE (x.role = 'chair' AND o.type = 'Post') OR (x.type = 'Post' AND o.kind = 'head')
RETURN DISTINCT asked AS asked, CASE WHEN x.type = 'Post' THEN x.id ELSE o.id END AS id
ORDER BY asked, id
