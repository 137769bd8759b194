// question: By which number or line is something reached, at which hours, and whom does it pass a case to?
// pyetja: Me cilin numër ose linjë arrihet diçka, në ç'orar, dhe kujt ia kalon rastin?
// reading: one row a thing and channel; a thing with hours and no channel has a row of its own
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})
WHERE visible(x)
OPTIONAL MATCH (x)<-[reaches:REACHES]-(c:Channel)
WHERE visible(reaches) AND visible(c)
OPTIONAL MATCH (c)-[channel_passes:PASSES_TO]->(n:Record)
WHERE visible(channel_passes) AND visible(n)
OPTIONAL MATCH (x)-[thing_passes:PASSES_TO]->(m:Record)
WHERE visible(thing_passes) AND visible(m)
WITH target, x, c, reaches, n, m, channel_passes, thing_passes
ORDER BY n.id, m.id, channel_passes.id, thing_passes.id
WITH target, x, c, reaches, collect(DISTINCT n {.id, .label_sq, .label_en, .label_sr}) AS from_channel, collect(DISTINCT m {.id, .label_sq, .label_en, .label_sr}) AS from_thing,
     collect(channel_passes.stated) AS channel_cites, collect(thing_passes.stated) AS thing_cites
WITH target, x, c, reaches, channel_cites, thing_cites, [one IN from_channel + from_thing WHERE one.id IS NOT NULL] AS passes_to
WHERE c IS NOT NULL OR x.hours IS NOT NULL OR x.hours_said IS NOT NULL OR size(passes_to) > 0
RETURN target AS target, coalesce(c.id, x.id) AS id, x {.label_sq, .label_en, .label_sr} AS thing, c.kind AS channel, c.value AS value,
       coalesce(c.hours, x.hours) AS hours, coalesce(c.hours_said, x.hours_said) AS hours_said, passes_to AS passes_to,
       coalesce(c.attested_on, x.attested_on) AS attested_on, c.verified_on AS verified_on, {sq: c.note_sq, en: c.note_en} AS note,
       CASE WHEN c IS NULL OR x.stance <> 'reported' THEN x.stance ELSE c.stance END AS stance, CASE WHEN c IS NULL THEN certain(x) ELSE certain(c) END AS certain,
       reduce(every = reduce(first = CASE WHEN c IS NULL THEN x.stated ELSE c.stated + reaches.stated END, one IN channel_cites | first + one), one IN thing_cites | every + one) AS cites
ORDER BY target, id, c.id, reaches.id
