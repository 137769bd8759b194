// question: By which acts, and when, was an act amended?
// pyetja: Me cilat akte dhe kur është ndryshuar një akt?
// reading: one row an amending act, in order of date
// parameters: acts: list of act ids
UNWIND $acts AS target
MATCH (a:Record {id: target})<-[amends:AMENDS|REPEALS]-(l:Record)
WHERE visible(a) AND visible(amends) AND visible(l)
RETURN target AS target, l.id AS id, a.number AS act, coalesce(a.title, a.label_sq) AS act_title, type(amends) AS effect,
       l.kind AS kind, l.number AS number, coalesce(amends.date, l.date) AS date, coalesce(l.title, l.label_sq) AS title,
       amends.stance AS stance, certain(amends) AS certain, amends.stated AS cites
ORDER BY target, date, id, amends.id
