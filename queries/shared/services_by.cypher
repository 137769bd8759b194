// question: Which services do these providers give, or cover these places, or serve these groups?
// pyetja: Cilat shërbime i ofrojnë këta ofrues, mbulojnë këto vende ose u shërbejnë këtyre grupeve?
// reading: one row a service and what ties it
// parameters: things: list of ids of providers, territories, target groups or concerns
UNWIND $things AS target
MATCH (x:Record {id: target})<-[tie:PROVIDED_BY|COVERS|SERVES|ADDRESSES|APPLIES_IN]-(s:Service)
WHERE visible(x) AND stated(tie) AND stated(s)
RETURN DISTINCT target AS target, type(tie) AS tie, s.id AS id, s.stance AS stance, s.stated AS stated
ORDER BY target, tie, id
