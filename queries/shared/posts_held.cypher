// question: Which posts do these persons hold?
// pyetja: Cilat poste i mbajnë këta persona?
// reading: one row a person and post
// parameters: persons: list of ids
UNWIND $persons AS asked
MATCH (x:Record {id: asked})-[holds:HOLDS]->(p:Record)
WHERE visible(x) AND visible(holds) AND visible(p)
RETURN asked AS asked, p.id AS id, holds.stated AS cites
ORDER BY asked, id, holds.id
