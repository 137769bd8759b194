// question: Who carries how many seats, meetings and reports, and which bodies meet with the same people?
// pyetja: Kush mban sa vende, mbledhje dhe raporte, dhe cilat organe mblidhen me të njëjtët njerëz?
// reading: one row an office, person, institution, territory or group of bodies, most seats first; meetings_a_year is the sum of those that are known, and of meetings_unknown bodies nobody says how often they meet; prescribed seats are laid down by a rule, planned ones are on bodies that are not there yet
// parameters: actors: ids of whoever may have to report; actions: codes of what counts as a report
UNWIND $actors AS target
MATCH (a:Record {id: target})<-[borne:BORNE_BY]-(d:Duty)
WHERE visible(a) AND visible(borne) AND visible(d) AND d.action IN $actions AND coalesce(d.deontic, 'must') = 'must'
RETURN target AS target, d.id AS id, d.action AS action, {sq: d.label_sq, en: d.label_en, sr: d.label_sr} AS duty, d.recurrence AS recurrence,
       d.stance AS stance, d.stated AS cites
ORDER BY target, id, borne.id
