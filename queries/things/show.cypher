// question: What is known of a thing?
// pyetja: Çfarë dihet për diçka?
// reading: one row a tie of the thing, with the thing's own properties on each
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})-[tie]-(y:Record)
WHERE stated(x) AND stated(tie) AND stated(y)
RETURN target AS target, type(tie) AS tie, startNode(tie).id = target AS outward, y.id AS id, y.type AS type, y {.label_sq, .label_en, .label_sr} AS other,
       properties(tie) AS properties, tie.stance AS stance, certain(tie) AS certain, tie.stated AS cites
ORDER BY tie, outward, id
