// question: Which things have a word of a name?
// pyetja: Cilat gjëra e kanë një fjalë të emrit?
// reading: one row a key of the name index that exists, with its things as lines
// parameters: keys: list of ids of name keys
UNWIND $keys AS key
MATCH (k:Record {id: key})
WHERE known(k)
RETURN key AS key, k.things AS things, k.count AS count
ORDER BY key
