// question: Which plan activities are to deliver these services?
// pyetja: Cilat veprimtari planesh do t'i sjellin këto shërbime?
// reading: one row a service and activity; a service that is missing today may be what a plan is to bring
// parameters: services: list of service ids
UNWIND $services AS target
MATCH (s:Service {id: target})<-[delivers:DELIVERS]-(a:Activity)
WHERE stated(s) AND stated(delivers) AND visible(a)
RETURN DISTINCT target AS target, a.id AS id
ORDER BY target, id
