// question: Which contacts must be verified again, the most harmful first?
// pyetja: Cilat kontakte duhen verifikuar sërish, më të dëmshmet të parat?
// reading: one row a channel with what it reaches; verified_on is when somebody last tried it
// parameters: none
MATCH (c:Channel)-[reaches:REACHES]->(x:Record)
WHERE visible(c) AND visible(reaches) AND visible(x) AND x.type IN ['Service', 'Institution', 'InstitutionKind', 'Mechanism', 'MechanismKind', 'Post', 'Role', 'Person']
RETURN c.id AS id, x.id AS thing_id, x {.label_sq, .label_en, .label_sr} AS thing, x.kind AS thing_kind, c.kind AS channel, c.value AS value,
       coalesce(c.hours, x.hours) AS hours, c.verified_on AS verified_on, c.attested_on AS attested_on, coalesce(c.failures, []) AS failures,
       c.stance AS stance, certain(c) AS certain, c.stated + reaches.stated AS cites
ORDER BY id, thing_id, reaches.id
