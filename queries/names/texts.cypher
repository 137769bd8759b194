// question: What is said of these things, in words?
// pyetja: Çfarë thuhet me fjalë për këto?
// reading: one row a thing that holds on the day, with every property that it has
// parameters: ids: list of ids
UNWIND $ids AS one
MATCH (x:Record {id: one})
WHERE stated(x)
RETURN one AS id, x.type AS type, properties(x) AS said
ORDER BY id
