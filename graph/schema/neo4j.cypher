-- The layout of a Neo4j database. Statements end with ;
-- ${type} runs over the types of the ontology. Every name begins with `ura_`: what has
-- such a name is ours, and is compared with this file by `ura check`.

-- once
CREATE CONSTRAINT `ura_record_key` IF NOT EXISTS FOR (n:`Record`) REQUIRE n.`key` IS UNIQUE;
CREATE CONSTRAINT `ura_load_number` IF NOT EXISTS FOR (n:`Load`) REQUIRE n.`number` IS UNIQUE;
CREATE CONSTRAINT `ura_loads_name` IF NOT EXISTS FOR (n:`Loads`) REQUIRE n.`name` IS UNIQUE;
CREATE CONSTRAINT `ura_load_file_part` IF NOT EXISTS FOR (n:`LoadFile`) REQUIRE n.`part` IS UNIQUE;
CREATE INDEX `ura_record_id` IF NOT EXISTS FOR (n:`Record`) ON (n.`id`);
CREATE INDEX `ura_claim_of` IF NOT EXISTS FOR (n:`Claim`) ON (n.`of`);

-- for each node type
CREATE INDEX `ura_${type}_id` IF NOT EXISTS FOR (n:`${type}`) ON (n.`id`);
