-- What a store needs before it is written to record by record. A store that is only filled
-- at once, as a generation is, does without: keeping this index takes most of the filling.

-- once
CREATE INDEX IF NOT EXISTS ON `Record` (`key`) UNIQUE;
