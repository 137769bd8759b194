// question: What does a change of an act or article touch, directly and through what implements it?
// pyetja: Çfarë prek ndryshimi i një akti ose neni, drejtpërdrejt dhe përmes akteve që e zbatojnë?
// reading: one row a thing that depends on one of these: rests on it, implements, cites or amends it, is a part, a seat or an instance of it; python follows the rows
// parameters: things: list of ids that change, or that a change has reached
UNWIND $things AS target
MATCH (y:Record {id: target})<-[tie:BASED_ON|IMPLEMENTS|CITES|AMENDS|REPEALS|PART_OF|ON|OF_KIND]-(x:Record)
WHERE visible(y) AND visible(tie) AND visible(x) AND (type(tie) <> 'PART_OF' OR x.type IN ['Provision', 'Step', 'LegalAct'])
RETURN target AS target, x.id AS id, x.type AS type, {sq: x.label_sq, en: x.label_en} AS what, type(tie) AS tie, tie.id AS tie_id, tie.effect AS effect,
       x.deadline AS deadline, y {.label_sq, .label_en, .label_sr} AS through, x.stance AS stance, certain(tie) AS certain, tie.stated AS cites
ORDER BY target, id, tie_id
