// question: Who must do what an article lays down, and who holds that office in a place?
// pyetja: Kush duhet të bëjë atë që përcakton një nen dhe kush e mban atë detyrë në një vend?
// reading: one row a thing that rests on the article and who bears it; an article on which nothing rests has one row
// parameters: provisions: list of ids of provisions and acts
UNWIND $provisions AS provision
MATCH (p:Record {id: provision})
WHERE visible(p)
OPTIONAL MATCH (p)<-[basis:BASED_ON]-(x:Record)
WHERE visible(basis) AND visible(x)
OPTIONAL MATCH (x)-[borne:BORNE_BY]->(b:Record)
WHERE visible(borne) AND visible(b)
RETURN provision AS provision, p.path AS path, p {.label_sq, .label_en, .label_sr} AS article, x.id AS id, x.type AS type, {sq: x.label_sq, en: x.label_en} AS what,
       basis.effect AS effect, x.deontic AS deontic, x.deadline AS deadline, coalesce(x.recurrence, x.recurrence_said) AS recurrence,
       b.id AS bearer_id, b.type AS bearer_type, b {.label_sq, .label_en, .label_sr} AS bearer,
       {stance: p.stance, since: p.valid_from, until: p.valid_to, attested_on: p.attested_on, cites: p.stated} AS article_link,
       {stance: basis.stance, since: basis.valid_from, until: basis.valid_to, attested_on: basis.attested_on, cites: coalesce(basis.stated, [])} AS duty_link,
       {stance: borne.stance, since: borne.valid_from, until: borne.valid_to, attested_on: borne.attested_on, cites: coalesce(borne.stated, [])} AS bearer_link,
       coalesce(basis.stance, p.stance) AS stance, coalesce(certain(basis), certain(p)) AS certain,
       p.stated + coalesce(basis.stated, []) + coalesce(borne.stated, []) AS cites
ORDER BY provision, id, bearer_id, basis.id, borne.id
