// question: Where do the sources contradict each other, and which rule chose?
// pyetja: Ku kundërshtojnë burimet njëri-tjetrin dhe cili rregull zgjodhi?
// reading: one row a contested value, of every thing; python adds the figures that clash
// parameters: none
MATCH (c:Claim)
WHERE visible(c)
OPTIONAL MATCH (x:Record {id: c.of})
WHERE stated(x)
RETURN c.of AS target, x {.label_sq, .label_en, .label_sr} AS subject, c.id AS id, c.property AS property, c.value AS value, c.chosen AS chosen, c.rule AS rule, c.author AS author,
       c.stance AS stance, certain(c) AS certain, c.stated AS cites
ORDER BY target, property, value, id
