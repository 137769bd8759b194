// question: Who is on call for these bodies, services and institutions?
// pyetja: Kush është në gatishmëri për këto organe, shërbime dhe institucione?
// reading: one row a shift of the day and who takes it
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})<-[of:FOR]-(s:Shift)-[call:ON_CALL]->(w:Record)
WHERE visible(x) AND visible(of) AND visible(s) AND visible(call) AND visible(w)
RETURN target AS target, s.id AS shift, s.starts AS starts, s.ends AS ends, s.rule AS rule, w.id AS id, w.type AS type,
       certain(s) AS certain, s.stated AS cites
ORDER BY target, shift, id, of.id, call.id
