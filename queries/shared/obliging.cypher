// question: Which acts lay down the seats of these bodies, and whose duty is it to set them up?
// pyetja: Cilat akte i përcaktojnë vendet e këtyre organeve, dhe kush ka detyrë t'i ngrejë?
// reading: one row a seat or duty to establish, with the act that it is based on
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[tie:ON|ABOUT]-(x:Seat|Duty)
WHERE visible(b) AND visible(tie) AND visible(x) AND (x.type = 'Seat' OR x.action = 'establish')
OPTIONAL MATCH (x)-[base:BASED_ON]->(a:Record)
WHERE visible(base) AND visible(a)
RETURN target AS target, x.id AS id, x.type AS type, x {.label_sq, .label_en, .label_sr} AS thing, x.deontic AS deontic, base.effect AS effect,
       a.id AS act, a {.label_sq, .label_en, .label_sr} AS label, coalesce(base.stated, x.stated) AS cites
ORDER BY target, id, act, tie.id, base.id
