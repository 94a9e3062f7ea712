/** What was heard in a case: as it was said back, else as it was written down. Longer texts are read by their beginning. */
export const heardIn = (cases: string) =>
  `left(coalesce((select e.fields->>'restatement' from evidence e where e.case_id = ${cases}.id and e.step_key = 'hear' order by e.version desc limit 1), ${cases}.description, ${cases}.summary), 3000)`;
