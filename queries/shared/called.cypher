// question: What are these bodies called?
// pyetja: Si quhen këto organe?
// reading: one row a body or kind of body
// parameters: bodies: list of ids of mechanisms and mechanism kinds
UNWIND $bodies AS target
MATCH (b:Record {id: target})
WHERE visible(b)
RETURN target AS target, b.label_sq AS name
ORDER BY target
