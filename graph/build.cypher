// Whether all that was sent arrived, and can be reached from both ends.

// name: nodes
MATCH (n:Record) WITH count(n) AS n RETURN n

// name: relations
MATCH ()-[r]->() WITH count(r) AS n RETURN n

// name: outward
MATCH (n:${type})-[r]->(m) WITH count(r) AS n RETURN n

// name: inward
MATCH (n:${type})<-[r]-(m) WITH count(r) AS n RETURN n
