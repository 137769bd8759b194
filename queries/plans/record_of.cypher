// question: What does a document record of an event or as a target: date, place, value?
// pyetja: Çfarë shënon një dokument për një ngjarje ose si objektiv: data, vendi, vlera?
// reading: one row an event or a figure about the thing
// parameters: things: list of ids of acts, events, institutions, territories
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)<-[about:ABOUT|COVERS]-(f:Event|Observation)
WHERE visible(about) AND visible(f)
WITH target, x, CASE WHEN x.type IN ['Event', 'Observation'] THEN x ELSE f END AS r
WHERE r IS NOT NULL
OPTIONAL MATCH (r)-[of:ABOUT]->(own:Record)
WHERE visible(of) AND visible(own)
WITH target, x, r, own
ORDER BY own.id
WITH target, x, r, collect(DISTINCT own {.id, .label_sq, .label_en, .label_sr}) AS of_things
RETURN target AS target, r.id AS id, r.type AS type, x {.label_sq, .label_en, .label_sr} AS subject, {sq: r.label_sq, en: r.label_en} AS what, r.date AS date, r.starts AS starts, r.ends AS ends,
       r.place AS place, r.measure AS measure, r.kind AS kind, r.value AS value, r.value_said AS value_said, r.unit AS unit, r.period AS period, r.n AS n, r.base AS base, r.alias AS alias, of_things AS of_things,
       r.stance AS stance, certain(r) AS certain, r.stated AS cites
ORDER BY target, CASE r.type WHEN 'Event' THEN 1 ELSE 2 END, date, id
