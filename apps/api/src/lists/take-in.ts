import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type ListFacts, type ListKind, listKeysOf } from '#heart-core';
import { using } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { PlacedList, PlacedRow } from './placing.ts';
import { adding, changing } from './take-in.sql.ts';

interface TakenIn {
  /** The record of each row, in the order of the rows; null where it was refused. */
  ids: (string | null)[];
  /** Whom it made and whom it changed, for the audit: references, never a person's words. */
  refs: { made: Record<string, unknown>[]; altered: Record<string, unknown>[] };
}

/** Writes what a list says into the tables: two of a kind at once are settled by the unique keys, and neither is half there. */
export async function takeIn(
  tx: EntityManager,
  kind: ListKind,
  { rows, squads }: PlacedList,
  by: SignedInPerson,
  at: Date,
): Promise<TakenIn> {
  const ids = rows.map(({ placed }) =>
    placed.outcome === 'added' ? uuidv7() : placed.outcome === 'refused' ? null : placed.id,
  );
  const written = (outcome: 'added' | 'changed') =>
    rows.flatMap((row, nth) => (row.placed.outcome === outcome ? [asRow(kind, row, ids[nth] as string, squads)] : []));
  const [fresh, other] = [written('added'), written('changed')];
  const run = async (statements: readonly string[], some: object[]) => {
    if (some.length === 0) return;
    for (const sql of statements) await tx.query(...using(sql, [JSON.stringify(some), at, by.sessionId]));
  };
  await run(adding[kind], fresh);
  await run(changing[kind], other);
  return { ids, refs: { made: fresh.map(told), altered: other.map(told) } };
}

type Written = ListFacts & { id: string; squadIds?: string[]; keys?: string[] };

/** A new one with all that the row says, a known one with what is to change alone. */
function asRow(kind: ListKind, { facts, placed }: PlacedRow, id: string, squads: ReadonlyMap<string, string>): Written {
  const said = facts ?? {};
  const given: ListFacts =
    placed.outcome === 'changed' ? Object.fromEntries(placed.changes.map(({ field, to }) => [field, to])) : said;
  const { squads: names, ...others } = given;
  const row: Written = { ...others, id } as Written;
  if (kind === 'users' && names !== undefined)
    row.squadIds = names.split(', ').flatMap((name) => squads.get(name) ?? []);
  if (kind === 'customers') row.keys = listKeysOf(kind, said).filter((key) => !key.startsWith('phone '));
  return row;
}

/** What was said of it, by the names of the fields; of rights also which. */
function told({ id, keys: _, role, squadIds, ...words }: Written): Record<string, unknown> {
  return { id, ...(role ? { role } : {}), ...(squadIds ? { squads: squadIds } : {}), fields: Object.keys(words) };
}
