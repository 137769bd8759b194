// question: Which values of these things are contested?
// pyetja: Cilat vlera të këtyre janë të kundërshtuara?
// reading: one row a claim
// parameters: things: list of ids
UNWIND $things AS target
MATCH (c:Claim {of: target})
WHERE visible(c)
OPTIONAL MATCH (x:Record {id: target})
WHERE stated(x)
RETURN target AS target, x {.label_sq, .label_en, .label_sr} AS subject, c.id AS id, c.property AS property, c.value AS value, c.chosen AS chosen, c.rule AS rule, c.author AS author, c.stance AS stance, certain(c) AS certain, c.stated AS cites
ORDER BY target, property, value, id
