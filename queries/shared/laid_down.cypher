// question: Which kinds of bodies are laid down, and for which territories?
// pyetja: Cilat lloje organesh janë të parashikuara, dhe për cilat territore?
// reading: one row a kind and territory in which it applies; excepted: the territories that the rule leaves out
// parameters: none
MATCH (g:Territory)<-[applies:APPLIES_IN]-(k:MechanismKind)
WHERE visible(g) AND visible(applies) AND visible(k)
OPTIONAL MATCH (k)-[except:EXCEPT]->(x:Territory)
WHERE visible(except) AND visible(x)
WITH g, applies, k, x
ORDER BY x.id
WITH g, applies, k, collect(x.id) AS excepted
RETURN k.id AS id, {sq: k.label_sq, en: k.label_en, sr: k.label_sr} AS kind, g.id AS ground, excepted AS excepted,
       certain(k) AS certain, k.stated AS cites, applies.stated AS rule
ORDER BY id, ground, applies.id
