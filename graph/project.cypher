// The graph, or what surrounds some things, as it may be seen.

// name: all_nodes
MATCH (n:Record) WHERE visible(n)
RETURN n.id AS id, n.type AS type, properties(n) AS props
ORDER BY id

// name: nodes
UNWIND $ids AS wanted
MATCH (n:Record {id: wanted}) WHERE visible(n)
RETURN n.id AS id, n.type AS type, properties(n) AS props
ORDER BY id

// name: all_ties
MATCH (a:Record)-[r]->(b:Record) WHERE visible(a) AND visible(r) AND visible(b)
RETURN a.id AS start, b.id AS end, type(r) AS relation, properties(r) AS props

// name: ties
UNWIND $ids AS wanted
MATCH (a:Record {id: wanted})-[r]->(b:Record)
WHERE visible(a) AND visible(r) AND visible(b)
RETURN a.id AS start, b.id AS end, type(r) AS relation, properties(r) AS props

// name: outward
UNWIND $ids AS wanted
MATCH (a:Record {id: wanted})-[r]->(b:Record)
WHERE visible(a) AND visible(r) AND visible(b)
RETURN DISTINCT a.id AS start, a.type AS start_type, type(r) AS relation, b.id AS end, b.type AS end_type
ORDER BY start, relation, end

// name: inward
UNWIND $ids AS wanted
MATCH (a:Record {id: wanted})<-[r]-(b:Record)
WHERE visible(a) AND visible(r) AND visible(b)
RETURN DISTINCT a.id AS start, a.type AS start_type, type(r) AS relation, b.id AS end, b.type AS end_type
ORDER BY start, relation, end
