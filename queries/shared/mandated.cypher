// question: What must these bodies do, about which concern?
// pyetja: Çfarë duhet të bëjnë këto organe, për cilën çështje?
// reading: one row a body with the actions of the duties that it bears, each with the concern it is about
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(b) AND visible(borne) AND visible(d) AND d.action IS NOT NULL
OPTIONAL MATCH (d)-[about:ABOUT]->(c:Concern)
WHERE visible(about) AND visible(c)
WITH target, collect(DISTINCT d.action + ' ' + coalesce(c.id, '')) AS done_set
RETURN target AS target, done_set AS done_set
ORDER BY target
