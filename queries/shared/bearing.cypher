// question: Which roles bear duties?
// pyetja: Cilat role kanë detyra?
// reading: one row a role that a duty falls on
// parameters: none
MATCH (r:Role)<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(r) AND visible(borne) AND visible(d)
WITH r, borne
ORDER BY borne.id
WITH r, collect(borne.stated) AS borne_cites
RETURN r.id AS id, r.type AS type, {sq: r.label_sq, en: r.label_en} AS what, r.stance AS stance, certain(r) AS certain,
       reduce(every = r.stated, one IN borne_cites | every + one) AS cites
ORDER BY id
