// question: Which services of these kinds are tied to these things?
// pyetja: Cilat shërbime të këtyre llojeve lidhen me këto?
// reading: one row a service and what ties it to one of the things, with who provides it and whom it serves
// parameters: things: list of ids of territories, concerns, groups and providers; kinds: codes of services
UNWIND $things AS target
MATCH (x:Record {id: target})<-[tie:PROVIDED_BY|COVERS|SERVES|ADDRESSES|APPLIES_IN]-(s:Service)
WHERE visible(x) AND stated(tie) AND stated(s) AND s.kind IN $kinds
WITH s, type(tie) AS tied, tie
ORDER BY tied, tie.id
WITH s, collect(DISTINCT tied) AS ties
OPTIONAL MATCH (s)-[by:PROVIDED_BY]->(p:Record)
WHERE visible(by) AND visible(p)
WITH s, ties, p
ORDER BY p.id
WITH s, ties, collect(DISTINCT p.id) AS provider_ids
OPTIONAL MATCH (s)-[serves:SERVES]->(g:TargetGroup)
WHERE visible(serves) AND visible(g)
WITH s, ties, provider_ids, g
ORDER BY g.id
WITH s, ties, provider_ids, collect(DISTINCT g.id) AS group_ids, collect(DISTINCT g.label_sq) AS serves
RETURN s.id AS id, s {.label_sq, .label_en, .label_sr} AS service, s.kind AS kind, s.stance AS stance, ties AS ties, provider_ids AS provider_ids, group_ids AS group_ids, serves AS serves
ORDER BY id
