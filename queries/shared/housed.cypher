// question: In which institutions, or kinds of them, are these offices?
// pyetja: Në cilat institucione, ose lloje institucionesh, janë këto detyra?
// reading: one row an office and what it is in
// parameters: offices: list of ids of posts and roles
UNWIND $offices AS asked
MATCH (x:Record {id: asked})-[inside:IN]->(i:Record)
WHERE visible(x) AND visible(inside) AND visible(i)
RETURN asked AS asked, i.id AS id, i.type AS type, i {.label_sq, .label_en, .label_sr} AS name, inside.stated AS cites
ORDER BY asked, id, inside.id
