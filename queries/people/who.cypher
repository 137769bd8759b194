// question: Who is responsible for a concern here: body, post, holder, duty, article, contact?
// pyetja: Kush përgjigjet këtu për një çështje: organi, posti, mbajtësi, detyra, neni, kontakti?
// reading: one row a body and leading post; what is not known stays empty
// parameters: bodies: list of ids of mechanisms and mechanism kinds; leading: kinds of channels that are no number or mail
UNWIND $bodies AS target
MATCH (b:Record {id: target})
WHERE visible(b)
OPTIONAL MATCH (b)<-[tie:ON|PART_OF|IN]-(x:Record)
WHERE visible(tie) AND visible(x) AND (x.type IN ['Post', 'Role'] OR x.role IN ['chair', 'coordinator', 'secretariat'])
OPTIONAL MATCH (x)-[of:OF]->(o:Record)
WHERE visible(of) AND visible(o)
WITH target, b, x, CASE WHEN x IS NULL AND b.type IN ['Post', 'Role'] THEN b WHEN o IS NULL THEN x ELSE o END AS p
OPTIONAL MATCH (p)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (p)<-[holds:HOLDS]-(h:Record)
WHERE visible(holds) AND visible(h)
WITH target, b, x, p, i, inside, h, holds, CASE WHEN p IS NULL THEN b ELSE p END AS reached
OPTIONAL MATCH (reached)<-[reaches:REACHES]-(c:Channel)
WHERE visible(reaches) AND visible(c) AND NOT coalesce(c.kind, '') IN $leading
RETURN target AS target, b {.label_sq, .label_en, .label_sr} AS body, coalesce(p.id, b.id) AS id, x.role AS role, p.kind AS kind,
       p {.label_sq, .label_en, .label_sr} AS post, i {.label_sq, .label_en, .label_sr} AS institution,
       h.id AS holder_id, h {.label_sq, .label_en, .label_sr} AS holder, holds.attested_on AS attested_on, holds.acting AS acting,
       c.value AS contact, c.verified_on AS verified_on, c.attested_on AS contact_attested_on, b.stance AS stance, coalesce(certain(x), certain(b)) AS certain,
       coalesce(x.stated, b.stated) AS cites, coalesce(holds.stated, []) AS holder_cites, coalesce(c.stated, []) AS contact_cites
ORDER BY target, CASE role WHEN 'chair' THEN 1 WHEN 'coordinator' THEN 2 ELSE 3 END, id, contact, x.id, p.id, i.id, inside.id, h.id, holds.id, c.id, reaches.id
