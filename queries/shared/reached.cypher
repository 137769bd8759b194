// question: What do these channels reach?
// pyetja: Çfarë arrihet me këto kanale?
// reading: one row a channel and thing
// parameters: things: list of channel ids
UNWIND $things AS target
MATCH (c:Channel {id: target})-[reaches:REACHES]->(x:Record)
WHERE visible(c) AND visible(reaches) AND visible(x)
RETURN DISTINCT target AS target, x.id AS id
ORDER BY target, id
