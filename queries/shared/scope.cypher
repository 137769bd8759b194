// question: Which places are above this one, and which lie in it?
// pyetja: Cilat vende janë mbi këtë dhe cilat janë brenda tij?
// reading: one row a territory on the way up, nearest first
// parameters: place: a territory id
MATCH (t:Territory {id: $place})
WHERE visible(t)
OPTIONAL MATCH way = (t)-[:PART_OF*1..5]->(above:Territory)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
RETURN t.id AS id, t.label_sq AS label_sq, t.kind AS kind, above.id AS above, above.kind AS above_kind, coalesce(length(way), 0) AS distance
ORDER BY distance, above
