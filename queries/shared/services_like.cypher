// question: Which services are of these sorts, there or reported missing, and for whom?
// pyetja: Cilat shërbime janë të këtyre llojeve, qoftë edhe të thëna se mungojnë, dhe për kë?
// reading: one row a service with the groups that it serves
// parameters: sorts: kinds of services
MATCH (s:Service)
WHERE stated(s) AND s.kind IN $sorts
OPTIONAL MATCH (s)-[serves:SERVES]->(g:TargetGroup)
WHERE stated(serves) AND visible(g)
WITH s, g
ORDER BY g.id
WITH s, collect(DISTINCT g.id) AS groups
RETURN s.id AS id, s.kind AS sort, groups AS groups, s {.label_sq, .label_en, .label_sr} AS found, s.stance AS stance, s.stated AS cites
ORDER BY id
