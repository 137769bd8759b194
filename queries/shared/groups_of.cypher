// question: Which groups belong to these concerns?
// pyetja: Cilat grupe u përkasin këtyre çështjeve?
// reading: one row a group
// parameters: concerns: concern ids
UNWIND $concerns AS target
MATCH (c:Concern {id: target})<-[tie:ADDRESSES]-(g:TargetGroup)
WHERE visible(c) AND visible(tie) AND visible(g)
RETURN DISTINCT g.id AS id
ORDER BY id
