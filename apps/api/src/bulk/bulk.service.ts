import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type BulkWish, mostInBulk, Refusal, type Wire } from '#heart-core';
import { CasesService } from '../cases/cases.service.ts';
import { caseListing } from '../cases/cases.sql.ts';
import { plan } from '../jobs/plan.ts';
import { note } from '../log/log.ts';
import { seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Parameters, readFilter, type WholeList } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import type { BulkChangeBody } from './bulk.dto.ts';
import { type BulkWords, wordTable } from './bulk.sql.ts';
import { BulkReading } from './bulk-reading.ts';

/** The job that carries out each word; a word to stop needs none. */
export const jobOf = { 'bulk-starts': 'bulkChange', 'bulk-undoings': 'bulkUndoing' } as const;
const deedOf = { 'bulk-starts': 'bulk.begin', 'bulk-stops': 'bulk.stop', 'bulk-undoings': 'bulk.undo' } as const;

/** Many cases changed in one go: shown first, done by the house one by one, and put back where nobody has gone on since. */
@Injectable()
export class BulkService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly cases: CasesService,
    private readonly reading: BulkReading,
  ) {}

  /** Freezes the cases that match now, and changes none of them yet. */
  async ask({ filter, change = {}, note: words }: BulkChangeBody, by: SignedInPerson): Promise<Wire.BulkChangeRecord> {
    const wish: BulkWish = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(wish).length === 0 && words === undefined)
      throw invalid([{ pointer: '/change', code: 'empty', detail: 'Say what is to become of the cases.' }]);
    if (Object.keys(filter).length === 0)
      throw invalid([
        { pointer: '/filter', code: 'empty', detail: 'Say which cases: an empty filter would mean all.' },
      ]);
    const ids = await this.matching(filter, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await this.demandWish(tx, wish, by);
      await tx.query(
        'insert into bulk_changes (id, by_id, filter, wish, note, matching, asked_at) values ($1, $2, $3::jsonb, $4::jsonb, $5, $6, $7)',
        [id, by.id, JSON.stringify(filter), JSON.stringify(wish), words ?? null, ids.length, at],
      );
      const rows = ids.map((caseId) => ({ id: uuidv7(), case_id: caseId }));
      await tx.query(
        `insert into bulk_rows (case_id, id, bulk_change_id) select r.case_id, r.id, $2 from json_to_recordset($1::json) as r(id uuid, case_id uuid)`,
        [JSON.stringify(rows), id],
      );
      const refs = { bulkChange: id, matching: ids.length, ...wish };
      await note(tx, { deed: 'bulk.ask', person: by, at, refs });
    });
    return this.reading.one(id, by);
  }

  /** Begins what was previewed, for the cases that it showed. */
  async begin(bulkChangeId: string, by: SignedInPerson): Promise<Wire.BulkWordRecord> {
    const { state, matching } = await this.reading.one(bulkChangeId, by);
    if (state === 'lapsed')
      throw new Refusal('conflict', {
        reason: 'lapsed',
        detail: 'This preview is more than an hour old: other cases may match by now. Look again first.',
      });
    if (state !== 'preview') throw begunBefore();
    if (matching === 0) throw new Refusal('conflict', { reason: 'nobody', detail: 'No case matched.' });
    return this.reading.word('bulk-starts', await this.say('bulk-starts', bulkChangeId, by), by);
  }

  /** Stops a change that is under way: the case in hand is finished, and no other is touched. What was done can be put back. */
  async stop(bulkChangeId: string, by: SignedInPerson): Promise<Wire.BulkWordRecord> {
    const { state } = await this.reading.one(bulkChangeId, by);
    if (state !== 'running')
      throw new Refusal('conflict', { reason: state, detail: 'Only what is under way can be stopped, and only once.' });
    return this.reading.word('bulk-stops', await this.say('bulk-stops', bulkChangeId, by), by);
  }

  /** Puts back what a change has done, where the cases still are as it left them. */
  async undo(bulkChangeId: string, by: SignedInPerson): Promise<Wire.BulkWordRecord> {
    const { state, change, changed } = await this.reading.one(bulkChangeId, by);
    if (state !== 'done' && state !== 'stopped')
      throw new Refusal('conflict', {
        reason: state,
        detail: 'Only what is done or stopped can be put back, and only once.',
      });
    if (changed === 0 || Object.keys(change).length === 0)
      throw new Refusal('conflict', {
        reason: 'nothing',
        detail: 'There is nothing to put back: no case was changed, or only noted upon.',
      });
    return this.reading.word('bulk-undoings', await this.say('bulk-undoings', bulkChangeId, by), by);
  }

  private async say(words: BulkWords, bulkChangeId: string, by: SignedInPerson): Promise<string> {
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const said = await tx.query(
        `insert into ${wordTable[words]} (id, bulk_change_id, by_id, at) values ($1, $2, $3, $4) on conflict (bulk_change_id) do nothing returning id`,
        [id, bulkChangeId, by.id, at],
      );
      if (said.length === 0) throw begunBefore();
      if (words !== 'bulk-stops')
        await plan(tx, [{ kind: jobOf[words], subject: bulkChangeId, dueAt: at, recipientId: by.id }], at);
      await note(tx, { deed: deedOf[words], person: by, at, refs: { bulkChange: bulkChangeId } });
    });
    return id;
  }

  /** The cases of the list with this filter, as the person sees it: by the list's own code. */
  private async matching(filter: Record<string, unknown>, by: SignedInPerson): Promise<string[]> {
    const read = readFilter(caseListing('$1::timestamptz'), JSON.stringify(filter));
    let whole: WholeList | undefined;
    const asked = { filter: read, sort: 'id', order: 'ASC' as const, from: 0, to: 0, after: null };
    await this.cases.list({ ...asked, taken: (one) => (whole = one) }, by);
    if (!whole) throw new Refusal('internal');
    const rows = await this.house.read<{ id: string }>(
      `select q.id from (${whole.sql}) q order by q.id limit ${mostInBulk + 1}`,
      whole.values,
    );
    if (rows.length > mostInBulk)
      throw new Refusal('unprocessable', {
        reason: 'too-many',
        detail: `More than ${mostInBulk.toLocaleString('en')} cases match. Narrow the filter.`,
      });
    return rows.map(({ id }) => id);
  }

  /** What is named must be there: a squad out of reach is not, a person or a symptom may be gone. */
  private async demandWish(tx: EntityManager, wish: BulkWish, by: SignedInPerson): Promise<void> {
    const { agentId, squadId, symptomId } = wish;
    if (squadId && !seesSquad(by, squadId)) throw new Refusal('not-found');
    const parameters = new Parameters();
    const there = (table: 'people' | 'squads' | 'symptoms', id: string | undefined) =>
      id ? `exists (select 1 from ${table} t where t.id = ${parameters.add(id)}::uuid and t.active)` : 'true';
    const [found] = await tx.query(
      `select ${there('squads', squadId)} as "squadId", ${there('people', agentId)} as "agentId", ${there('symptoms', symptomId)} as "symptomId"`,
      parameters.values,
    );
    if (!found.squadId) throw new Refusal('not-found');
    const gone = (['agentId', 'symptomId'] as const).filter((member) => !found[member]);
    if (gone.length > 0)
      throw new Refusal('unprocessable', {
        errors: gone.map((member) => ({
          pointer: `/change/${member}`,
          code: 'reference',
          detail: 'There is no such one.',
        })),
      });
  }
}

const begunBefore = () =>
  new Refusal('conflict', { reason: 'begun', detail: 'Somebody has begun this before. See what became of it.' });
