// question: Within what time or how often must something happen, and to whom is it reported?
// pyetja: Brenda çfarë afati ose sa shpesh duhet të ndodhë diçka, dhe kujt i raportohet?
// reading: one row a duty with a deadline or recurrence, and one for how often a body meets
// parameters: things: list of ids of bearers and bodies
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)<-[tie:BORNE_BY|ABOUT]-(d:Duty)
WHERE visible(tie) AND visible(d) AND (d.deadline IS NOT NULL OR d.recurrence IS NOT NULL OR d.recurrence_said IS NOT NULL)
WITH DISTINCT target, x, d
WHERE d IS NOT NULL OR x.frequency IS NOT NULL OR x.frequency_per IS NOT NULL
RETURN target AS target, coalesce(d.id, x.id) AS id, d IS NOT NULL AS is_duty, x {.label_sq, .label_en, .label_sr} AS bearer,
       CASE WHEN d IS NULL THEN {sq: 'mblidhet', en: 'meets'} ELSE {sq: d.label_sq, en: d.label_en} END AS duty, d.action AS action,
       {sq: d.condition_sq, en: d.condition_en} AS condition, d.deadline AS deadline,
       coalesce(d.recurrence, d.recurrence_said, x.frequency, x.frequency_per) AS recurrence,
       CASE WHEN d IS NULL THEN x.stance ELSE d.stance END AS stance,
       CASE WHEN d IS NULL THEN certain(x) ELSE certain(d) END AS certain,
       CASE WHEN d IS NULL THEN [one IN x.stated WHERE one STARTS WITH 'frequency' OR one STARTS WITH '*'] ELSE d.stated END AS cites
ORDER BY target, id
