import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { mayDo, Refusal, type Wire } from '#heart-core';
import { CaseRecords, collection } from '../cases/case-records.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { byChoice, byId } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { issueOfSubject } from './alike.ts';
import { IssueFigures } from './issue-figures.ts';
import type { IssueCaseBody } from './issues.dto.ts';
import { IssuesService, insertIssue } from './issues.service.ts';
import { joinCase } from './join-case.ts';
import { notThere } from './named.ts';

export const issueCases = collection<Wire.IssueCaseRecord>(
  'issue-cases',
  'issue_cases',
  `r.issue_id as "issueId", (select i.name from issues i where i.id = r.issue_id) as "issueName", r.kind, r.reason, r.by_id as "byId", r.recorded_at as "recordedAt"`,
  'r.recorded_at',
  { issueId: byId('r.issue_id'), kind: byChoice('r.kind', ['joined', 'takenOut']) },
);

/** Which cases belong to an issue by a person's word. */
@Injectable()
export class IssueCasesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly records: CaseRecords,
    private readonly figures: IssueFigures,
    private readonly issues: IssuesService,
  ) {}

  /** Joins a case to an issue: to the one that is named, or to that of its cause or symptom. If there is none, this raises it. */
  async record(body: IssueCaseBody, by: SignedInPerson): Promise<Wire.IssueCaseRecord> {
    const { caseId, kind = 'joined', reason } = body;
    if (kind === 'takenOut') await this.demandTakingOut(body, by);
    const named = [body.issueId, body.causeId, body.symptomId].filter((one) => one !== undefined);
    if (named.length !== 1)
      throw invalid([{ pointer: '/issueId', code: 'one', detail: 'Name one of issueId, causeId and symptomId.' }]);
    const id = await this.house.deed(async (tx) => {
      const issueId = body.issueId ? await this.live(body.issueId) : await this.issueFor(tx, body, by);
      return joinCase(tx, { caseId, issueId, kind, reason }, by, this.clock.now());
    });
    return this.records.one(issueCases, id, by);
  }

  private async live(id: string): Promise<string> {
    const { joinedIntoId } = await this.issues.row(id);
    return joinedIntoId ?? id;
  }

  /** The issue of this cause or symptom; two who raise it at once raise one, since both hold what it is about. */
  private async issueFor(
    tx: EntityManager,
    { causeId, symptomId }: IssueCaseBody,
    by: SignedInPerson,
  ): Promise<string> {
    const [table, id, pointer] = causeId ? ['causes', causeId, '/causeId'] : ['symptoms', symptomId, '/symptomId'];
    const [subject]: { name: string }[] = await tx.query(
      `select name from ${table} where id = $1 and active for update`,
      [id],
    );
    if (!subject) throw notThere(pointer as string, 'There is none like it in use.');
    const { today } = await this.figures.today();
    const known = await issueOfSubject(this.house, { causeId, symptomId }, today);
    return known ?? insertIssue(tx, { name: subject.name, causeId, symptomId }, by, this.clock.now());
  }

  /** A supervisor takes any case out; whoever joined one by hand may take that back. */
  private async demandTakingOut({ caseId, issueId, reason }: IssueCaseBody, by: SignedInPerson): Promise<void> {
    if (!issueId)
      throw invalid([{ pointer: '/issueId', code: 'required', detail: 'Name the issue that it is taken out of.' }]);
    if (!reason) throw invalid([{ pointer: '/reason', code: 'required', detail: 'Say why it does not belong there.' }]);
    if (mayDo(by.role, 'issue.write')) return;
    const [last] = await this.house.read<{ kind: string; byId: string }>(
      'select kind, by_id as "byId" from issue_cases where case_id = $1 and issue_id = $2 order by recorded_at desc, id desc limit 1',
      [caseId, issueId],
    );
    if (last?.kind !== 'joined' || last.byId !== by.id)
      throw new Refusal('forbidden', { reason: 'supervisor', detail: 'A supervisor takes a case out of an issue.' });
  }
}
