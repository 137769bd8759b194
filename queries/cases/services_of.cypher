// question: Which services does a body or place provide, for whom, when, and how many?
// pyetja: Cilat shërbime ofron një organ ose vend, për kë, kur dhe sa?
// reading: one row a service and provider; stance prescribed or planned is not available
// parameters: services: list of service ids
UNWIND $services AS target
MATCH (s:Service {id: target})
WHERE stated(s)
OPTIONAL MATCH (s)-[by:PROVIDED_BY]->(p:Record)
WHERE visible(by) AND visible(p)
WITH target, s, p
ORDER BY p.id
WITH target, s, collect(DISTINCT p.label_sq) AS providers, collect(DISTINCT p.id) AS provider_ids
OPTIONAL MATCH (s)-[serves:SERVES]->(g:TargetGroup)
WHERE visible(serves) AND visible(g)
WITH target, s, providers, provider_ids, g
ORDER BY g.id
WITH target, s, providers, provider_ids, collect(DISTINCT g.label_sq) AS groups, collect(DISTINCT g.id) AS group_ids
OPTIONAL MATCH (s)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(covers) AND visible(t)
WITH target, s, providers, provider_ids, groups, group_ids, t
ORDER BY t.id
WITH target, s, providers, provider_ids, groups, group_ids, collect(DISTINCT t.label_sq) AS places, collect(DISTINCT t.id) AS place_ids
RETURN target AS target, s.id AS id, s {.label_sq, .label_en, .label_sr} AS service, providers AS provided_by, provider_ids AS provider_ids,
       groups AS serves, group_ids AS group_ids, places AS places, place_ids AS place_ids, s.kind AS kind, s.hours AS hours, s.hours_said AS hours_said, s.place AS place,
       {sq: s.note_sq, en: s.note_en} AS note, s.stance AS stance, certain(s) AS certain, s.stated AS cites
ORDER BY target
