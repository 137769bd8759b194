// What the embedded engine is told to write record by record.

// name: remove
MATCH (n:Record) WHERE n.key IN $keys DETACH DELETE n

// name: nodes
UNWIND $rows AS row MERGE (n:${type} {key: row.key}) SET n = row

// name: relations
UNWIND $rows AS row
MATCH (a:Record {key: row.start})
MATCH (b:Record {key: row.end})
MERGE (a)-[r:${type} {key: row.props.key}]->(b)
SET r = row.props
WITH count(r) AS written
RETURN written
