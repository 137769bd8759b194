// question: What is the way of a case here: who acts, towards whom, by when, with which form?
// pyetja: Cila është rruga e një rasti këtu: kush vepron, ndaj kujt, deri kur, me cilin formular?
// reading: one row a step, the place's own pathways first; what is not known of a step is said
// parameters: pathways: list of pathway ids
UNWIND $pathways AS target
MATCH (p:Pathway {id: target})<-[part:PART_OF]-(s:Step)
WHERE visible(p) AND visible(part) AND visible(s)
OPTIONAL MATCH (s)-[uses:USES]->(u:Record)
WHERE visible(uses) AND visible(u)
WITH target, p, s, u
ORDER BY u.id
WITH target, p, s, collect(DISTINCT u {.label_sq, .label_en, .label_sr}) AS recorded_in
OPTIONAL MATCH (s)-[next:NEXT]->(n:Step)
WHERE visible(next) AND visible(n)
WITH target, p, s, recorded_in, n
ORDER BY n.id
WITH target, p, s, recorded_in, collect(DISTINCT n.id) AS next_ids
OPTIONAL MATCH (s)-[own:BASED_ON]->(b:Record)
WHERE visible(own) AND visible(b)
WITH target, p, s, recorded_in, next_ids, b
ORDER BY b.id
WITH target, p, s, recorded_in, next_ids, collect(DISTINCT b {.id, .label_sq, .label_en, .label_sr}) AS bases
OPTIONAL MATCH (p)-[whole:BASED_ON]->(a:Record)
WHERE visible(whole) AND visible(a)
WITH target, p, s, recorded_in, next_ids, bases, a
ORDER BY a.id
WITH target, p, s, recorded_in, next_ids, bases, collect(DISTINCT a {.id, .label_sq, .label_en, .label_sr}) AS whole_bases
RETURN target AS target, s.id AS id, p {.label_sq, .label_en, .label_sr} AS pathway, s.position AS position, {sq: s.label_sq, en: s.label_en} AS step, s.action AS action,
       s.deadline AS deadline, {sq: s.deadline_from_sq, en: s.deadline_from_en} AS deadline_from, {sq: s.condition_sq, en: s.condition_en} AS condition, s.form AS form,
       recorded_in AS recorded_in, next_ids AS next_ids, bases AS bases, whole_bases AS whole_bases, s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, position, id
