// question: What is of these kinds, there or reported missing?
// pyetja: Ç'ka prej këtyre llojeve, qoftë edhe e thënë se mungon?
// reading: one row a kind and thing of it
// parameters: kinds: list of ids
UNWIND $kinds AS asked
MATCH (k:Record {id: asked})<-[tie:OF_KIND]-(x:Record)
WHERE visible(k) AND stated(tie) AND stated(x)
RETURN asked AS asked, x.id AS id, x {.label_sq, .label_en, .label_sr} AS found, x.frequency AS meets, x.stance AS stance, x.stated AS cites
ORDER BY asked, id, tie.id
