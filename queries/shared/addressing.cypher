// question: Where is it said that these, or the kinds they are of, deal with these concerns?
// pyetja: Ku thuhet se këto, ose llojet e tyre, merren me këto çështje?
// reading: one row a thing and what says it: the thing itself or a kind that it is of
// parameters: things: list of ids; concerns: concern ids
UNWIND $things AS target
MATCH way = (x:Record {id: target})-[:OF_KIND*0..1]->(k:Record)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
MATCH (k)-[tie:ADDRESSES]->(c:Concern)
WHERE visible(tie) AND visible(c) AND c.id IN $concerns
RETURN target AS target, k.id AS id, c.id AS concern, tie.stated AS cites
ORDER BY target, id, concern, tie.id
