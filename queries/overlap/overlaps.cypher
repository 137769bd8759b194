// question: Which bodies do the same work, for the same people, with the same members, and how sure is that?
// pyetja: Cilat organe bëjnë të njëjtën punë, për të njëjtët njerëz, me të njëjtët anëtarë, dhe sa e sigurt është?
// reading: one row a pair, the gravest grade first; duplication is the same activities for the same beneficiaries at the same place and time; possible says that something decisive is not known
// parameters: grounds: ids of territories in which a body works, empty for all
MATCH (b:Mechanism|MechanismKind)-[covers:COVERS|APPLIES_IN]->(t:Territory)
WHERE visible(b) AND visible(covers) AND visible(t) AND (size($grounds) = 0 OR t.id IN $grounds)
OPTIONAL MATCH (b)-[except:EXCEPT]->(x:Territory)
WHERE visible(except) AND visible(x)
OPTIONAL MATCH (b)-[of:OF_KIND]->(k:Record)
WHERE visible(of) AND visible(k)
RETURN b.id AS id, b.type AS type, b.label_sq AS name, b.level AS level, t.id AS ground, x.id AS excepted, k.id AS kind, b.stance AS stance, certain(b) AS certain, b.stated AS cites
ORDER BY id, ground, excepted, kind, covers.id, except.id, of.id
