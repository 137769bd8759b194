// question: Which municipalities are there, and in what does each lie?
// pyetja: Cilat bashki e komuna ka, dhe në çfarë bën pjesë secila?
// reading: one row a municipality; above: its own id and those of all that it lies in
// parameters: within: ids of territories in which they lie, empty for all
MATCH way = (p:Territory {kind: 'municipality'})-[:PART_OF*0..5]->(g:Territory)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
WITH p, g
ORDER BY g.id
WITH p, collect(DISTINCT g.id) AS above, collect(DISTINCT g.kind) AS kinds
WHERE any(one IN above WHERE one IN $within) OR (size($within) = 0 AND 'country' IN kinds)
RETURN p.id AS id, {sq: p.label_sq, en: p.label_en, sr: p.label_sr} AS place, above AS above
ORDER BY id
