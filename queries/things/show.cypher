// question: What is known of a thing?
// pyetja: Çfarë dihet për diçka?
// reading: one row a tie of the thing, with the thing's own properties on each
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})-[link]-(y:Record)
WHERE stated(x) AND stated(link) AND stated(y)
RETURN target AS target, type(link) AS tie, startNode(link).id = target AS outward, y.id AS id, y.type AS type, y {.label_sq, .label_en, .label_sr} AS other,
       properties(link) AS properties, link.stance AS stance, certain(link) AS certain, link.stated AS cites
ORDER BY tie, outward, id, link.id
