// question: Which of these bodies hands a case to which other?
// pyetja: Cili nga këto organe ia kalon rastin cilit tjetër?
// reading: one row a step from one of them to another
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[by:BY]-(s:Step)-[to:TO]->(o:Record)
WHERE visible(b) AND visible(by) AND visible(s) AND visible(to) AND visible(o) AND o.id IN $bodies
RETURN target AS target, o.id AS other, s.stated AS cites
ORDER BY target, other, s.id, by.id, to.id
