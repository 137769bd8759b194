// All that a store holds, type by type.

// name: nodes
MATCH (n:${type}) RETURN properties(n) AS row

// name: relations
MATCH (a)-[r:${type}]->(b) RETURN a.key AS start, b.key AS end, properties(r) AS row
