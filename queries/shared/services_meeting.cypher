// question: Which services are said to be the ones that a rule asks for, there or reported missing?
// pyetja: Cilat shërbime janë ato që kërkon një rregull, qoftë edhe të thëna se mungojnë?
// reading: one row a service that a rule asks for and a service that meets it
// parameters: services: ids of services that rules ask for
UNWIND $services AS asked
MATCH (p:Service {id: asked})<-[tie:MEETS]-(s:Service)
WHERE visible(p) AND visible(tie) AND stated(s)
RETURN asked AS asked, s.id AS id, s {.label_sq, .label_en, .label_sr} AS found, s.stance AS stance, s.stated + tie.stated AS cites
ORDER BY asked, id, tie.id
