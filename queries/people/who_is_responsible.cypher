// question: Who does, convenes, decides, drafts or answers for something?
// pyetja: Kush e bën, e thërret, e vendos, e harton ose përgjigjet për diçka?
// reading: one row a duty about the thing (or the duty itself), with everyone who bears it
// parameters: things: list of ids of bodies, services, plans, registers or duties; actions: action codes wanted, empty for all
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)<-[about:ABOUT]-(e:Duty)
WHERE visible(about) AND visible(e)
WITH DISTINCT target, CASE WHEN x.type = 'Duty' THEN x ELSE e END AS d
WHERE d IS NOT NULL AND (size($actions) = 0 OR d.action IN $actions)
OPTIONAL MATCH (d)-[borne:BORNE_BY]->(b:Record)
WHERE visible(borne) AND visible(b)
WITH target, d, b
ORDER BY b.id
WITH target, d, collect(DISTINCT b.label_sq) AS bearers
RETURN target AS target, d.id AS id, bearers AS responsible, d.action AS action, {sq: d.label_sq, en: d.label_en} AS what,
       {sq: d.condition_sq, en: d.condition_en} AS condition, d.quantity AS quantity, d.deadline AS deadline,
       coalesce(d.recurrence_said, d.recurrence) AS recurrence, d.stance AS stance, certain(d) AS certain, d.stated AS cites
ORDER BY target, id
