// question: Which concerns are next to one: broader or narrower?
// pyetja: Cilat shqetësime janë pranë një tjetri: më të gjera ose më të ngushta?
// reading: one row a concern that is broader or narrower by one step
// parameters: concern: a concern id
MATCH (c:Concern {id: $concern})-[b:BROADER]-(d:Concern)
WHERE known(c) AND known(b) AND known(d)
RETURN DISTINCT d.id AS id
ORDER BY id
