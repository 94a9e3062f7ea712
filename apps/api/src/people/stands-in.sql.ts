/** The squads that a person answers for at a moment: their own first, then those of whoever they stand in for. */
export const squadsOf = (person: string, now: string) => `array(select ps.squad_id from person_squads ps
    where ps.person_id = ${person} or ps.person_id in (select si.for_person_id from stand_ins si where si.person_id = ${person} and si.from_at <= ${now} and si.until_at > ${now})
    group by ps.squad_id order by bool_or(ps.person_id = ${person}) desc, ps.squad_id)`;
