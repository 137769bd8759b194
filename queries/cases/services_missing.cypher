// question: Which services does a place lack?
// pyetja: Cilat shërbime i mungojnë një vendi?
// reading: one row a service that a source reports missing there; also_planned where one also plans it
// parameters: things: list of ids of territories and institutions
UNWIND $things AS target
MATCH (x:Record {id: target})<-[tie:COVERS|PROVIDED_BY]-(s:Service)
WHERE visible(x) AND stated(tie) AND stated(s) AND any(one IN s.stated WHERE one STARTS WITH '*!denied@')
OPTIONAL MATCH (s)-[serves:SERVES]->(g:TargetGroup)
WHERE visible(serves) AND visible(g)
WITH target, s, g
ORDER BY g.id
WITH target, s, collect(DISTINCT g.label_sq) AS groups
RETURN s.id AS id, target AS target, groups AS serves, s {.label_sq, .label_en, .label_sr} AS service, {sq: s.note_sq, en: s.note_en} AS note,
       any(one IN s.stated WHERE one STARTS WITH '*!planned@') AS also_planned,
       s.stance AS stance, certain(s) AS certain, [one IN s.stated WHERE one STARTS WITH '*!denied@'] AS cites
ORDER BY id, target
