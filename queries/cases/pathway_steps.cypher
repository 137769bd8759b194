// question: What are the steps of a case, in order?
// pyetja: Cilët janë hapat e një rasti, me radhë?
// reading: one row a step of the pathway, in its position
// parameters: pathways: list of pathway ids
UNWIND $pathways AS target
MATCH (p:Pathway {id: target})<-[part:PART_OF]-(s:Step)
WHERE visible(p) AND visible(part) AND visible(s)
OPTIONAL MATCH (s)-[by:BY]->(f:Record)
WHERE visible(by) AND visible(f)
WITH target, p, s, f
ORDER BY f.id
WITH target, p, s, collect(DISTINCT f.label_sq) AS actors, collect(DISTINCT f.id) AS actor_ids
OPTIONAL MATCH (s)-[towards:TO]->(t:Record)
WHERE visible(towards) AND visible(t)
WITH target, p, s, actors, actor_ids, t
ORDER BY t.id
WITH target, p, s, actors, actor_ids, collect(DISTINCT t.label_sq) AS receivers
RETURN target AS target, s.id AS id, p {.label_sq, .label_en, .label_sr} AS pathway, s.position AS position, actors AS done_by, receivers AS towards, s.action AS action,
       {sq: s.label_sq, en: s.label_en} AS step, s.deadline AS deadline, s.form AS form, {sq: s.condition_sq, en: s.condition_en} AS condition, actor_ids AS actor_ids,
       s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, position, id
