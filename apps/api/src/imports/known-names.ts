import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { nameKey } from '#heart-core';
import { holdTree } from '../causes/tree.ts';
import type { HistoricCase } from './read-row.ts';

export interface NamedSquad {
  id: string;
  timeZone: string;
  hoursVersion: number;
}

/** What the names of some rows mean. In a dry run, what would be made is known by name and has no id. */
export interface KnownNames {
  squads: Map<string, NamedSquad>;
  agents: Map<string, string>;
  symptoms: Map<string, string>;
  causes: Map<string, string>;
  /** Ids of what this import made, for the audit. */
  made: { squads: string[]; people: string[]; symptoms: string[]; causes: string[] };
}

interface Making {
  createMissing: boolean;
  dryRun: boolean;
  timeZone: string;
  now: Date;
}

/** What stands for an id while nothing is made. */
const nobody = '00000000-0000-0000-0000-000000000000';
export const agentKey = (squad: string, agent: string) => `${squad}\n${agent}`;

/** Finds the squads, people, symptoms and causes that rows name, and makes the missing ones where that was asked for. */
export async function findNames(tx: EntityManager, cases: HistoricCase[], making: Making): Promise<KnownNames> {
  const squads = await findSquads(tx, distinct(cases.map(({ squad }) => squad)), making);
  const agents = await findAgents(tx, cases, squads.known, making);
  const symptoms = await findOrMake(tx, 'symptoms', distinct(cases.map(({ symptom }) => symptom)), making);
  const causes = await findOrMake(tx, 'causes', distinct(cases.map(({ cause }) => cause)), making);
  return {
    squads: squads.known,
    agents: agents.known,
    symptoms: symptoms.known,
    causes: causes.known,
    made: { squads: squads.made, people: agents.made, symptoms: symptoms.made, causes: causes.made },
  };
}

async function findSquads(
  tx: EntityManager,
  names: string[],
  { createMissing, dryRun, timeZone, now }: Making,
): Promise<{ known: Map<string, NamedSquad>; made: string[] }> {
  const find = async (): Promise<Map<string, NamedSquad>> => {
    const rows: (NamedSquad & { name: string })[] = await tx.query(
      'select id, name, time_zone as "timeZone", hours_version as "hoursVersion" from squads where name = any($1)',
      [names],
    );
    return new Map(rows.map((row) => [row.name, row]));
  };
  const known = await find();
  const missing = names.filter((name) => !known.has(name));
  if (missing.length === 0 || !createMissing) return { known, made: [] };
  if (dryRun) {
    for (const name of missing) known.set(name, { id: nobody, timeZone, hoursVersion: 0 });
    return { known, made: [] };
  }
  const made: { id: string }[] = await tx.query(
    `insert into squads (id, name, time_zone, created_at) select n.id, n.name, $2, $3 from json_to_recordset($1::json) as n(id uuid, name text)
     on conflict (name) do nothing returning id`,
    [withIds(missing), timeZone, now],
  );
  const ids = made.map(({ id }) => id);
  await tx.query(`insert into squad_methods (squad_id, from_at, method_key) select unnest($1::uuid[]), $2, 'plain'`, [
    ids,
    now,
  ]);
  return { known: await find(), made: ids };
}

