// question: Which bodies exist for a concern or at a level, and who leads them?
// pyetja: Cilat organe ekzistojnë për një çështje ose në një nivel, dhe kush i drejton?
// reading: one row a body or kind of body; stance denied says that a source reports it missing
// parameters: bodies: list of ids of mechanisms and mechanism kinds; concerns: concern ids that were asked for, may be empty
UNWIND $bodies AS target
MATCH (b:Record {id: target})
WHERE stated(b)
OPTIONAL MATCH (b)-[addresses:ADDRESSES]->(c:Concern)
WHERE stated(addresses) AND visible(c) AND c.id IN $concerns
WITH target, b, addresses
ORDER BY addresses.id
WITH target, b, collect(addresses.how) AS hows, collect(addresses.stated) AS concern_cites
OPTIONAL MATCH (b)<-[at:ON]-(s:Seat)-[of:OF]->(o:Record)
WHERE visible(at) AND visible(s) AND visible(of) AND visible(o) AND s.role IN ['chair', 'coordinator']
WITH target, b, hows, concern_cites, s, o
ORDER BY s.role, s.id, o.id
WITH target, b, hows, concern_cites, collect(o.label_sq) AS leads, collect(s.stated) AS lead_cites
OPTIONAL MATCH (b)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE stated(covers) AND visible(t)
WITH target, b, hows, concern_cites, leads, lead_cites, t
ORDER BY t.id
WITH target, b, hows, concern_cites, leads, lead_cites, collect(DISTINCT t.label_sq) AS territories
RETURN target AS target, b.id AS id, b {.label_sq, .label_en, .label_sr} AS body, b.level AS level, b.type AS type,
       leads AS led_by, hows[0] AS how, territories AS territories, b.status AS body_status, {sq: b.purpose_sq, en: b.purpose_en} AS purpose,
       b.stance AS stance, certain(b) AS certain,
       reduce(all = b.stated, one IN concern_cites + lead_cites | all + one) AS cites
ORDER BY CASE how WHEN 'primary' THEN 1 WHEN 'contributes' THEN 3 ELSE 2 END, type DESC, id
