// question: What are these things?
// pyetja: Ç'janë këto?
// reading: one row a thing with all its own properties
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE stated(x)
RETURN target AS target, x.id AS id, x.type AS type, properties(x) AS properties, x.stance AS stance, certain(x) AS certain, x.stated AS cites
ORDER BY id
