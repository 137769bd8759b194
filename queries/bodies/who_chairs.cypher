// question: Who chairs or leads a body, who is its secretariat, what becomes of its decisions?
// pyetja: Kush e kryeson një organ, kush është sekretariati i tij, ç'bëhet me vendimet e tij?
// reading: one row a leading seat and occupant; a seat without occupant is a chair that the source does not identify
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[at:ON]-(s:Seat)
WHERE visible(b) AND visible(at) AND visible(s) AND s.role IN ['chair', 'deputy_chair', 'secretariat', 'coordinator']
OPTIONAL MATCH (s)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
OPTIONAL MATCH (o)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (o)<-[holds:HOLDS]-(h:Record)
WHERE visible(holds) AND visible(h)
RETURN target AS target, s.id AS id,
       b {.label_sq, .label_en, .label_sr} AS body,
       s.role AS role, s.level AS level, s.count_min AS count_min, s.count_max AS count_max,
       s {.label_sq, .label_en, .label_sr} AS seat, o {.label_sq, .label_en, .label_sr} AS post,
       i {.label_sq, .label_en, .label_sr} AS institution,
       h {.label_sq, .label_en, .label_sr} AS holder, holds.attested_on AS holder_attested_on, holds.acting AS acting,
       {sq: s.function_sq, en: s.function_en} AS function,
       {sq: b.decisions_sq, en: b.decisions_en} AS decisions,
       s.stance AS stance, certain(s) AS certain, coalesce(o.id, s.id) AS slot,
       s.stated + coalesce(holds.stated, []) AS cites
ORDER BY target, level, id, slot, holder_attested_on, at.id, o.id, of.id, i.id, inside.id, h.id, holds.id
