-- The layout of an ArcadeDB store. Statements end with ;
-- ${type} runs over the types of the ontology, in the two sections that name them.

-- once
CREATE VERTEX TYPE `Record` IF NOT EXISTS BUCKETS 1;
CREATE PROPERTY `Record`.`id` IF NOT EXISTS STRING;
CREATE PROPERTY `Record`.`key` IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON `Record` (`id`) NOTUNIQUE;

-- for each node type
CREATE VERTEX TYPE `${type}` IF NOT EXISTS EXTENDS `Record` BUCKETS 1;

-- for each relation type
CREATE EDGE TYPE `${type}` IF NOT EXISTS BUCKETS 1;

-- once, after the types
CREATE PROPERTY `Claim`.`of` IF NOT EXISTS STRING;
CREATE INDEX IF NOT EXISTS ON `Claim` (`of`) NOTUNIQUE;
