// question: Of which places are these things?
// pyetja: Të cilëve vende u përkasin këto?
// reading: one row a thing and territory that it covers, or that what it is in or part of covers
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE stated(x)
OPTIONAL MATCH (x)-[tie:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(tie) AND visible(t)
OPTIONAL MATCH (x)-[up:IN|PART_OF|PROVIDED_BY]->(w:Record)-[over:COVERS]->(u:Territory)
WHERE visible(up) AND visible(w) AND visible(over) AND visible(u)
RETURN DISTINCT target AS id, coalesce(t.id, u.id) AS place, CASE WHEN t IS NULL THEN u.label_sq ELSE t.label_sq END AS label
ORDER BY id, place
