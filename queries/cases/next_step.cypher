// question: What follows a step of a pathway here: who acts next, by when, with which form or register?
// pyetja: Çfarë vjen pas një hapi të rrugës këtu: kush vepron, deri kur, me cilin formular a regjistër?
// reading: one row a step that follows, bound to the place and the day; branch says whether all, some or only one of several are taken, and when
// parameters: steps: list of step ids
UNWIND $steps AS target
MATCH (s:Step {id: target})-[after:NEXT]->(n:Step)-[part:PART_OF]->(p:Pathway)
WHERE visible(s) AND visible(after) AND visible(n) AND visible(part) AND visible(p)
RETURN target AS target, n.id AS id, p.id AS pathway_id, after.branch AS branch, {sq: after.condition_sq, en: after.condition_en} AS branch_condition, after.stated AS cites
ORDER BY target, id, pathway_id, after.id, part.id
