// question: Which duties are about these things?
// pyetja: Cilat detyra kanë të bëjnë me këto?
// reading: one row a duty and the thing it is about
// parameters: things: list of ids; actions: action codes wanted, empty for all
UNWIND $things AS target
MATCH (x:Record {id: target})<-[about:ABOUT]-(d:Duty)
WHERE visible(x) AND visible(about) AND visible(d) AND (size($actions) = 0 OR d.action IN $actions)
RETURN DISTINCT target AS target, d.id AS id, d.action AS action
ORDER BY target, id
