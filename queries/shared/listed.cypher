// question: What do these listings list?
// pyetja: Çfarë rendisin këto lista?
// reading: one row a listed thing
// parameters: things: list of listing ids
UNWIND $things AS target
MATCH (l:Listing {id: target})-[lists:LISTS]->(x:Record)
WHERE visible(l) AND stated(lists) AND stated(x)
RETURN DISTINCT target AS target, x.id AS id, l.stated AS cites
ORDER BY target, id
