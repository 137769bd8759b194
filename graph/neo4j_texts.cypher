// What is sent to Neo4j to write a batch, and what its database is asked and told.

// name: nodes
UNWIND $rows AS row
MERGE (n:Record {key: row.key})
SET n = row, n:`${type}`

// name: relations
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[r:`${type}` {key: row.props.key}]->(b)
SET r = row.props
WITH count(r) AS written
RETURN written

// name: new_relations
// Takes no lock of the ends until it commits: two of them do not wait for each other.
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
CREATE (a)-[r:`${type}`]->(b)
SET r = row.props
WITH count(r) AS written
RETURN written

// name: remove
UNWIND $keys AS key MATCH (n:Record {key: key}) DETACH DELETE n

// name: untie
UNWIND $rows AS row
MATCH (a:Record {key: row.start})-[r:`${type}` {key: row.props.key}]->(b:Record {key: row.end})
DELETE r

// name: empty
MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF $rows ROWS

// name: ready
CALL db.awaitIndexes($seconds)

// name: indexes
SHOW INDEXES YIELD name, labelsOrTypes, properties, state, owningConstraint
RETURN name, labelsOrTypes AS labels, properties, state, owningConstraint IS NOT NULL AS unique

// name: name_types
UNWIND $names AS name CALL db.createRelationshipType(name)

// name: name_properties
UNWIND $names AS name CALL db.createProperty(name)
