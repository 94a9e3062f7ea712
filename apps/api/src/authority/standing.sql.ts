/** Where a remedy stands at a moment; `now` is the place of that moment. The core's `remedyStanding` says the same, and a test holds them together. */
export const standingSql = (
  now: string,
) => `case when r.imported then 'granted' when v.id is not null then 'reversed' when d.decision = 'decline' then 'declined'
  when d.id is not null or r.over is null then 'granted' when r.expires_at <= ${now} then 'expired' else 'awaitingApproval' end`;

/** A remedy beside the word on it, its taking back, what was granted and its delivery: each once at most. */
export const remedyTables = `resolutions r
  left join decisions d on d.case_id = r.case_id and d.resolution_id = r.id
  left join reversals v on v.case_id = r.case_id and v.resolution_id = r.id
  left join grants g on g.case_id = r.case_id and g.resolution_id = r.id
  left join deliveries y on y.case_id = r.case_id and y.resolution_id = r.id`;
