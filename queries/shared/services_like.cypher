// question: Which services are of these sorts, there or reported missing, and what are they called?
// pyetja: Cilat shërbime janë të këtyre llojeve, qoftë edhe të thëna se mungojnë, dhe si quhen?
// reading: one row a service
// parameters: sorts: kinds of services
MATCH (s:Service)
WHERE stated(s) AND s.kind IN $sorts
RETURN s.id AS id, s.kind AS sort, s {.label_sq, .label_en, .label_sr} AS found, s.stance AS stance, s.stated AS cites
ORDER BY id
