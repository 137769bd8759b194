// question: What is narrower than these concepts?
// pyetja: Çfarë është më e ngushtë se këto koncepte?
// reading: one row a narrower concept, at any depth up to four
// parameters: things: list of ids
UNWIND $things AS target
MATCH way = (c:Record {id: target})<-[:BROADER*1..4]-(n:Record)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
RETURN DISTINCT target AS target, n.id AS id
ORDER BY target, id
