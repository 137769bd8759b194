// question: What must these bodies do, about which concern?
// pyetja: Çfarë duhet të bëjnë këto organe, për cilën çështje?
// reading: one row a body, action and concern of a duty that it bears
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(b) AND visible(borne) AND visible(d)
OPTIONAL MATCH (d)-[about:ABOUT]->(c:Concern)
WHERE visible(about) AND visible(c)
RETURN target AS target, d.action AS action, c.id AS concern
ORDER BY target, action, concern, d.id, borne.id, about.id
