// question: Which articles of an act govern a matter, or what does an article lay down?
// pyetja: Cilat nene të një akti rregullojnë një çështje, ose ç'përcakton një nen?
// reading: one row an article or part of one, with its content in our words
// parameters: acts: list of act ids
UNWIND $acts AS target
MATCH way = (a:Record {id: target})<-[:PART_OF*1..4]-(p:Provision)
WHERE all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
OPTIONAL MATCH (p)<-[basis:BASED_ON]-(x:Record)
WHERE visible(basis) AND visible(x)
WITH target, a, p, x, basis
ORDER BY x.id, basis.id
WITH target, a, p, collect(DISTINCT coalesce(x.label_sq, x.label_en)) AS governs, collect(DISTINCT coalesce(x.label_en, x.label_sq)) AS governs_en, collect(basis.stated) AS basis_cites
RETURN target AS target, p.id AS id, a.number AS act, coalesce(a.title, a.label_sq) AS act_title, p.path AS path, p.article AS article, p.paragraph AS paragraph,
       p {.label_sq, .label_en, .label_sr} AS provision, {sq: p.text_sq, en: p.text_en} AS lays_down, governs AS governs, governs_en AS governs_en,
       p.stance AS stance, certain(p) AS certain, reduce(all = p.stated, one IN basis_cites | all + one) AS cites
ORDER BY target, id
