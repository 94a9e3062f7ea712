import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { localDate, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { actionColumns, actionListing, actionTables, endingColumns, endingListing } from './actions.sql.ts';
import type { ActionBody, ActionChange, ActionEndingBody } from './issues.dto.ts';
import { demandBlameless, demandOwner } from './named.ts';

/** What is done about issues: promises inside the house, each with someone who keeps it and a day. */
@Injectable()
export class ActionsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  async list(asked: Asked): Promise<Page<Wire.ActionRecord>> {
    const parameters = new Parameters();
    const today = parameters.add(await this.today());
    return pageOf<Wire.ActionRecord, Wire.ActionRecord>(
      (sql, values) => this.house.read(sql, values),
      actionListing(today),
      asked,
      { select: actionColumns(today), from: actionTables, where: 'true', parameters },
      (row) => row,
    );
  }

  async one(id: string): Promise<Wire.ActionRecord> {
    const [found] = await this.house.read<Wire.ActionRecord>(
      `select ${actionColumns('$1')} from ${actionTables} where a.id = $2`,
      [await this.today(), id],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** All of one issue, and of those that were joined into it, in the order of their days. */
  async ofIssue(issueId: string): Promise<Wire.ActionRecord[]> {
    return this.house.read<Wire.ActionRecord>(
      `select ${actionColumns('$1')} from ${actionTables} where f.id = $2 or f.joined_into_id = $2 order by a.due_on, a.id`,
      [await this.today(), issueId],
    );
  }

  async make(body: ActionBody, by: SignedInPerson): Promise<Wire.ActionRecord> {
    const { issueId, kind, what, ownerId, dueOn, effectiveOn = null, checkOn = null } = body;
    demandOrder({ effectiveOn, checkOn });
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [issue]: { joinedIntoId: string | null }[] = await tx.query(
        'select joined_into_id as "joinedIntoId" from issues where id = $1 for update',
        [issueId],
      );
      if (!issue) throw new Refusal('not-found');
      if (issue.joinedIntoId)
        throw new Refusal('conflict', { reason: 'joined', detail: 'This issue was joined into another: act there.' });
      await demandBlameless(tx, { what });
      await demandOwner(tx, ownerId);
      await tx.query(
        'insert into actions (id, issue_id, kind, what, owner_id, due_on, effective_on, check_on, made_by_id, made_at) values ($1, $2, $3, $4, $5, $6::date, $7::date, $8::date, $9, $10)',
        [id, issueId, kind, what, ownerId, dueOn, effectiveOn, checkOn, by.id, at],
      );
      await this.tell(tx, 'action.make', id, by, { issue: issueId, kind, owner: ownerId, dueOn });
    });
    return this.one(id);
  }

  /** Changes what is agreed, as long as the action is under way. */
  async change(id: string, version: number, change: ActionChange, by: SignedInPerson): Promise<Wire.ActionRecord> {
    const before = await this.one(id);
    const { reason = null, ...wanted } = change;
    const given = Object.entries(wanted).filter(([, value]) => value !== undefined);
    if (given.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    if (before.ended !== null && given.some(([member]) => member !== 'checkOn'))
      throw new Refusal('conflict', {
        reason: 'ended',
        detail: 'This action has ended: its check alone can be moved.',
      });
    const after = { ...before, ...Object.fromEntries(given) } as Wire.ActionRecord;
    demandOrder(after);
    await this.house.deed(async (tx) => {
      await demandBlameless(tx, { what: change.what, reason });
      await demandOwner(tx, change.ownerId);
      const at = this.clock.now();
      await tx.query(
        `insert into action_changes (id, action_id, what, owner_id, due_on, effective_on, check_on, reason, by_id, at)
         select $3, a.id, a.what, a.owner_id, a.due_on, a.effective_on, a.check_on, $4, $5, $6 from actions a where a.id = $1 and a.version = $2`,
        [id, version, uuidv7(), reason, by.id, at],
      );
      const [rows] = await tx.query(
        'update actions set what = $3, owner_id = $4, due_on = $5::date, effective_on = $6::date, check_on = $7::date, version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, after.what, after.ownerId, after.dueOn, after.effectiveOn, after.checkOn],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await this.tell(tx, 'action.change', id, by, { issue: before.issueId, changed: Object.fromEntries(given) });
    });
    return this.one(id);
  }

  listEndings(asked: Asked): Promise<Page<Wire.ActionEndingRecord>> {
    return pageOf<Wire.ActionEndingRecord, Wire.ActionEndingRecord>(
      (sql, values) => this.house.read(sql, values),
      endingListing,
      asked,
      { select: endingColumns, from: 'action_endings e', where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async ending(id: string): Promise<Wire.ActionEndingRecord> {
    const [found] = await this.house.read<Wire.ActionEndingRecord>(
      `select ${endingColumns} from action_endings e where e.id = $1`,
      [id],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** Ends an action: done, with the day of the fix and the day since when it works; or dropped, with why. */
  async end(body: ActionEndingBody, by: SignedInPerson): Promise<Wire.ActionEndingRecord> {
    const today = await this.today();
    const { actionId, ended, words, fixedOn, effectiveOn } = whole(body, today);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const held = await tx.query('select 1 from actions where id = $1 for update', [actionId]);
      if (held.length === 0) throw new Refusal('not-found');
      const action = await this.one(actionId);
      if (action.ended !== null)
        throw new Refusal('conflict', { reason: 'ended', detail: 'This action has ended before.' });
      if (effectiveOn && action.checkOn && action.checkOn <= effectiveOn)
        throw invalid([
          { pointer: '/effectiveOn', code: 'order', detail: 'The agreed check lies before that day. Move it first.' },
        ]);
      await tx.query(
        'insert into action_endings (id, action_id, ended, words, fixed_on, effective_on, by_id, at) values ($1, $2, $3, $4, $5::date, $6::date, $7, $8)',
        [id, actionId, ended, words, fixedOn, effectiveOn, by.id, at],
      );
      const refs = { actionEnding: id, issue: action.issueId, ended, fixedOn, effectiveOn };
      await this.tell(tx, 'action.end', actionId, by, refs);
    });
    return this.ending(id);
  }

  private async tell(tx: EntityManager, deed: string, id: string, by: SignedInPerson, refs: object): Promise<void> {
    const squads: { id: string }[] = await tx.query('select id from squads where active');
    const live = [{ resource: 'actions' as const, squadIds: squads.map((squad) => squad.id), ids: [id] }];
    await note(tx, { deed, person: by, at: this.clock.now(), refs: { action: id, ...refs }, live });
  }

  /** Days of the house are those of the reporting zone. */
  private async today(): Promise<string> {
    return localDate((await this.settings.now()).timeZone, this.clock.now());
  }
}

function demandOrder({ effectiveOn, checkOn }: { effectiveOn?: string | null; checkOn?: string | null }): void {
  if (effectiveOn && checkOn && checkOn <= effectiveOn)
    throw invalid([{ pointer: '/checkOn', code: 'order', detail: 'The effect is checked after it has come.' }]);
}

function whole({ fixedOn, effectiveOn, ...body }: ActionEndingBody, today: string) {
  if (body.ended === 'dropped') {
    if (fixedOn ?? effectiveOn)
      throw invalid([{ pointer: '/fixedOn', code: 'unknown', detail: 'What is dropped has mended nothing.' }]);
    return { ...body, fixedOn: null, effectiveOn: null };
  }
  const fixed = fixedOn ?? today;
  if (fixed > today) throw invalid([{ pointer: '/fixedOn', code: 'future', detail: 'This day has not come yet.' }]);
  const effective = effectiveOn ?? fixed;
  if (effective < fixed)
    throw invalid([{ pointer: '/effectiveOn', code: 'order', detail: 'It cannot work before it was done.' }]);
  return { ...body, fixedOn: fixed, effectiveOn: effective };
}
