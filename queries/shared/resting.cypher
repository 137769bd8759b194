// question: What rests on these acts?
// pyetja: Çfarë mbështetet te këto akte?
// reading: one row an act and thing that rests on it or on an article of it, whatever the act's own time; what is only cited is none
// parameters: acts: list of act ids
UNWIND $acts AS target
MATCH way = (a:LegalAct {id: target})<-[:PART_OF*0..4]-(l:Record)
WHERE all(one IN nodes(way) WHERE known(one)) AND all(one IN relationships(way) WHERE known(one))
MATCH (l)<-[basis:BASED_ON|IMPLEMENTS]-(x:Record)
WHERE visible(basis) AND visible(x) AND coalesce(basis.effect, '') <> 'cites'
RETURN DISTINCT target AS act, x.id AS id
ORDER BY act, id
