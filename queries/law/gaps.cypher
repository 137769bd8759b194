// question: What does the law leave open: duties without a bearer, bodies without a basis, obligations that are not met?
// pyetja: Çfarë mbetet e hapur: detyra pa bartës, organe pa bazë, detyrime të papërmbushura?
// reading: one row a gap of one thing; python adds stale bases, contradictions and what a place must have
// parameters: unsaid: what stands in an id for a number or year that no source gives
MATCH (x:Duty|Step|Post|Mechanism|MechanismKind|LegalAct)
WHERE visible(x)
OPTIONAL MATCH (x)-[borne:BORNE_BY]->(b:Record)
WHERE visible(borne) AND visible(b)
OPTIONAL MATCH (x)<-[holds:HOLDS]-(h:Record)
WHERE visible(holds) AND visible(h)
OPTIONAL MATCH (x)-[basis:BASED_ON]->(l:Record)
WHERE visible(basis) AND visible(l) AND coalesce(basis.effect, '') <> 'cites'
OPTIONAL MATCH (x)-[of:OF_KIND]->(k:Record)-[ground:BASED_ON]->(g:Record)
WHERE visible(of) AND visible(k) AND visible(ground) AND visible(g) AND coalesce(ground.effect, '') <> 'cites'
WITH x, count(b) AS bearers, count(h) AS holders, count(l) AS bases, count(g) AS grounds
WITH x, CASE WHEN x.type = 'Duty' AND bearers = 0 THEN ['duty-without-bearer'] ELSE [] END
      + CASE WHEN x.type IN ['Duty', 'Step'] AND x.deadline IS NOT NULL AND x.deadline_from_sq IS NULL AND x.deadline_from_en IS NULL THEN ['deadline-without-clock'] ELSE [] END
      + CASE WHEN x.type = 'Post' AND holders = 0 THEN ['post-without-holder'] ELSE [] END
      + CASE WHEN x.type IN ['Mechanism', 'MechanismKind'] AND bases = 0 AND grounds = 0 THEN ['body-without-basis'] ELSE [] END
      + CASE WHEN x.type = 'LegalAct' AND (x.identity = 'unsure' OR x.id CONTAINS $unsaid) THEN ['act-unknown'] ELSE [] END AS found
UNWIND found AS gap
RETURN gap AS gap, x.id AS id, x.type AS type, {sq: x.label_sq, en: x.label_en} AS what, coalesce(x.vacant, false) AS vacant,
       x.stance AS stance, certain(x) AS certain, x.stated AS cites
ORDER BY gap, id
