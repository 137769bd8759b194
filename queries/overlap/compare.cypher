// question: Do two bodies overlap, why, what would change that, and what did people say of it?
// pyetja: A mbivendosen dy organe, pse, çfarë do ta ndryshonte, dhe ç'kanë thënë njerëzit për këtë?
// reading: one row a dimension, those that decide the grade first, then by weight
// parameters: bodies: ids of mechanisms and mechanism kinds of which reviews are wanted
UNWIND $bodies AS target
MATCH (b:Record {id: target})<-[about:ABOUT]-(r:Review)-[also:ABOUT]->(o:Record)
WHERE visible(b) AND visible(about) AND visible(r) AND visible(also) AND visible(o) AND o.id IN $bodies AND o.id > target
RETURN target AS target, o.id AS other, r.id AS id, r.verdict AS verdict, r.grade AS grade, r.because AS because, r.author AS author,
       r.attested_on AS attested_on, r.stance AS stance, certain(r) AS certain, r.stated AS cites
ORDER BY target, other, attested_on, id, about.id, also.id
