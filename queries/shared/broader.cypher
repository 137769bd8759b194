// question: Of which wider concerns are these a part?
// pyetja: Pjesë e cilave çështje më të gjera janë këto?
// reading: one row a concern directly broader than one asked about
// parameters: things: list of ids of concerns
UNWIND $things AS target
MATCH (c:Concern {id: target})-[tie:BROADER]->(up:Concern)
WHERE visible(c) AND visible(tie) AND visible(up)
RETURN DISTINCT target AS target, up.id AS id, up {.label_sq, .label_en, .label_sr} AS label
ORDER BY target, id
