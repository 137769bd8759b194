// question: Which lists did an answer search?
// pyetja: Në cilat lista u kërkua?
// reading: every enumeration of these relations about the thing, its kind or its place, with whether the source calls it complete
// parameters: subjects: list of ids; relations: list of listing relations
UNWIND $subjects AS subject
MATCH (s:Record {id: subject})<-[about:SUBJECT]-(l:Listing)
WHERE known(s) AND known(about) AND visible(l) AND l.relation IN $relations
RETURN DISTINCT l.id AS id, l.relation AS relation, l.complete AS complete, l.stated_count AS stated_count,
       l.stated AS cites, subject AS subject
ORDER BY id, subject
