// question: On what do these things rest, act or article by act or article?
// pyetja: Mbi çfarë mbështeten këto, akt për akt ose nen për nen?
// reading: one row a basis; what is only cited is none
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})-[basis:BASED_ON]->(l:Record)
WHERE visible(x) AND visible(basis) AND visible(l) AND coalesce(basis.effect, '') <> 'cites'
RETURN DISTINCT target AS target, l.id AS id, l {.label_sq, .label_en, .label_sr} AS basis
ORDER BY target, id
