// question: What must a body or authority do, how much of it, under which act?
// pyetja: Çfarë detyrash ka një organ ose autoritet, sa dhe sipas cilit akt?
// reading: one row a duty and bearer; duties that lay down how a body is formed count as about it
// parameters: bearers: list of ids
UNWIND $bearers AS target
MATCH (b:Record {id: target})<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(b) AND visible(borne) AND visible(d)
RETURN target AS target, d.id AS id, b {.label_sq, .label_en, .label_sr} AS bearer, d.deontic AS deontic, d.action AS action,
       {sq: d.label_sq, en: d.label_en} AS duty, {sq: d.condition_sq, en: d.condition_en} AS condition,
       d.quantity AS quantity, d.ages AS ages, d.deadline AS deadline, coalesce(d.recurrence, d.recurrence_said) AS recurrence, d.period_from AS period_from, d.period_to AS period_to,
       d.stance AS stance, certain(d) AS certain, d.stated AS cites
ORDER BY target, id, borne.id
