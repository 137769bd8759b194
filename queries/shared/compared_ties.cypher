// question: What do these bodies deal with, whom do they serve, where, under which act, as part of what?
// pyetja: Me çfarë merren këto organe, kujt i shërbejnë, ku, sipas cilit akt, si pjesë e çfarë?
// reading: one row a tie
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})-[bond:ADDRESSES|SERVES|BASED_ON|COVERS|APPLIES_IN|PART_OF|REPORTS_TO|OF_KIND|SAME_AS|DIFFERENT_FROM|UNSURE_SAME]->(o:Record)
WHERE visible(b) AND visible(bond) AND visible(o)
RETURN target AS target, type(bond) AS tie, o.id AS other, o {.label_sq, .label_en, .label_sr} AS label, o.type AS type, bond.effect AS effect, bond.stated AS cites
ORDER BY target, tie, other, bond.id
