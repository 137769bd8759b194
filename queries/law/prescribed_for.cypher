// question: What does the law prescribe for a municipality, and is it there?
// pyetja: Çfarë parashikon ligji për një bashki dhe a e ka ajo?
// reading: one row a body, unit, office or service that a rule lays down for every such place: known there, reported missing, or unknown
// parameters: grounds: ids of the place and of all that it lies in
MATCH (k:MechanismKind|InstitutionKind|Role|Service)-[applies:APPLIES_IN]->(t:Territory)
WHERE visible(k) AND visible(applies) AND visible(t) AND t.id IN $grounds AND coalesce(k.level, 'municipal') = 'municipal'
OPTIONAL MATCH (k)-[except:EXCEPT]->(out:Territory)
WHERE visible(except) AND visible(out)
WITH k, applies, collect(out.id) AS excepted_set
WHERE none(one IN excepted_set WHERE one IN $grounds)
WITH k, applies
ORDER BY applies.id
WITH k, collect(applies.stated) AS applied
OPTIONAL MATCH (k)-[basis:BASED_ON]->(l:Record)
WHERE visible(basis) AND visible(l) AND coalesce(basis.effect, '') <> 'cites'
WITH k, applied, l, basis
ORDER BY l.id, basis.id
WITH k, applied, collect(DISTINCT l {.label_sq, .label_en, .label_sr}) AS acts, collect(basis.stated) AS based
WHERE k.stance = 'prescribed' OR size(acts) > 0
RETURN k.id AS id, k.type AS type, k.kind AS sort, {sq: k.label_sq, en: k.label_en} AS what, k.frequency AS meets, acts AS acts,
       'prescribed' AS stance, certain(k) AS certain, reduce(every = k.stated, one IN applied + based | every + one) AS cites
ORDER BY type, id
