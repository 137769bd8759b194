// question: Who makes the first steps of these pathways, and who receives them?
// pyetja: Kush i bën hapat e parë të këtyre rrugëve dhe kush i merr?
// reading: one row a step and who makes or receives it
// parameters: pathways: list of pathway ids
UNWIND $pathways AS target
MATCH (p:Pathway {id: target})<-[part:PART_OF]-(s:Step)-[tie:BY|TO]->(x:Record)
WHERE visible(p) AND visible(part) AND visible(s) AND visible(tie) AND visible(x)
RETURN DISTINCT target AS target, s.position AS position, type(tie) AS tie, x.id AS id, x.type AS type
ORDER BY target, position, id, tie
