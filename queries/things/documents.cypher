// question: Which documents does Ura know, and which has it read?
// pyetja: Cilat dokumente njeh Ura dhe cilat i ka lexuar?
// reading: one row a document; one not seen is only named by another
// parameters: none
MATCH (d:Document)
WHERE visible(d)
OPTIONAL MATCH (d)-[held:HELD_BY]->(h:Record)
WHERE visible(held) AND visible(h)
WITH d, h
ORDER BY h.id
WITH d, collect(h {.label_sq, .label_en, .label_sr}) AS holders
RETURN d.id AS target, d.id AS id, d {.label_sq, .label_en, .label_sr} AS title, d.file AS file, d.url AS url, d.date AS date,
       d.publisher AS publisher, d.language AS language, d.lines AS lines, coalesce(d.seen, d.file IS NOT NULL) AS seen, holders AS held_by,
       d.stance AS stance, certain(d) AS certain, d.stated AS cites
ORDER BY CASE WHEN d.file IS NULL THEN 2 ELSE 1 END, id
