// question: To which concerns does a group belong?
// pyetja: Cilave çështje u përket një grup?
// reading: one row a concern of the group, or of a broader group; steps says how much broader, the nearest first
// parameters: groups: list of ids of target groups
UNWIND $groups AS target
MATCH (g:TargetGroup {id: target})
WHERE visible(g)
MATCH way = (g)-[:BROADER*0..4]->(up:TargetGroup)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
MATCH (up)-[tie:ADDRESSES]->(c:Concern)
WHERE visible(tie) AND visible(c)
RETURN DISTINCT target AS target, c.id AS id, length(way) AS steps
ORDER BY target, steps, id
