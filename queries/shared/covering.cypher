// question: Which institutions of these sorts cover these places, give a service there or have their seat there?
// pyetja: Cilat institucione të këtyre llojeve i mbulojnë këto vende, japin shërbim ose kanë selinë atje?
// reading: one row an institution that is there; `covers` and `serves` say which of the places, `of_kind` whether it is of a kind of its own
// parameters: sorts: list of codes of institution_type; places: list of territory ids; seats: how the ids of what has its seat there begin
MATCH (x:Institution)
WHERE visible(x) AND x.kind IN $sorts AND NOT x.stance IN ['planned', 'prescribed']
OPTIONAL MATCH (x)-[of:OF_KIND]->(k:Record)
WHERE visible(of) AND visible(k)
WITH x, k
ORDER BY k.id
WITH x, collect(DISTINCT k.id) AS of_kind
OPTIONAL MATCH (x)-[tie:COVERS]->(t:Territory)
WHERE visible(tie) AND visible(t) AND t.id IN $places
WITH x, of_kind, t, tie
ORDER BY t.id, tie.id
WITH x, of_kind, collect(DISTINCT t.id) AS covers, collect(tie.stated) AS cover_cites
OPTIONAL MATCH (x)<-[by:PROVIDED_BY]-(s:Service)-[over:COVERS]->(u:Territory)
WHERE visible(by) AND visible(s) AND visible(over) AND visible(u) AND u.id IN $places AND NOT s.stance IN ['planned', 'prescribed']
WITH x, of_kind, covers, cover_cites, u, over
ORDER BY u.id, over.id
WITH x, of_kind, covers, cover_cites, collect(DISTINCT u.id) AS serves, collect(over.stated) AS serve_cites
WHERE size(covers) > 0 OR size(serves) > 0 OR any(one IN $seats WHERE x.id STARTS WITH one)
RETURN x.id AS id, x.kind AS sort, x {.label_sq, .label_en, .label_sr} AS name, of_kind AS of_kind, covers AS covers, serves AS serves,
       reduce(every = reduce(first = x.stated, one IN cover_cites | first + one), one IN serve_cites | every + one) AS cites
ORDER BY id
