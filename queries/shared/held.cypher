// question: When do these things hold?
// pyetja: Kur vlejnë këto?
// reading: one row a thing: the days on which it first and last holds, as precise as they are known; whenever that is
// parameters: things: list of ids
UNWIND $things AS thing
MATCH (x:Record {id: thing})
WHERE known(x)
RETURN thing AS id, x.from_earliest AS from_earliest, x.from_latest AS from_latest,
       x.to_earliest AS to_earliest, x.to_latest AS to_latest
ORDER BY id, from_earliest, to_latest, x.key
