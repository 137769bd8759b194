// question: Who bears these duties, towards whom, about what, on what basis?
// pyetja: Kush i mban këto detyra, ndaj kujt, për çfarë dhe mbi ç'bazë?
// reading: one row a tie of a duty
// parameters: duties: list of duty ids
UNWIND $duties AS duty
MATCH (d:Duty {id: duty})-[link:BORNE_BY|OWED_TO|ABOUT|BASED_ON|ADDRESSES]->(x:Record)
WHERE visible(d) AND visible(link) AND visible(x)
OPTIONAL MATCH way = (x)-[:PART_OF*1..3]->(act:LegalAct)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
RETURN duty AS duty, type(link) AS tie, x.id AS id, x.type AS type, x {.label_sq, .label_en, .label_sr} AS other, x.number AS number, x.path AS path,
       coalesce(act.number, x.number, act.title, act.label_sq) AS act, coalesce(act.date, x.date) AS act_date, link.stated AS cites
ORDER BY duty, tie, id, link.id, act, act_date
