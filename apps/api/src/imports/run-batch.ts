import type { EntityManager } from 'typeorm';
import type { Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { figuresOf } from './figures-of.ts';
import { findNames, type KnownNames, unknownName } from './known-names.ts';
import { anId } from './many-ids.ts';
import type { HistoricCase, Rejection } from './read-row.ts';
import { type Placed, storeCases } from './store-cases.ts';

/** An import that this process is working on. */
export interface Job {
  id: string;
  fileHash: string;
  preset: string | null;
  mapping: Wire.ImportMapping;
  dryRun: boolean;
  personId: string;
  personName: string;
  columns: string[];
  recordsRead: number;
  /** References seen so far: a dry run stores none, yet must know the second of a pair. */
  seen: Set<string>;
}

/** Some records of the file in their order, read; `to` is the number of the last one, wholly empty ones counted. */
export interface Batch {
  to: number;
  bytesRead: number;
  rows: (HistoricCase | Rejection)[];
  /** Events of an event log that are not the last of their case. */
  earlier: number;
}

/** The import was cancelled, or another runner has gone on with it: this one lets go. */
export class LostJob extends Error {}

/** How long a runner may stay silent before another one takes its import. */
export const leaseSeconds = 10;
/** Times without a zone are read in UTC; a squad that an import makes works, unless told otherwise, in this zone. */
const squadsZone = 'Europe/London';

const isRejection = (row: HistoricCase | Rejection): row is Rejection => 'reason' in row;

/**
 * Takes one batch in one transaction: names, references, cases, rejected rows, counts, and how far the file has been
 * read. It holds the import's row, and lets go where that is no longer as this runner left it; so nothing comes twice.
 * Answers with the references that a dry run has now seen.
 */
export async function runBatch(tx: EntityManager, job: Job, batch: Batch, now: Date): Promise<string[]> {
  const [held]: { recordsRead: number; state: string; figures: Wire.ImportFigures | null }[] = await tx.query(
    'select records_read as "recordsRead", state, figures from imports where id = $1 for update',
    [job.id],
  );
  if (held?.state !== 'running' || held.recordsRead !== job.recordsRead) throw new LostJob();
  const { options = {} } = job.mapping;
  const read = batch.rows.filter((row) => !isRejection(row)) as HistoricCase[];
  const known = await findNames(tx, read, {
    createMissing: options.createMissing ?? false,
    dryRun: job.dryRun,
    timeZone: options.timeZone ?? squadsZone,
    now,
  });
  const rejected = batch.rows.flatMap((row) => (isRejection(row) ? row : (strangerIn(row, known) ?? [])));
  const good = read.filter((row) => unknownName(row, known) === null);
  const source = sourceOf(job);
  const placed = job.dryRun ? await unseen(tx, job, source, good) : await takeReferences(tx, job, source, good);
  if (!job.dryRun)
    await storeCases(tx, placed, known, {
      importId: job.id,
      source,
      personId: job.personId,
      personName: job.personName,
      now,
    });
  await keepRejected(tx, job.id, rejected);
  await advance(tx, job, batch, { good, placed, rejected, figures: figuresOf(placed, held.figures) });
  if (Object.values(known.made).some((ids) => ids.length > 0))
    await note(tx, { deed: 'import.make', person: null, at: now, refs: { import: job.id, ...known.made } });
  return job.dryRun ? placed.flatMap(({ externalRef }) => externalRef ?? []) : [];
}

export const sourceOf = ({ preset, mapping }: Pick<Job, 'preset' | 'mapping'>) =>
  mapping.options?.source?.trim() ?? preset ?? 'import';

/** What is the same case in the same source: its reference, else this line of this very file. */
function referenceOf({ fileHash }: Job, { externalRef, line }: HistoricCase): string {
  return externalRef === null ? `file ${fileHash} line ${line}` : externalRef;
}

async function takeReferences(tx: EntityManager, job: Job, source: string, cases: HistoricCase[]): Promise<Placed[]> {
  const wanted = cases.map((one) => ({ ...one, id: anId(), reference: referenceOf(job, one) }));
  const taken: { id: string }[] = await tx.query(
    `insert into case_references (source, reference, case_id) select $1, w.reference, w.id from json_to_recordset($2::json) as w(reference text, id uuid)
     on conflict (source, reference) do nothing returning case_id as id`,
    [source, JSON.stringify(wanted.map(({ reference, id }) => ({ reference, id })))],
  );
  const ours = new Set(taken.map(({ id }) => id));
  return wanted.filter(({ id }) => ours.has(id));
}

async function unseen(tx: EntityManager, job: Job, source: string, cases: HistoricCase[]): Promise<Placed[]> {
  const rows: { reference: string }[] = await tx.query(
    'select reference from case_references where source = $1 and reference = any($2)',
    [source, cases.map((one) => referenceOf(job, one))],
  );
  const there = new Set(rows.map(({ reference }) => reference));
  const fresh = cases.filter((one) => {
    const reference = referenceOf(job, one);
    if (there.has(reference) || job.seen.has(reference)) return false;
    there.add(reference);
    return true;
  });
  return fresh.map((one) => ({ ...one, id: anId() }));
}

function strangerIn(row: HistoricCase, known: KnownNames): Rejection | null {
  const stranger = unknownName(row, known);
  if (!stranger) return null;
  const reason = `There is no ${stranger.what} “${stranger.name}”, or more than one. Add it, map it to one of ours, or let the import make what is missing (createMissing).`;
  return { record: row.record, line: row.line, columns: row.columns, code: 'unknownName', reason };
}

async function keepRejected(tx: EntityManager, importId: string, rejected: Rejection[]): Promise<void> {
  if (rejected.length === 0) return;
  const rows = rejected.map((row) => ({ ...row, id: anId() }));
  await tx.query(
    `insert into rejected_rows (import_id, record, id, line, columns, code, reason)
     select $1, r.record, r.id, r.line, array(select json_array_elements_text(r.columns)), r.code, r.reason
     from json_to_recordset($2::json) as r(record int, id uuid, line int, columns json, code text, reason text) on conflict do nothing`,
    [importId, JSON.stringify(rows)],
  );
}

async function advance(
  tx: EntityManager,
  job: Job,
  { to, bytesRead, earlier }: Batch,
  {
    good,
    placed,
    rejected,
    figures,
  }: { good: HistoricCase[]; placed: Placed[]; rejected: Rejection[]; figures: Wire.ImportFigures },
): Promise<void> {
  const moments = good.map(({ receivedAt }) => receivedAt.getTime());
  const range = moments.length > 0 ? [new Date(Math.min(...moments)), new Date(Math.max(...moments))] : [null, null];
  await tx.query(
    `update imports set total = total + $2, accepted = accepted + $3, rejected = rejected + $4, duplicates = duplicates + $5, contradictory = contradictory + $6, records_read = $7, earlier_events = earlier_events + $11, figures = $12,
       bytes_read = greatest(bytes_read, $8), first_received_at = least(first_received_at, $9), last_received_at = greatest(last_received_at, $10),
       lease_until = now() + interval '${leaseSeconds} seconds' where id = $1`,
    [
      ...[
        job.id,
        good.length + rejected.length + earlier,
        placed.length,
        rejected.length,
        good.length - placed.length + earlier,
        placed.filter(({ contradictory }) => contradictory).length,
      ],
      ...[to, bytesRead, ...range, earlier, JSON.stringify(figures)],
    ],
  );
}
