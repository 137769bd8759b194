// question: Where do these passages stand?
// pyetja: Ku gjenden këto pasazhe?
// reading: one row a passage, with its document's file name and its lines
// parameters: passages: list of passage ids
UNWIND $passages AS passage
MATCH (p:Passage {id: passage})
WHERE known(p)
WITH p, p.document AS document
OPTIONAL MATCH (d:Document {id: document})
WHERE known(d)
RETURN p.id AS id, coalesce(d.file, d.url, p.document) AS document, p.first AS first, p.last AS last,
       p.sha256 AS sha256, d.label_sq AS title, coalesce(p.date, d.date) AS attested_on
ORDER BY id
