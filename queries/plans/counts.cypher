// question: How many of something by group, and which group is the largest?
// pyetja: Sa ka sipas grupit dhe cili grup është më i madhi?
// reading: one row an activity of the plan with what it can be grouped by; the groups are counted over these rows
// parameters: plans: list of act ids
UNWIND $plans AS plan
MATCH (p:LegalAct {id: plan})<-[part:PART_OF]-(a:Activity)
WHERE visible(p) AND visible(part) AND visible(a)
OPTIONAL MATCH (a)-[link:RESPONSIBLE|MONITORED_BY]->(b:Record)
WHERE visible(link) AND visible(b)
RETURN p.id AS target, a.id AS id, a.code AS code, a.years AS years, a.funding AS funding, a.cost AS cost, a.objective AS objective,
       type(link) AS tie, b.id AS body_id, b {.label_sq, .label_en, .label_sr} AS body, a.stance AS stance, certain(a) AS certain, a.stated AS cites
ORDER BY target, code, id, tie, body_id, part.id, link.id
