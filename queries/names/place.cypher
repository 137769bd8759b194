// question: What lies above and in a place?
// pyetja: Çfarë është mbi një vend dhe brenda tij?
// reading: one row a territory, with whether it is above the place
// parameters: place: a territory id
CALL () {
  MATCH (t:Territory {id: $place})-[a:PART_OF]->(u:Territory)
  WHERE known(t) AND known(a) AND known(u)
  RETURN DISTINCT u.id AS id, true AS above
  UNION
  MATCH (t:Territory {id: $place})-[a:PART_OF]->(m:Territory)-[b:PART_OF]->(u:Territory)
  WHERE known(t) AND known(a) AND known(m) AND known(b) AND known(u)
  RETURN DISTINCT u.id AS id, true AS above
  UNION
  MATCH (t:Territory {id: $place})<-[a:PART_OF]-(u:Territory)
  WHERE known(t) AND known(a) AND known(u)
  RETURN DISTINCT u.id AS id, false AS above
}
RETURN id AS id, above AS above
ORDER BY above DESC, id
