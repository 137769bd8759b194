// question: Which of these rest on an act that is no longer in force?
// pyetja: Cilat prej këtyre mbështeten te një akt që nuk është më në fuqi?
// reading: one row a basis in an act whose time is over, that is called repealed, or that another repeals; successor where one is named
// parameters: things: list of ids, empty for all
MATCH (a:LegalAct)
WHERE known(a) AND a.stance <> 'denied'
OPTIONAL MATCH (a)<-[repeals:REPEALS]-(r:Record)
WHERE visible(repeals) AND visible(r)
WITH a, r, repeals
ORDER BY r.id, repeals.id
WITH a, collect(r.id) AS repealers, collect(r {.label_sq, .label_en, .label_sr}) AS successors, collect(repeals.stated) AS repeal_cites, collect(repeals.date) AS dates
WHERE a.to_latest < $on OR a.status = 'repealed' OR size(repealers) > 0
MATCH way = (a)<-[:PART_OF*0..4]-(l:Record)
WHERE all(one IN nodes(way) WHERE known(one)) AND all(one IN relationships(way) WHERE known(one))
MATCH (l)<-[rests:BASED_ON]-(x:Record)
WHERE visible(rests) AND visible(x) AND coalesce(rests.effect, '') <> 'cites'
  AND (size($things) = 0 OR x.id IN $things)
RETURN x.id AS id, x.type AS type, {sq: x.label_sq, en: x.label_en} AS what, a.id AS act, a {.label_sq, .label_en, .label_sr} AS basis,
       coalesce(a.valid_to, head(dates)) AS until, successors AS successors, x.stance AS stance, certain(rests) AS certain,
       reduce(every = rests.stated + a.stated, one IN repeal_cites | every + one) AS cites
ORDER BY id, act, l.id, rests.id
