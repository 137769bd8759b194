// All of a graph that Ura did not make.

// name: nodes
MATCH (n)
RETURN elementId(n) AS element, labels(n) AS labels, properties(n) AS props

// name: ties
MATCH (a)-[r]->(b)
RETURN type(r) AS type, properties(r) AS props, elementId(a) AS start, elementId(b) AS end
