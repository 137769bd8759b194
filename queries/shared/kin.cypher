// question: Which kinds is a thing of, what is of its kind, and which posts are in it?
// pyetja: Çfarë lloji është, cilat janë të këtij lloji dhe cilat poste ka brenda?
// reading: one row a tie: OF_KIND up is a kind, down an instance; IN down is an office of an institution, up its institution
// parameters: ids: list of ids
UNWIND $ids AS asked
MATCH (a:Record {id: asked})-[tie:OF_KIND|IN]-(b:Record)
WHERE visible(a) AND visible(tie) AND visible(b)
RETURN DISTINCT asked AS asked, type(tie) AS tie, startNode(tie).id = asked AS up, b.id AS id, b.type AS type
ORDER BY asked, tie, up, id
