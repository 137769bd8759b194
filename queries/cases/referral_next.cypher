// question: To whom does a notice, list or case go next, and what for?
// pyetja: Kujt i kalon më tej një njoftim, listë ose rast, dhe për çfarë?
// reading: one row a step and receiver
// parameters: steps: list of step ids
UNWIND $steps AS target
MATCH (s:Step {id: target})
WHERE visible(s)
OPTIONAL MATCH (s)-[by:BY]->(f:Record)
WHERE visible(by) AND visible(f)
OPTIONAL MATCH (s)-[towards:TO]->(t:Record)
WHERE visible(towards) AND visible(t)
OPTIONAL MATCH (s)-[part:PART_OF]->(p:Pathway)
WHERE visible(part) AND visible(p)
RETURN target AS target, s.id AS id, f.id AS sender_id, f {.label_sq, .label_en, .label_sr} AS sent_by, t {.label_sq, .label_en, .label_sr} AS sent_to, s.action AS action,
       {sq: s.label_sq, en: s.label_en} AS what, {sq: s.matter_sq, en: s.matter_en} AS matter, s.deadline AS deadline, s.form AS form, {sq: s.condition_sq, en: s.condition_en} AS condition,
       p {.label_sq, .label_en, .label_sr} AS pathway, s.stance AS stance, certain(s) AS certain,
       s.stated + coalesce(towards.stated, []) AS cites
ORDER BY target, t.id, f.id, by.id, towards.id, p.id, part.id
