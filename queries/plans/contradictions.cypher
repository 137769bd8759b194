// question: Where do documents, or places of one, disagree on a value?
// pyetja: Ku nuk përputhen dokumentet, ose vende të ndryshme të një dokumenti, për një vlerë?
// reading: one row a figure or claim about the thing; python keeps those that contest each other
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})<-[about:ABOUT]-(o:Observation)
WHERE visible(x) AND visible(about) AND visible(o)
RETURN target AS target, o.id AS id, x {.label_sq, .label_en, .label_sr} AS subject, o.measure AS measure, {sq: o.label_sq, en: o.label_en} AS what, o.value AS value, o.value_said AS value_said,
       o.unit AS unit, o.base AS base, o.period AS period, o.n AS n, coalesce(o.alias, []) AS also_called, o.stance AS stance, certain(o) AS certain, o.stated AS cites
ORDER BY target, measure, unit, base, id, about.id
