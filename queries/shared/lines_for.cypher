// question: What is reached by the lines that serve these groups?
// pyetja: Çfarë arrihet me linjat që u shërbejnë këtyre grupeve?
// reading: one row a channel and thing
// parameters: groups: ids of target groups
UNWIND $groups AS target
MATCH (g:TargetGroup {id: target})<-[serves:SERVES]-(c:Channel)-[reaches:REACHES]->(x:Record)
WHERE visible(g) AND visible(serves) AND visible(c) AND visible(reaches) AND visible(x)
RETURN DISTINCT target AS target, x.id AS id
ORDER BY target, id
