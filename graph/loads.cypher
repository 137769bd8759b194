// What is read of the loads of a server.

// name: loads
MATCH (l:Load)
RETURN l.number AS number, l.state AS state, l.made_from AS made_from, l.counts AS counts,
       l.dangling AS dangling, l.owner AS owner, (timestamp() - l.touched) / 1000.0 AS idle
ORDER BY number

// name: sources
MATCH (l:Load {number: $number}) RETURN l.sources AS sources

// name: lines
MATCH (f:LoadFile {file: $file, sha256: $sha256})
RETURN f.number AS number, f.lines AS lines
ORDER BY number

// name: any_record
MATCH (n:Record) RETURN n.key AS key LIMIT 1

// name: strange
// A node that is not Ura's.
MATCH (n)
WHERE NOT n:Record AND NOT n:Load AND NOT n:Loads AND NOT n:LoadFile AND NOT n:LoadBeside
RETURN labels(n) AS labels
LIMIT 1
