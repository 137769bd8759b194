// question: Who takes these steps, and to whom do they lead?
// pyetja: Kush i bën këto hapa dhe te kush çojnë?
// reading: one row a step and who is at one of its ends
// parameters: steps: list of step ids
UNWIND $steps AS target
MATCH (s:Step {id: target})-[link:BY|TO]->(x:Record)
WHERE visible(s) AND visible(link) AND visible(x)
RETURN target AS target, type(link) AS tie, x.id AS id, x.type AS type, s.action AS action, s.position AS position,
       {sq: s.label_sq, en: s.label_en} AS step, s.deadline AS deadline, s.stance AS stance, s.stated + link.stated AS cites
ORDER BY target, tie, id, link.id
