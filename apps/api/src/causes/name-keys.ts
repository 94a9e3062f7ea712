import type { EntityManager } from 'typeorm';
import { nameKey, Refusal } from '#heart-core';
import { codeOf } from '../platform/house.ts';

const statements = {
  causes: {
    forget: 'delete from cause_names where cause_id = $1',
    keep: 'insert into cause_names (cause_id, key, name, alias) select $1, n.key, n.name, n.alias from json_to_recordset($2::json) as n(key text, name text, alias boolean)',
  },
  symptoms: {
    forget: 'delete from symptom_names where symptom_id = $1',
    keep: 'insert into symptom_names (symptom_id, key, name, alias) select $1, n.key, n.name, n.alias from json_to_recordset($2::json) as n(key text, name text, alias boolean)',
  },
};

/** Keeps the names by which a cause or symptom is recognized; a name that means another already is refused. */
export async function keepNames(
  tx: EntityManager,
  of: keyof typeof statements,
  id: string,
  name: string,
  aliases: readonly string[],
): Promise<void> {
  const own = nameKey(name);
  const others = new Map(aliases.map((alias) => [nameKey(alias), alias]));
  others.delete(own);
  const names = [
    { key: own, name, alias: false },
    ...[...others].map(([key, alias]) => ({ key, name: alias, alias: true })),
  ];
  await tx.query(statements[of].forget, [id]);
  try {
    await tx.query(statements[of].keep, [id, JSON.stringify(names)]);
  } catch (problem) {
    if (codeOf(problem) !== '23505') throw problem;
    throw new Refusal('conflict', {
      reason: 'name-taken',
      detail: `“${name}” or one of its other names means another already, however it is spelled.`,
    });
  }
}
