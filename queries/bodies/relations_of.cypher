// question: Of what is a unit part, to whom does it report, with whom does it cooperate?
// pyetja: Pjesë e kujt është një njësi, kujt i raporton dhe me kë bashkëpunon?
// reading: one row a tie, with its direction; a cooperation names its subject
// parameters: things: list of ids; ties: relation types wanted, empty for all
UNWIND $things AS target
MATCH (a:Record {id: target})-[tie:PART_OF|IN|REPORTS_TO|OF_KIND|SENT_BY|FROM|WITH|ADDRESSES]-(b:Record)
WHERE visible(a) AND visible(tie) AND visible(b)
OPTIONAL MATCH (b)-[shares:FROM|WITH]->(partner:Record)
WHERE visible(shares) AND visible(partner) AND (partner.id <> target OR (type(tie) = 'FROM' AND type(shares) = 'WITH')) AND b.type = 'Cooperation'
WITH target, a, tie, b, shares, partner, CASE WHEN b.type = 'Cooperation' THEN 'COOPERATES_WITH' ELSE type(tie) END AS relation
WHERE (size($ties) = 0 OR relation IN $ties) AND (b.type <> 'Cooperation' OR partner IS NOT NULL)
RETURN target AS target, relation AS relation, startNode(tie).id = target AS outward,
       CASE WHEN partner IS NULL THEN b {.label_sq, .label_en, .label_sr} ELSE partner {.label_sq, .label_en, .label_sr} END AS other,
       coalesce(partner.id, b.id) AS id,
       CASE WHEN b.type = 'Cooperation' THEN {sq: coalesce(b.subject_sq, b.label_sq), en: coalesce(b.subject_en, b.label_en)} ELSE {sq: tie.matter_sq, en: tie.matter_en} END AS matter,
       b.measure AS measure, b.rating AS rating,
       tie.stance AS stance, certain(tie) AS certain, tie.stated AS cites
ORDER BY target, CASE relation WHEN 'PART_OF' THEN 1 WHEN 'IN' THEN 1 WHEN 'REPORTS_TO' THEN 2 WHEN 'COOPERATES_WITH' THEN 4 ELSE 3 END, relation, id, b.id, tie.id, shares.id
