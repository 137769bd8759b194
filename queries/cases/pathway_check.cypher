// question: What is wrong with the published pathways: steps that lead nowhere, without an actor, behind office hours?
// pyetja: Çfarë mangësish kanë rrugët e botuara: hapa që s'çojnë askund, pa bartës, pas orarit të zyrës?
// reading: one row a defect, with the passages that show it; of what a step does not say, that it is not said
// parameters: pathways: list of pathway ids
UNWIND $pathways AS target
MATCH (p:Pathway {id: target})<-[part:PART_OF]-(s:Step)
WHERE visible(p) AND visible(part) AND visible(s)
OPTIONAL MATCH (s)-[next:NEXT]->(n:Step)
WHERE visible(next) AND visible(n)
WITH target, p, s, n
ORDER BY n.id
WITH target, p, s, collect(DISTINCT n.id) AS next_ids
RETURN target AS target, s.id AS id, p {.label_sq, .label_en, .label_sr} AS pathway, s.position AS position, {sq: s.label_sq, en: s.label_en} AS step, s.action AS action,
       s.deadline AS deadline, {sq: s.deadline_from_sq, en: s.deadline_from_en} AS deadline_from, next_ids AS next_ids,
       s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target, position, id
