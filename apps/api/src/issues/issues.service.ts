import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { Refusal, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { readsCase, seesCase } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, conditions, type Page, Parameters, pageOf, using } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { ActionsService } from './actions.service.ts';
import { alikeIssues } from './alike.ts';
import { type FiguresOfIssue, IssueFigures, type MeasuredIssue, rankOf } from './issue-figures.ts';
import type { IssueBody, IssueChange } from './issues.dto.ts';
import { issueColumns, issueListing, issueTables, rulingColumns } from './issues.sql.ts';
import { joinCases } from './join-case.ts';
import { demandBlameless, demandOwner, notThere } from './named.ts';

/** What a row of the tables says of an issue. */
export type IssueRow = Pick<
  Wire.IssueRecord,
  'id' | 'name' | 'about' | 'causeId' | 'symptomId' | 'ownerId' | 'state' | 'joinedIntoId' | 'raisedById' | 'version'
> & { raisedAt: Date };

/** Live news of issues is for everyone: they belong to no squad. */
export async function everySquad(tx: Pick<EntityManager, 'query'>): Promise<string[]> {
  const squads: { id: string }[] = await tx.query('select id from squads where active');
  return squads.map(({ id }) => id);
}

/** What keeps coming back: problems over squads, with what their cases say. */
@Injectable()
export class IssuesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly figures: IssueFigures,
    private readonly actions: ActionsService,
  ) {}

  async list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.IssueRecord>> {
    const { today } = await this.figures.today();
    const figures = await this.figures.of(await this.measured(asked, today, person), person);
    const ranked = [...figures].map(([id, one]) => ({ id, rank: rankOf(one), cases: one.cases }));
    const parameters = new Parameters();
    const tables = issueTables(parameters.add(today));
    const from = `${tables} join json_to_recordset(${parameters.add(JSON.stringify(ranked))}::json) as f(id uuid, rank bigint, cases bigint) on f.id = i.id`;
    return pageOf<IssueRow, Wire.IssueRecord>(
      (sql, values) => this.house.read(sql, values),
      issueListing(readsMember(person, parameters)),
      asked,
      { select: issueColumns, from, where: 'true', parameters },
      (row) => recordOf(row, figures.get(row.id) as FiguresOfIssue),
    );
  }

  async one(id: string, person: SignedInPerson): Promise<Wire.WholeIssue> {
    const row = await this.row(id);
    const figures = await this.figures.of([await this.measure(row)], person);
    const own = figures.get(id) as FiguresOfIssue;
    const { zone } = await this.figures.today();
    const { points, center, baseline } = own.chart;
    return {
      ...recordOf(row, own),
      causePath: await this.causePath(row.causeId),
      chart: { points, center, baseline, zone },
      heat: own.heat,
      rulings: await this.house.read(
        `select ${rulingColumns} from issue_rulings r where r.issue_id = $1 order by r.at, r.id`,
        [id],
      ),
      actions: await this.actions.ofIssue(id),
      alike: await alikeIssues(this.house, row, await this.today()),
      joined: await this.house.read('select id, name from issues where joined_into_id = $1 order by name, id', [id]),
    };
  }

  /** As the tables know it, without what its cases say. */
  async row(id: string): Promise<IssueRow> {
    const [row] = await this.house.read<IssueRow>(`select ${issueColumns} from ${issueTables('$1')} where i.id = $2`, [
      ...[await this.today(), id],
    ]);
    if (!row) throw new Refusal('not-found');
    return row;
  }

  /** Raises an issue, unless it looks like one that there is. */
  async raise(body: IssueBody, by: SignedInPerson): Promise<Wire.WholeIssue> {
    const { name, about, causeId, symptomId, ownerId, caseIds = [], apart } = body;
    if (causeId && symptomId)
      throw invalid([{ pointer: '/symptomId', code: 'one', detail: 'An issue is one of a cause or of a symptom.' }]);
    const today = await this.today();
    const id = await this.house.deed(async (tx) => {
      await demandBlameless(tx, { name, about });
      await demandOwner(tx, ownerId);
      if (!apart) await this.demandUnlike(tx, { name, causeId: causeId ?? null, symptomId: symptomId ?? null }, today);
      const issue = await insertIssue(tx, { name, about, causeId, symptomId, ownerId }, by, this.clock.now());
      await joinCases(tx, { caseIds, issueId: issue, name }, by, this.clock.now());
      return issue;
    });
    return this.one(id, by);
  }

  async change(id: string, version: number, change: IssueChange, by: SignedInPerson): Promise<Wire.WholeIssue> {
    await this.row(id);
    const wanted = Object.entries(change).filter(([, value]) => value !== undefined);
    if (wanted.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const { name, about, ownerId } = change;
    await this.house.deed(async (tx) => {
      await demandBlameless(tx, { name, about });
      await demandOwner(tx, ownerId);
      const [rows] = await tx.query(
        `update issues set name = coalesce($3, name), about = case when $4 then $5 else about end, owner_id = case when $6 then $7::uuid else owner_id end, version = version + 1
         where id = $1 and version = $2 returning id`,
        [id, version, name ?? null, about !== undefined, about ?? null, ownerId !== undefined, ownerId ?? null],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await this.tell(tx, 'issue.change', id, by, { changed: wanted.map(([member]) => member), owner: ownerId });
    });
    return this.one(id, by);
  }

  private async tell(tx: EntityManager, deed: string, id: string, by: SignedInPerson, refs: object): Promise<void> {
    const live = [{ resource: 'issues' as const, squadIds: await everySquad(tx), ids: [id] }];
    await note(tx, { deed, person: by, at: this.clock.now(), refs: { issue: id, ...refs }, live });
  }

  private async demandUnlike(
    tx: EntityManager,
    wanted: Pick<IssueRow, 'name' | 'causeId' | 'symptomId'>,
    today: string,
  ): Promise<void> {
    const [like] = await alikeIssues({ read: (sql, values) => tx.query(sql, values) }, { id: null, ...wanted }, today);
    if (like)
      throw new Refusal('conflict', {
        reason: 'looks-like',
        issueId: like.id,
        name: like.name,
        detail: `This looks like “${like.name}”. Join it, or say that it stands apart.`,
      });
  }

  /** The issues that a list may show, with what their charts need. */
  private async measured(asked: Asked, today: string, person: SignedInPerson): Promise<MeasuredIssue[]> {
    const parameters = new Parameters();
    const tables = issueTables(parameters.add(today));
    const kept = conditions(issueListing(readsMember(person, parameters)), asked.filter, parameters);
    return this.house.read<MeasuredIssue>(
      ...using(`select i.id, i.raised_at as "raisedAt", ${rebased} from ${tables} where ${kept}`, parameters.values),
    );
  }

  private async measure({ id, raisedAt }: IssueRow): Promise<MeasuredIssue> {
    const [row] = await this.house.read<{ rebasedWeekOn: string | null }>(
      `select ${rebased} from issues i where i.id = $1`,
      [id],
    );
    return { id, raisedAt, rebasedWeekOn: row?.rebasedWeekOn ?? null };
  }

  private causePath(id: string | null): Promise<{ id: string; name: string }[]> {
    return this.house.read(
      `with recursive line as (select id, name, parent_id, level from causes where id = $1
         union all select k.id, k.name, k.parent_id, k.level from causes k join line l on k.id = l.parent_id)
       select id, name from line order by level`,
      [id],
    );
  }

  private async today(): Promise<string> {
    return (await this.figures.today()).today;
  }
}

const rebased = `(select max(r.week_on)::text from issue_rulings r where r.issue_id = i.id and r.ruling = 'rebased') as "rebasedWeekOn"`;

/** Which of the cases `m.case_id` somebody may read. */
const readsMember = (person: SignedInPerson, parameters: Parameters) =>
  `${seesCase(person, 'm.case_id', parameters)} and exists (select 1 from cases c where c.id = m.case_id and ${readsCase(person, 'c', parameters)})`;

function recordOf(row: IssueRow, figures: FiguresOfIssue): Wire.IssueRecord {
  const { chart, cases, customers, squads, strip, waiting, actionsOverdue } = figures;
  const { signal, sinceWeekOn, usual } = chart;
  const { raisedAt, ...rest } = row;
  return {
    ...{ ...rest, raisedAt: raisedAt.toISOString(), cases, customers, squads, strip, signal, sinceWeekOn, usual },
    ...{ waiting, actionsOverdue },
  };
}

/** Writes a new issue; its cause or symptom must be in use. */
export async function insertIssue(
  tx: EntityManager,
  facts: Pick<IssueBody, 'name' | 'about' | 'causeId' | 'symptomId' | 'ownerId'>,
  by: SignedInPerson,
  at: Date,
): Promise<string> {
  const { name, about = null, causeId = null, symptomId = null, ownerId = null } = facts;
  const id = uuidv7();
  const made = await tx.query(
    `insert into issues (id, name, about, cause_id, symptom_id, owner_id, raised_by_id, raised_at)
     select $1, $2, $3, $4::uuid, $5::uuid, $6::uuid, $7, $8
     where ($4::uuid is null or exists (select 1 from causes k where k.id = $4 and k.active)) and ($5::uuid is null or exists (select 1 from symptoms y where y.id = $5 and y.active)) returning id`,
    [id, name, about, causeId, symptomId, ownerId, by.id, at],
  );
  if (made.length === 0)
    throw causeId
      ? notThere('/causeId', 'There is no such cause in use.')
      : notThere('/symptomId', 'There is no such symptom in use.');
  const live = [{ resource: 'issues' as const, squadIds: await everySquad(tx), ids: [id] }];
  const refs = { issue: id, cause: causeId, symptom: symptomId, owner: ownerId };
  await note(tx, { deed: 'issue.raise', person: by, at, refs, live });
  return id;
}
