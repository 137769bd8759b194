// question: In which wider concerns, groups or territories do these lie?
// pyetja: Në cilat çështje, grupe ose territore më të gjera bëjnë pjesë këto?
// reading: one row a thing and what is wider, however many steps above
// parameters: things: ids of concerns, target groups and territories
UNWIND $things AS target
MATCH way = (t:Record {id: target})-[:BROADER|PART_OF*1..5]->(up:Record)
WHERE t.type IN ['Concern', 'TargetGroup', 'Territory'] AND all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
RETURN DISTINCT target AS target, up.id AS id
ORDER BY target, id
