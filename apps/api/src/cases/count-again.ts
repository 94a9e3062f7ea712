import type { EntityManager } from 'typeorm';

/** Marks these cases, and the others about the same issue, to be counted again. */
export async function countAgain(tx: EntityManager, caseIds: readonly string[]): Promise<void> {
  await tx.query(
    `insert into figure_marks (case_id, id) select m.id, gen_random_uuid() from (select unnest($1::uuid[]) as id
       union select s.id from cases c join cases s on s.customer_id = c.customer_id and s.opened_symptom_id = c.opened_symptom_id where c.id = any($1::uuid[])) m`,
    [caseIds],
  );
}
