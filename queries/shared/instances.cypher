// question: What is of these kinds?
// pyetja: Çfarë është e këtyre llojeve?
// reading: one row a kind and thing of it
// parameters: kinds: list of ids
UNWIND $kinds AS asked
MATCH (k:Record {id: asked})<-[tie:OF_KIND]-(x:Record)
WHERE visible(k) AND visible(tie) AND visible(x)
RETURN DISTINCT asked AS asked, x.id AS id
ORDER BY asked, id
