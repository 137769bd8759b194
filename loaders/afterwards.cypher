// What a load asks of the store that was built from it.

// name: known
UNWIND $ids AS one
MATCH (x:Record {id: one})
WHERE known(x)
RETURN DISTINCT one AS id
ORDER BY id

// name: holders
UNWIND $posts AS one
MATCH (post:Post {id: one})<-[h:HOLDS]-(person:Person)
WHERE known(post) AND known(h) AND known(person) AND h.stance = 'reported'
RETURN DISTINCT post.id AS post, post.label_sq AS title, person.id AS person,
       person.label_sq AS name, h.valid_from AS since, h.valid_to AS until,
       h.stated AS stated
ORDER BY post, person, since, until
