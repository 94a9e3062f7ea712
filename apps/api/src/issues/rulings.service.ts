import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { againstRuling, issueRulings, mondayOf, Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, byChoice, byId, type Listing, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { exposureNames } from './asked-effect.ts';
import { EffectService } from './effect.service.ts';
import type { IssueRulingBody } from './issues.dto.ts';
import { everySquad, type IssueRow, IssuesService } from './issues.service.ts';
import { rulingColumns } from './issues.sql.ts';

export const rulingListing: Listing = {
  resource: 'issue-rulings',
  id: 'r.id',
  usual: ['at', 'DESC'],
  filters: {
    id: byId('r.id'),
    ids: byId('r.id'),
    issueId: byId('r.issue_id'),
    ruling: byChoice('r.ruling', issueRulings),
  },
  sorts: { at: { column: 'r.at', type: 'timestamptz' } },
};

const sentences = {
  joined: 'This issue was joined into another. Rule about that one.',
  settled: 'This cannot be said of the issue as it stands.',
  'nothing-to-reopen': 'This issue is not closed: there is nothing to reopen.',
};

/** What people rule about issues: real, set aside, one with another, or that a fix was looked at. */
@Injectable()
export class RulingsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly issues: IssuesService,
    private readonly effects: EffectService,
  ) {}

  list(asked: Asked): Promise<Page<Wire.IssueRulingRecord>> {
    return pageOf<Wire.IssueRulingRecord, Wire.IssueRulingRecord>(
      (sql, values) => this.house.read(sql, values),
      rulingListing,
      asked,
      { select: rulingColumns, from: 'issue_rulings r', where: 'true', parameters: new Parameters() },
      (row) => row,
    );
  }

  async one(id: string): Promise<Wire.IssueRulingRecord> {
    const [found] = await this.house.read<Wire.IssueRulingRecord>(
      `select ${rulingColumns} from issue_rulings r where r.id = $1`,
      [id],
    );
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async rule(body: IssueRulingBody, by: SignedInPerson): Promise<Wire.IssueRulingRecord> {
    demandWhole(body);
    const id = uuidv7();
    await this.house.deed(async (tx) => {
      await this.hold(tx, [body.issueId, ...(body.intoId ? [body.intoId] : [])]);
      const issue = await this.issues.row(body.issueId);
      const against = againstRuling(issue.state, body.ruling);
      if (against) throw new Refusal('conflict', { reason: against, detail: sentences[against] });
      if (body.intoId) await this.join(tx, issue, body.intoId);
      const checked = body.ruling === 'checked' ? await this.check(body, by) : null;
      const at = this.clock.now();
      const { issueId, ruling, reason = null, intoId = null, weekOn = null } = body;
      await tx.query(
        `insert into issue_rulings (id, issue_id, ruling, reason, into_id, week_on, verdict, figures, by_id, at) values ($1, $2, $3, $4, $5, $6::date, $7, $8::jsonb, $9, $10)`,
        [
          ...[id, issueId, ruling, reason, intoId, weekOn, checked?.verdict.code ?? null],
          ...[checked ? JSON.stringify(checked) : null, by.id, at],
        ],
      );
      const live = [{ resource: 'issues' as const, squadIds: await everySquad(tx), ids: [issueId] }];
      const refs = { issue: issueId, issueRuling: id, ruling, into: intoId, weekOn, verdict: checked?.verdict.code };
      await note(tx, { deed: 'issue.rule', person: by, at, refs, live });
    });
    return this.one(id);
  }

  /** The rows that a ruling is about, in the order of their ids; what is not there is not found. */
  private async hold(tx: EntityManager, ids: string[]): Promise<void> {
    const held = await tx.query('select id from issues where id = any($1::uuid[]) order by id for update', [ids]);
    if (held.length < new Set(ids).size) throw new Refusal('not-found');
  }

  /** One issue with another: what it gathered counts there from now on, and what had been joined into it as well. */
  private async join(tx: EntityManager, { id }: IssueRow, intoId: string): Promise<void> {
    const into = await this.issues.row(intoId);
    if (into.state === 'joined' || into.state === 'dismissed')
      throw new Refusal('conflict', { reason: into.state, detail: 'Join it into an issue that stands for itself.' });
    await tx.query(
      'update issues set joined_into_id = $2, version = version + 1 where id = $1 or joined_into_id = $1',
      [id, intoId],
    );
  }

  /** A check is kept with its figures; before its day, or without enough weeks, there is nothing to keep. */
  private async check(body: IssueRulingBody, by: SignedInPerson): Promise<Wire.IssueEffect> {
    const { issueId, exposureBefore, exposureAfter, exposureYearBefore, exposureYearAfter } = body;
    const given = { exposureBefore, exposureAfter, exposureYearBefore, exposureYearAfter };
    const effect = await this.effects.of(issueId, given, by);
    if (['too_early', 'not_readable'].includes(effect.verdict.code))
      throw new Refusal('conflict', { reason: effect.verdict.code.replace('_', '-'), detail: effect.verdict.text });
    return effect;
  }
}

function demandWhole({ issueId, ruling, reason, intoId, weekOn, ...counted }: IssueRulingBody): void {
  const problem = (pointer: string, code: string, detail: string) => invalid([{ pointer, code, detail }]);
  const asksWeek = ruling === 'knownWeek' || ruling === 'rebased';
  if ((ruling === 'dismissed' || asksWeek) && !reason) throw problem('/reason', 'required', 'Say why.');
  if (asksWeek !== (weekOn !== undefined))
    throw problem('/weekOn', asksWeek ? 'required' : 'unknown', 'A known or rebased week is named by its Monday.');
  if (weekOn && mondayOf(weekOn) !== weekOn) throw problem('/weekOn', 'monday', 'Weeks begin on Monday.');
  if ((ruling === 'joined') !== (intoId !== undefined))
    throw problem('/intoId', ruling === 'joined' ? 'required' : 'unknown', 'Name the issue that it is joined into.');
  if (exposureNames.some((name) => counted[name] !== undefined) && ruling !== 'checked')
    throw problem('/exposureBefore', 'unknown', 'What is counted from belongs to a look at the effect.');
  if (intoId === issueId) throw problem('/intoId', 'itself', 'An issue is not joined into itself.');
}
