// question: What is a place called, and what lies above and in it?
// pyetja: Si quhet një vend dhe çfarë është mbi të dhe brenda tij?
// reading: one row for the place itself, and one a territory above or inside
// parameters: place: a territory id
CALL () {
  MATCH (t:Territory {id: $place})
  WHERE known(t)
  RETURN t.id AS id, 'itself' AS lies, t.label_sq AS label_sq, t.label_en AS label_en, t.alias AS alias
  UNION
  MATCH (t:Territory {id: $place})-[a:PART_OF]->(u:Territory)
  WHERE known(t) AND known(a) AND known(u)
  RETURN DISTINCT u.id AS id, 'above' AS lies, null AS label_sq, null AS label_en, null AS alias
  UNION
  MATCH (t:Territory {id: $place})-[a:PART_OF]->(m:Territory)-[b:PART_OF]->(u:Territory)
  WHERE known(t) AND known(a) AND known(m) AND known(b) AND known(u)
  RETURN DISTINCT u.id AS id, 'above' AS lies, null AS label_sq, null AS label_en, null AS alias
  UNION
  MATCH (t:Territory {id: $place})<-[a:PART_OF]-(u:Territory)
  WHERE known(t) AND known(a) AND known(u)
  RETURN DISTINCT u.id AS id, 'inside' AS lies, null AS label_sq, null AS label_en, null AS alias
}
RETURN id AS id, lies AS lies, label_sq AS label_sq, label_en AS label_en, alias AS alias
ORDER BY id, lies
