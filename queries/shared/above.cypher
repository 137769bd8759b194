// question: In which places do these lie?
// pyetja: Në cilat vende ndodhen këto vende?
// reading: one row a territory that one of them is directly part of
// parameters: places: list of territory ids
UNWIND $places AS place
MATCH (t:Territory {id: place})-[tie:PART_OF]->(above:Territory)
WHERE visible(t) AND visible(tie) AND visible(above)
RETURN DISTINCT above.id AS id
ORDER BY id
