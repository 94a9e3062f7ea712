import type { EntityManager } from 'typeorm';
import { type CauseReading, type CountedChange, readingsOf, type StandingCause } from '#heart-core';

/** What can be asked as a table or within a transaction. */
export type Ask = <Row>(sql: string, values?: unknown[]) => Promise<Row[]>;

/** Changes of the tree come one after the other; held until the deed ends, and against new causes too. */
export async function holdTree(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock(hashtextextended($1, 12))', ['the cause tree']);
}

/** Lets a change that is under way come to its end, and none begin: what is counted until then is of one tree. */
export async function waitForTree(tx: EntityManager): Promise<void> {
  await tx.query('select pg_advisory_xact_lock_shared(hashtextextended($1, 12))', ['the cause tree']);
}

export type TreeRow = StandingCause & { level: number };

export function treeOf(ask: Ask): Promise<TreeRow[]> {
  return ask(
    'select id, parent_id as "parentId", level, name, active, merged_into_id as "mergedIntoId" from causes order by id',
  );
}

export type KeptChange = CountedChange & { id: string; fromId: string | null; broughtIds: string[]; undone: boolean };

/** Every change of the tree, in order. */
export function changesOf(ask: Ask): Promise<KeptChange[]> {
  return ask(
    `select h.id, h.kind, h.cause_id as "causeId", h.into_id as "intoId", h.from_id as "fromId", h.parts, h.brought_ids as "broughtIds", u.id is not null as undone
     from cause_changes h left join cause_undoings u on u.change_id = h.id order by h.place`,
  );
}

export const standing = (changes: readonly KeptChange[]): KeptChange[] => changes.filter(({ undone }) => !undone);

/** Hangs causes under another (null: at the top), with all that lies below them. */
export async function hang(tx: EntityManager, ids: readonly string[], parentId: string | null): Promise<void> {
  await tx.query(
    `with recursive moved as (
       select k.id, $2::uuid as parent_id, p.level as parent_level, coalesce(p.level, 0) + 1 as level from causes k left join causes p on p.id = $2::uuid where k.id = any($1::uuid[])
       union all select k.id, k.parent_id, m.level, m.level + 1 from causes k join moved m on k.parent_id = m.id)
     update causes k set parent_id = m.parent_id, parent_level = m.parent_level, level = m.level, version = version + 1 from moved m where m.id = k.id`,
    [ids, parentId],
  );
}

/** Writes down anew under which cause each is counted, from the changes that stand; the cases that this moves are counted again. */
export async function restateReadings(tx: EntityManager, before: readonly CauseReading[]): Promise<void> {
  const ask: Ask = (sql, values) => tx.query(sql, values);
  const tree = await treeOf(ask);
  const readings = readingsOf(
    tree.map(({ id }) => id),
    standing(await changesOf(ask)),
  );
  const wholes = readings.filter(({ symptomId }) => symptomId === null);
  const parts = readings.filter(({ symptomId }) => symptomId !== null);
  await tx.query(
    `update causes k set counts_as_id = r."countsAsId" from causes a left join json_to_recordset($1::json) as r("causeId" uuid, "countsAsId" uuid) on r."causeId" = a.id
     where a.id = k.id and k.counts_as_id is distinct from r."countsAsId"`,
    [JSON.stringify(wholes)],
  );
  await tx.query('delete from cause_parts');
  await tx.query(
    `insert into cause_parts (cause_id, symptom_id, counts_as_id) select r."causeId", r."symptomId", r."countsAsId"
     from json_to_recordset($1::json) as r("causeId" uuid, "symptomId" uuid, "countsAsId" uuid)`,
    [JSON.stringify(parts)],
  );
  const said = (some: readonly CauseReading[], id: string) =>
    JSON.stringify(
      some
        .filter(({ causeId }) => causeId === id)
        .map(({ symptomId, countsAsId }) => [symptomId, countsAsId])
        .sort(),
    );
  const moved = tree.map(({ id }) => id).filter((id) => said(before, id) !== said(readings, id));
  await tx.query(
    'insert into figure_marks (case_id, id) select c.id, gen_random_uuid() from cases c where c.cause_id = any($1::uuid[])',
    [moved],
  );
}

/** Where causes count elsewhere, as the tables say now. */
export function keptReadings(tx: EntityManager): Promise<CauseReading[]> {
  return tx.query(`select id as "causeId", null::uuid as "symptomId", counts_as_id as "countsAsId" from causes where counts_as_id is not null
    union all select cause_id, symptom_id, counts_as_id from cause_parts`);
}
