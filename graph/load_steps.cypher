// What a load writes on a server about itself.

// name: lock
// From here to the end of the transaction nobody else can put a load in place.
MERGE (all:Loads {name: 'ura'})
SET all.number = $number
WITH all
OPTIONAL MATCH (l:Load)
WITH l ORDER BY l.number DESC LIMIT 1
RETURN l.number AS number, l.owner AS owner, l.state AS state

// name: hold
MATCH (l:Load {number: $number, owner: $owner, state: 'running'})
SET l.touched = timestamp()
RETURN count(l) AS held

// name: hold_last
// Who takes this load's place waits for the end of its last transaction, and finds it done.
MATCH (all:Loads {name: 'ura'})
SET all.number = all.number
WITH all
MATCH (l:Load {number: $number, owner: $owner, state: 'running'})
SET l.touched = timestamp()
RETURN count(l) AS held

// name: hold_last_again
// After a lost answer it may be done already: by the very commit that was lost.
MATCH (all:Loads {name: 'ura'})
SET all.number = all.number
WITH all
MATCH (l:Load {number: $number, owner: $owner})
WHERE NOT EXISTS { MATCH (later:Load) WHERE later.number > $number }
SET l.touched = timestamp()
RETURN count(l) AS held

// name: beside
MERGE (b:LoadBeside {number: $number}) SET b.owner = $owner

// name: hold_beside
MATCH (b:LoadBeside {number: $number, owner: $owner})
SET b.touched = timestamp()
RETURN count(b) AS held

// name: go_beside
MATCH (b:LoadBeside) WHERE b.number <= $number DELETE b

// name: keep
UNWIND $parts AS part
MERGE (f:LoadFile {part: part.part})
SET f = part

// name: mark
MERGE (l:Load {number: $number})
SET l += $load, l.touched = timestamp()

// name: forget
MATCH (l:Load)
WHERE l.number < $number
DELETE l

// name: take_over
// Who was taken for dead and is not finds that its load is gone, and stops.
MATCH (l:Load {state: 'running'})
WHERE l.number < $number
DELETE l

// name: sweep
// A load that was cut short may have left pieces of other statements of the same name.
MATCH (f:LoadFile)
WHERE NOT [f.file, f.sha256] IN $wanted
DELETE f
