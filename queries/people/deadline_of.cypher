// question: Within what time or how often must something happen, and to whom is it reported?
// pyetja: Brenda çfarë afati ose sa shpesh duhet të ndodhë diçka, dhe kujt i raportohet?
// reading: one row a duty with a deadline or recurrence, and one for how often a body meets
// parameters: things: list of ids of bearers, bodies and duties
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)<-[tie:BORNE_BY|ABOUT]-(d:Duty)
WHERE visible(tie) AND visible(d)
WITH target, x, collect(DISTINCT d) AS duties
WITH target, x, duties + [x] AS timed
UNWIND timed AS t
WITH DISTINCT target, x, t
WHERE t.deadline IS NOT NULL OR t.recurrence IS NOT NULL OR t.recurrence_said IS NOT NULL
   OR t.frequency IS NOT NULL OR t.frequency_per IS NOT NULL OR any(one IN t.contested WHERE one IN ['deadline', 'recurrence', 'recurrence_said', 'frequency', 'frequency_per'])
OPTIONAL MATCH (t)-[borne:BORNE_BY]->(b:Record)
WHERE visible(borne) AND visible(b)
WITH target, x, t, b
ORDER BY b.id
WITH target, x, t, collect(DISTINCT b.label_sq) AS bearers
RETURN target AS target, t.id AS id, t.type = 'Duty' AS is_duty,
       CASE WHEN t.type = 'Duty' THEN bearers ELSE [x.label_sq] END AS bearer,
       CASE WHEN t.type = 'Duty' THEN {sq: t.label_sq, en: t.label_en} ELSE {sq: 'mblidhet', en: 'meets'} END AS duty, t.action AS action,
       {sq: t.condition_sq, en: t.condition_en} AS condition, t.deadline AS deadline,
       coalesce(t.recurrence, t.recurrence_said, t.frequency, t.frequency_per) AS recurrence, t.recurrence_said AS said,
       t.stance AS stance, certain(t) AS certain, t.stated AS cites
ORDER BY target, id