/** A person of that name in the squad, else the only one of that name anywhere; two elsewhere are too many to choose from. */
async function findAgents(
  tx: EntityManager,
  cases: HistoricCase[],
  squads: Map<string, NamedSquad>,
  { createMissing, dryRun, now }: Making,
): Promise<{ known: Map<string, string>; made: string[] }> {
  const named = cases.flatMap(({ squad, agent }) => (agent ? [{ key: agentKey(squad, agent), squad, agent }] : []));
  const wanted = [...new Map(named.map((one) => [one.key, one])).values()];
  if (wanted.length === 0) return { known: new Map(), made: [] };
  const people: { id: string; name: string; squadIds: string[] }[] = await tx.query(
    `select p.id, p.name, array(select ps.squad_id::text from person_squads ps where ps.person_id = p.id) as "squadIds" from people p where p.name = any($1)`,
    [distinct(wanted.map(({ agent }) => agent))],
  );
  const known = new Map<string, string>();
  const missing: typeof wanted = [];
  for (const one of wanted) {
    const ofThatName = people.filter(({ name }) => name === one.agent);
    const squadId = squads.get(one.squad)?.id;
    const found =
      ofThatName.find(({ squadIds }) => squadId && squadIds.includes(squadId)) ??
      (ofThatName.length === 1 ? ofThatName[0] : undefined);
    if (found) known.set(one.key, found.id);
    else if (ofThatName.length === 0 && squadId && createMissing) missing.push(one);
  }
  // The same new name in two squads of one file is one person: of the squad that is named first.
  const firsts = [...new Map(missing.toReversed().map((one) => [one.agent, one])).values()].map((one) => ({
    id: dryRun ? nobody : uuidv7(),
    name: one.agent,
    squad_id: squads.get(one.squad)?.id,
  }));
  for (const one of missing) known.set(one.key, firsts.find(({ name }) => name === one.agent)?.id ?? nobody);
  if (dryRun || firsts.length === 0) return { known, made: [] };
  const rows = JSON.stringify(firsts);
  await tx.query(
    `insert into people (id, name, role, created_at) select n.id, n.name, 'agent', $2 from json_to_recordset($1::json) as n(id uuid, name text)`,
    [rows, now],
  );
  await tx.query(
    `insert into person_squads (person_id, squad_id) select n.id, n.squad_id from json_to_recordset($1::json) as n(id uuid, squad_id uuid)`,
    [rows],
  );
  return { known, made: firsts.map(({ id }) => id) };
}

const makers = {
  symptoms: {
    find: 'select key, symptom_id as id from symptom_names where key = any($1)',
    make: 'insert into symptoms (id, name) select n.id, n.name from json_to_recordset($1::json) as n(id uuid, name text, key text)',
    name: 'insert into symptom_names (key, symptom_id, name, alias) select n.key, n.id, n.name, false from json_to_recordset($1::json) as n(id uuid, name text, key text)',
  },
  causes: {
    find: 'select key, cause_id as id from cause_names where key = any($1)',
    make: 'insert into causes (id, name, level) select n.id, n.name, 1 from json_to_recordset($1::json) as n(id uuid, name text, key text)',
    name: 'insert into cause_names (key, cause_id, name, alias) select n.key, n.id, n.name, false from json_to_recordset($1::json) as n(id uuid, name text, key text)',
  },
};

/** A name means what it means by any of its spellings, and by the names that a thing had before. */
async function findOrMake(
  tx: EntityManager,
  table: keyof typeof makers,
  names: string[],
  { createMissing, dryRun }: Making,
): Promise<{ known: Map<string, string>; made: string[] }> {
  const find = async (): Promise<Map<string, string>> => {
    const rows: { key: string; id: string }[] = await tx.query(makers[table].find, [names.map(nameKey)]);
    const byKey = new Map(rows.map(({ key, id }) => [key, id]));
    return new Map(
      names.flatMap((name) => (byKey.has(nameKey(name)) ? [[name, byKey.get(nameKey(name)) as string]] : [])),
    );
  };
  const missingOf = (known: Map<string, string>) => names.filter((name) => !known.has(name));
  const before = names.length > 0 ? await find() : new Map<string, string>();
  if (missingOf(before).length === 0 || !createMissing) return { known: before, made: [] };
  if (dryRun) {
    for (const name of missingOf(before)) before.set(name, nobody);
    return { known: before, made: [] };
  }
  await holdTree(tx);
  const missing = new Map(missingOf(await find()).map((name) => [nameKey(name), name]));
  const rows = [...missing].map(([key, name]) => ({ id: uuidv7(), name, key }));
  await tx.query(makers[table].make, [JSON.stringify(rows)]);
  await tx.query(makers[table].name, [JSON.stringify(rows)]);
  return { known: await find(), made: rows.map(({ id }) => id) };
}

/** A name that a row says and the house does not know; null where all are known. */
export function unknownName(
  { squad, agent, symptom, cause }: HistoricCase,
  known: KnownNames,
): { what: string; name: string } | null {
  if (!known.squads.has(squad)) return { what: 'squad', name: squad };
  if (agent && !known.agents.has(agentKey(squad, agent))) return { what: 'person', name: agent };
  if (symptom && !known.symptoms.has(symptom)) return { what: 'symptom', name: symptom };
  if (cause && !known.causes.has(cause)) return { what: 'cause', name: cause };
  return null;
}

const distinct = (names: (string | null)[]): string[] => [...new Set(names.filter((name) => name !== null))];
const withIds = (names: string[]) => JSON.stringify(names.map((name) => ({ id: uuidv7(), name })));
