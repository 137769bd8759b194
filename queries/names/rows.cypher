// question: What are these things called?
// pyetja: Si quhen këto?
// reading: one row a thing with every name that it has; whenever it holds, denied ones too
// parameters: ids: list of ids
UNWIND $ids AS one
MATCH (x:Record {id: one})
WHERE known(x)
RETURN one AS id, x.type AS type, x.kind AS kind, x.stance AS stance, x.alias AS alias,
       x.label_sq AS label_sq, x.label_en AS label_en, x.label_sr AS label_sr,
       x.name AS name, x.number AS number, x.code AS code, x.title AS title, x.date AS date
ORDER BY id
