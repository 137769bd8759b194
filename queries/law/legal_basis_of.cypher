// question: On which act does a body, service, plan, system or transfer rest?
// pyetja: Mbi cilin akt mbështetet një organ, shërbim, plan, sistem ose kalim përgjegjësie?
// reading: one row a thing and act; `effect` says what the basis does, `articles` where in the act
// parameters: things: list of ids
UNWIND $things AS target
MATCH (x:Record {id: target})-[basis:BASED_ON]->(l:Record)
WHERE visible(x) AND visible(basis) AND visible(l)
OPTIONAL MATCH way = (l)-[:PART_OF*1..4]->(whole:LegalAct)
WHERE l.type = 'Provision' AND all(one IN nodes(way) WHERE visible(one)) AND all(one IN relationships(way) WHERE visible(one))
WITH target, x, basis, l, CASE WHEN whole IS NULL THEN l ELSE whole END AS a
OPTIONAL MATCH (a)-[issued:ISSUED_BY]->(issuer:Record)
WHERE visible(issued) AND visible(issuer)
WITH target, x, basis, l, a, issuer, issued
ORDER BY issuer.id, issued.id
WITH target, x, basis, l, a, collect(DISTINCT issuer.label_sq) AS issuers, collect(issued.stated) AS issue_cites
OPTIONAL MATCH (a)-[party:PARTY]->(p:Record)
WHERE visible(party) AND visible(p)
WITH target, x, basis, l, a, issuers, issue_cites, p
ORDER BY p.id
WITH target, x, basis, l, a, issuers, issue_cites, collect(DISTINCT p.label_sq) AS parties
RETURN target AS target, a.id AS id, x {.label_sq, .label_en, .label_sr} AS subject, a.kind AS kind, a.number AS number, a.date AS date,
       coalesce(a.title, a.label_sq) AS title, CASE WHEN l.type = 'Provision' THEN coalesce(l.path, 'neni ' + l.article) END AS article, basis.effect AS effect,
       {sq: basis.matter_sq, en: basis.matter_en} AS matter, issuers AS issued_by, parties AS parties, a.gazette_date AS gazette_date,
       basis.stance AS stance, certain(basis) AS certain,
       reduce(all = basis.stated, one IN issue_cites | all + one) AS cites
ORDER BY target, CASE effect WHEN 'founds' THEN 1 WHEN 'mandates' THEN 2 WHEN 'composes' THEN 3 WHEN 'regulates' THEN 4 ELSE 5 END, date, id, article, basis.id, l.id
