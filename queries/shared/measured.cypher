// question: Of what are there figures?
// pyetja: Për çfarë ka shifra?
// reading: one row a thing
// parameters: none
MATCH (x:Record)<-[about:ABOUT]-(o:Observation)
WHERE visible(x) AND visible(about) AND visible(o)
RETURN DISTINCT x.id AS id
ORDER BY id
