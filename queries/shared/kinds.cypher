// question: Of which kinds are these things?
// pyetja: Të cilave lloje janë këto?
// reading: one row a thing and kind
// parameters: things: list of ids
UNWIND $things AS asked
MATCH (x:Record {id: asked})-[tie:OF_KIND]->(k:Record)
WHERE visible(x) AND visible(tie) AND visible(k)
RETURN DISTINCT asked AS asked, k.id AS id
ORDER BY asked, id
