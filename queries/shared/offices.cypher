// question: Which offices are in these institutions?
// pyetja: Cilat poste janë në këto institucione?
// reading: one row an institution, or a kind of one, and office
// parameters: units: list of ids
UNWIND $units AS asked
MATCH (u:Record {id: asked})<-[tie:IN]-(o:Record)
WHERE visible(u) AND visible(tie) AND visible(o)
RETURN DISTINCT asked AS asked, o.id AS id
ORDER BY asked, id
