// question: Which institutions of these sorts have their seat here?
// pyetja: Cilat institucione të këtyre llojeve e kanë selinë këtu?
// reading: one row an institution
// parameters: sorts: list of codes of institution_type; seats: how the ids of what has its seat here begin
MATCH (x:Institution)
WHERE visible(x) AND x.kind IN $sorts AND any(one IN $seats WHERE x.id STARTS WITH one) AND NOT x.stance IN ['planned', 'prescribed']
RETURN x.id AS id, x {.label_sq, .label_en, .label_sr} AS name
ORDER BY id
