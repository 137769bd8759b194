// question: Which activities of a plan meet a condition (cost, body, service, year)?
// pyetja: Cilat veprimtari të një plani plotësojnë një kusht (kosto, organ, shërbim, vit)?
// reading: one row an activity with who is responsible, when, at what cost, from which funds, monitored by whom
// parameters: plans: list of act ids; activities: list of activity ids
UNWIND $plans + $activities AS asked
MATCH (x:Record {id: asked})
WHERE visible(x)
OPTIONAL MATCH (x)<-[planned:PART_OF]-(e:Activity)
WHERE visible(planned) AND visible(e)
WITH DISTINCT CASE WHEN x.type = 'Activity' THEN x ELSE e END AS a
MATCH (a)-[part:PART_OF]->(p:LegalAct)
WHERE visible(part) AND visible(p)
OPTIONAL MATCH (a)-[responsible:RESPONSIBLE]->(r:Record)
WHERE visible(responsible) AND visible(r)
WITH a, p, r
ORDER BY r.id
WITH a, p, collect(DISTINCT r.label_sq) AS bodies, collect(DISTINCT r.id) AS body_ids
OPTIONAL MATCH (a)-[monitored:MONITORED_BY]->(m:Record)
WHERE visible(monitored) AND visible(m)
WITH a, p, bodies, body_ids, m
ORDER BY m.id
WITH a, p, bodies, body_ids, collect(DISTINCT m.label_sq) AS monitors, collect(DISTINCT m.id) AS monitor_ids
OPTIONAL MATCH (a)-[delivers:DELIVERS]->(s:Service)
WHERE stated(delivers) AND stated(s)
WITH a, p, bodies, body_ids, monitors, monitor_ids, s
ORDER BY s.id
WITH a, p, bodies, body_ids, monitors, monitor_ids, collect(DISTINCT s.label_sq) AS services, collect(DISTINCT s.id) AS service_ids
RETURN a.id AS id, p.id AS target, p {.label_sq, .label_en, .label_sr} AS plan, a.code AS code, {sq: a.label_sq, en: a.label_en} AS activity, bodies AS responsible, body_ids AS body_ids,
       a.years AS years, a.cost AS cost, a.currency AS currency, a.funding AS funding, monitors AS monitored_by, monitor_ids AS monitor_ids, services AS services,
       service_ids AS service_ids, {sq: a.goal_sq, en: a.goal_en} AS goal, {sq: a.indicator_sq, en: a.indicator_en} AS indicator,
       a.stance AS stance, certain(a) AS certain, a.stated AS cites
ORDER BY target, code, id
