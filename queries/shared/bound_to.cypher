// question: What are these documents, lists and figures of, and who issued them?
// pyetja: Për çfarë janë këto dokumente, renditje e shifra dhe kush i ka nxjerrë?
// reading: one row a thing and what it is about, lists, rests on or was issued by: where those are, it is too
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})-[tie:ABOUT|SUBJECT|LISTS|ISSUED_BY|BASED_ON]->(y:Record)
WHERE visible(x) AND visible(tie) AND visible(y)
RETURN DISTINCT target AS id, y.id AS other
ORDER BY id, other
