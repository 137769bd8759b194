// question: Whom does one reach for a case here and at this hour, and how?
// pyetja: Kush arrihet këtu dhe në këtë orë për një rast, dhe si?
// reading: one row a post, body, service or line and channel, the best to reach first; what is not known is said
// parameters: things: list of ids of posts, persons, bodies, institutions and services
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE stated(x)
OPTIONAL MATCH (x)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (x)<-[holds:HOLDS]-(h:Record)
WHERE visible(holds) AND visible(h)
OPTIONAL MATCH (x)<-[reaches:REACHES]-(c:Channel)
WHERE visible(reaches) AND visible(c)
OPTIONAL MATCH (c)-[passes:PASSES_TO]->(n:Record)
WHERE visible(passes) AND visible(n)
WITH target, x, i, inside, h, holds, c, reaches, n
ORDER BY n.id
WITH target, x, i, inside, h, holds, c, reaches, collect(DISTINCT n {.id, .label_sq, .label_en, .label_sr}) AS passes_to
RETURN target AS target, x.type AS type, x {.label_sq, .label_en, .label_sr} AS name, x.kind AS kind, x.level AS level, x.vacant AS vacant,
       x.hours AS thing_hours, x.stance AS thing_stance, certain(x) AS thing_certain, x.stated AS thing_cites,
       i.id AS institution_id, i {.label_sq, .label_en, .label_sr} AS institution,
       h.id AS holder_id, h {.label_sq, .label_en, .label_sr} AS holder, holds.acting AS acting, holds.attested_on AS holder_attested_on, holds.stated AS holder_cites, certain(holds) AS holder_certain,
       c.id AS channel_id, c.kind AS channel, c.value AS value, coalesce(c.hours, x.hours) AS hours, c.verified_on AS verified_on, c.attested_on AS attested_on,
       coalesce(c.failures, []) AS failures, coalesce(c.languages, []) AS languages, c.stance AS stance, certain(c) AS certain, {sq: c.note_sq, en: c.note_en} AS note, passes_to AS passes_to,
       coalesce(c.stated, []) + coalesce(reaches.stated, []) AS cites
ORDER BY target, holder_id, channel_id, institution_id, inside.id, holds.id, reaches.id
