// question: To what do these things belong, and where?
// pyetja: Kujt i përkasin këto dhe ku?
// reading: one row a tie from a thing to what tells it apart: its whole, kind, place or concern
// parameters: ids: list of ids
UNWIND $ids AS one
MATCH (x:Record {id: one})-[tie:PART_OF|IN|OF_KIND|COVERS|APPLIES_IN|ADDRESSES|HOLDS|PROVIDED_BY|ISSUED_BY|REACHES|KEPT_BY|ABOUT]->(y:Record)
WHERE known(x) AND known(tie) AND known(y)
RETURN DISTINCT one AS id, type(tie) AS tie, y.id AS other, y.kind AS kind, y.alias AS alias,
       y.label_sq AS label_sq, y.label_en AS label_en, y.label_sr AS label_sr, y.name AS name
ORDER BY id, tie, other
