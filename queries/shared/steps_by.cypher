// question: Which steps do these actors take, or receive?
// pyetja: Cilat hapa i bëjnë ose i marrin këta aktorë?
// reading: one row a step and the actor that ties it
// parameters: actors: list of ids; ties: BY, TO or both
UNWIND $actors AS target
MATCH (a:Record {id: target})<-[tie:BY|TO]-(s:Step)
WHERE visible(a) AND visible(tie) AND visible(s) AND type(tie) IN $ties
RETURN DISTINCT target AS target, s.id AS id
ORDER BY target, id
