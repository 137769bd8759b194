// question: What must these bodies do, about what and for whom?
// pyetja: Çfarë detyrash kanë këto organe, për çfarë dhe për kë?
// reading: one row a duty, concern and group
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(b) AND visible(borne) AND visible(d)
OPTIONAL MATCH (d)-[about:ABOUT]->(c:Concern)
WHERE visible(about) AND visible(c)
OPTIONAL MATCH (d)-[owed:OWED_TO]->(g:Record)
WHERE visible(owed) AND visible(g)
RETURN target AS target, d.id AS id, d.action AS action, d.deontic AS deontic, {sq: d.label_sq, en: d.label_en} AS duty,
       {sq: d.object_sq, en: d.object_en} AS object, d.recurrence AS recurrence, c.id AS concern, g.id AS served,
       d.stance AS stance, certain(d) AS certain, d.stated AS cites
ORDER BY target, id, concern, served, borne.id, about.id, owed.id
