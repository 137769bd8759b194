// question: Which places lie in these?
// pyetja: Cilat vende janë brenda këtyre?
// reading: one row a territory that is directly part of one of them
// parameters: places: list of territory ids
UNWIND $places AS place
MATCH (t:Territory {id: place})<-[tie:PART_OF]-(u:Territory)
WHERE known(t) AND known(tie) AND known(u)
RETURN DISTINCT u.id AS id
ORDER BY id
