// question: For which groups and concerns are these?
// pyetja: Për cilat grupe dhe çështje janë këto?
// reading: one row a thing and group or concern
// parameters: things: list of ids of services, channels and bodies
UNWIND $things AS target
MATCH (x:Record {id: target})-[tie:SERVES|ADDRESSES]->(g:Record)
WHERE visible(x) AND visible(tie) AND visible(g)
RETURN DISTINCT target AS target, g.id AS id
ORDER BY target, id
