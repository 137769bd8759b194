// question: What do acts, articles and duties have to do with each other, with bodies and places?
// pyetja: Si lidhen aktet, nenet dhe detyrat mes tyre, me organet dhe vendet?
// reading: one row a tie
// parameters: types: types of records that the ties begin at; ties: types of ties
MATCH (x:Record)-[tie]->(y:Record)
WHERE visible(x) AND visible(tie) AND visible(y) AND x.type IN $types AND type(tie) IN $ties
RETURN x.id AS start, type(tie) AS tie, tie.effect AS effect, y.id AS end, tie.id AS id
ORDER BY id
