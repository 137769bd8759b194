// question: What are these bodies called, where do they stand, and how often do they meet?
// pyetja: Si quhen këto organe, në ç'nivel janë dhe sa shpesh mblidhen?
// reading: one row a body or kind of body
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})
WHERE visible(b)
RETURN target AS target, b {.label_sq, .label_en, .label_sr} AS body, b.alias AS alias, b.level AS level, b.status AS body_status,
       b.frequency AS meetings, b.frequency_times AS times, b.frequency_per AS per,
       b.from_earliest AS first_day, b.to_latest AS last_day, b.stance AS stance, certain(b) AS certain, b.stated AS cites
ORDER BY target
