// question: Which things are of these types?
// pyetja: Cilat gjëra janë të këtyre llojeve?
// reading: one row a thing with all its own properties
// parameters: types: types of records
MATCH (x:Record)
WHERE visible(x) AND x.type IN $types
RETURN x.id AS id, x.type AS type, properties(x) AS properties, x.stated AS cites
ORDER BY id
