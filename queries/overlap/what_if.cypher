// question: What would it save, move and break to merge two bodies, to abolish one, or to add one?
// pyetja: Çfarë do të kursente, zhvendoste dhe prishte bashkimi i dy organeve, heqja e njërit ose shtimi i një të riu?
// reading: one row an effect and thing, the gravest first; a number that is missing is not known; a duty that is kept is borne by another too, or by the body that stays, an orphaned one by nobody that is known; nothing is stored
// parameters: bodies: ids of mechanisms and mechanism kinds whose steps are wanted
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[tie:BY|TO]-(s:Step)
WHERE visible(b) AND visible(tie) AND visible(s)
WITH DISTINCT s
MATCH (s)-[side:BY|TO]->(o:Record)
WHERE visible(side) AND visible(o)
RETURN s.id AS id, type(side) AS tie, o.id AS other, s {.label_sq, .label_en, .label_sr} AS step, s.stated AS cites
ORDER BY id, tie, other, side.id
