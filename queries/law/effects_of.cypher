// question: What do an act and others do to one another: who amends, repeals or implements whom, and since when?
// pyetja: Ç'i bëjnë njëri-tjetrit një akt dhe aktet e tjera: kush e ndryshon, e shfuqizon ose e zbaton kë, dhe që kur?
// reading: one row an effect of the act or on it, whenever it holds; `way` says which, `force` whether it is in force on the day; those without a date come last
// parameters: acts: list of act ids
UNWIND $acts AS target
MATCH way = (a:LegalAct {id: target})<-[:PART_OF*0..4]-(p:Record)
WHERE p.type IN ['LegalAct', 'Provision'] AND all(one IN nodes(way) WHERE known(one)) AND all(one IN relationships(way) WHERE known(one))
MATCH (p)-[tie:AMENDS|REPEALS|IMPLEMENTS]-(x:Record)
WHERE known(tie) AND known(x) AND tie.stance <> 'denied' AND x.type IN ['LegalAct', 'Provision']
OPTIONAL MATCH up = (x)-[:PART_OF*1..4]->(whole:LegalAct)
WHERE x.type = 'Provision' AND all(one IN nodes(up) WHERE known(one)) AND all(one IN relationships(up) WHERE known(one))
WITH DISTINCT target, a, p, tie, x, CASE WHEN whole IS NULL THEN x ELSE whole END AS other
RETURN target AS target, other.id AS id, CASE WHEN startNode(tie).id = p.id THEN 'does' ELSE 'undergoes' END AS way, type(tie) AS effect,
       a {.label_sq, .label_en, .label_sr} AS act, other {.label_sq, .label_en, .label_sr} AS other, other.kind AS kind, other.number AS number, coalesce(other.title, other.label_sq) AS title,
       p.id AS place, p.path AS article, x.path AS other_article, tie.date AS date, coalesce(tie.valid_from, tie.date) AS since, tie.valid_to AS until,
       CASE WHEN startNode(tie).id = p.id THEN a.date ELSE other.date END AS made_on, CASE WHEN startNode(tie).id = p.id THEN other.date ELSE a.date END AS older_than,
       tie.from_earliest > $on AS ahead, tie.to_latest < $on AS over, tie.from_latest <= $on AS begun, tie.stance AS stance, certain(tie) AS certain, tie.stated AS cites
ORDER BY target, CASE WHEN since IS NULL THEN 1 ELSE 0 END, since, id, way, effect, tie.id
