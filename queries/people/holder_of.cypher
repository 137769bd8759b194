// question: Who holds a post, acting or not, and where?
// pyetja: Kush e mban një post, me të drejta të plota apo ushtrues detyre, dhe ku?
// reading: one row a post and holder; a post without holder has none known, vacant only where a source says so; a holder that is an office holds ex officio
// parameters: posts: list of ids of posts and roles
UNWIND $posts AS target
MATCH (p:Record {id: target})
WHERE visible(p)
OPTIONAL MATCH (p)-[inside:IN]->(i:Record)
WHERE visible(inside) AND visible(i)
OPTIONAL MATCH (p)<-[holds:HOLDS]-(h:Record)
WHERE visible(holds) AND visible(h)
WITH target, p, i, inside, holds, h, coalesce(holds.by, '') AS act
OPTIONAL MATCH (a:Record {id: act})
WHERE visible(a)
OPTIONAL MATCH (a)-[issued:ISSUED_BY]->(issuer:Record)
WHERE visible(issued) AND visible(issuer)
RETURN target AS target, p {.label_sq, .label_en, .label_sr} AS post, i {.label_sq, .label_en, .label_sr} AS institution,
       i.id AS institution_id, p.stated + coalesce(inside.stated, []) AS post_cites,
       h {.label_sq, .label_en, .label_sr} AS holder, h.type AS holder_type, h.id AS id, holds.title AS title, holds.acting AS acting, p.vacant AS vacant,
       a {.label_sq, .label_en, .label_sr} AS by_act, a.number AS by_number, a.date AS by_date, issuer {.label_sq, .label_en, .label_sr} AS issued_by,
       holds.valid_from AS since, holds.attested_on AS attested_on,
       coalesce(holds.stance, p.stance) AS stance, coalesce(certain(holds), certain(p)) AS certain,
       CASE WHEN holds IS NULL THEN p.stated
            ELSE holds.stated + coalesce(issued.stated, []) + [one IN h.stated WHERE one STARTS WITH 'label_' OR one STARTS WITH 'name']
                 + CASE WHEN p.vacant THEN p.stated ELSE [] END END AS cites
ORDER BY target, CASE WHEN h IS NULL THEN 1 ELSE 0 END, attested_on DESC, id, i.id, inside.id, holds.id, issuer.id, issued.id
