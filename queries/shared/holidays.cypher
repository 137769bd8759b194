// question: Which public holidays fall between two days?
// pyetja: Cilat festa zyrtare bien mes dy ditëve?
// reading: one row a holiday; whenever it is asked, for the days before and after count too
// parameters: grounds: ids of territories; since: first day; until: last day
MATCH (e:Event {kind: 'public_holiday'})-[covers:COVERS]->(t:Territory)
WHERE known(e) AND known(covers) AND known(t) AND t.id IN $grounds AND e.stance <> 'denied' AND e.date >= $since AND e.date <= $until
RETURN e.id AS id, e.date AS date, {sq: e.label_sq, en: e.label_en} AS holiday, e.stance AS stance, e.stated AS cites
ORDER BY date, id, covers.id
