import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import {
  addWorkingMinutes,
  askedBesides,
  type CaseStatus,
  type Method,
  mayDo,
  progressOf,
  Refusal,
  type Severity,
  type StepRecord,
  targetMinutes,
  targetMoves,
  type Wire,
} from '#heart-core';
import { hoursOf, type SquadAtWork } from '../calendars/hours-of.ts';
import { CustomAnswers } from '../custom-fields/custom-answers.ts';
import { type Demanding, demandedOf } from '../custom-fields/custom-fields.sql.ts';
import { note } from '../log/log.ts';
import { readsCase, seesCase, seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { CaseChange } from './cases.dto.ts';
import { besidesCase, caseListing, caseTables, rowApart, rowColumns, wholeColumns } from './cases.sql.ts';
import { holdCase } from './hold-case.ts';
import { restate } from './restate.ts';

/** A case and its own facts; the records that belong to it are read by the rooms that keep them. */
export type CaseFacts = Omit<
  Wire.CaseRecord,
  'steps' | 'contacts' | 'resolutions' | 'commitments' | 'diagnoses' | 'closures'
> & { readable: boolean; status: CaseStatus };

/** A change as a request asks for it, or one that gives back what a case had: no owner, where it came without one. */
type GivenChange = Omit<CaseChange, 'agentId'> & { agentId?: string | null };

const askedOf = `select m.data as method, c.custom, ${demandedOf('c')} as demanded from cases c
  join methods m on m.key = c.method_key and m.version = c.method_version where c.id = $1`;
const evidenceOf = `select e.id, e.case_id as "caseId", e.step_key as "stepKey", e.version, e.fields, e.not_possible_reason as "notPossibleReason", e.episode, e.agent_id as "agentId", e.squad_id as "squadId",
  e.occurred_at as "occurredAt", e.recorded_at as "recordedAt", e.breaches, e.override_reason as "overrideReason", e.lateness from evidence e where e.case_id = $1 order by e.recorded_at, e.version`;

const columnOf: Record<string, string> = {
  summary: 'summary',
  symptomId: 'symptom_id',
  severity: 'severity',
  desiredOutcome: 'desired_outcome',
  sensitive: 'sensitive',
  vulnerable: 'vulnerable',
  onBehalfOf: 'on_behalf_of',
  firstContactBarrier: 'first_contact_barrier',
  agentId: 'agent_id',
  squadId: 'squad_id',
};

/** The steps in the method's order, with what is asked at each besides its evidence. */
function railOf(
  { method, demanded, custom }: Demanding & { method: Method },
  records: readonly StepRecord[],
  { symptomId, episode }: CaseFacts,
): Wire.StepOfCase[] {
  const besides = askedBesides(demanded, custom, symptomId);
  return progressOf(method, records, episode, besides).map(({ latest, ...step }) => ({
    ...step,
    evidence: latest,
    custom: besides.filter(({ stepKey }) => stepKey === step.key).map(({ name }) => name),
  })) as never;
}

/** Finding cases, and editing what was said at intake. */
@Injectable()
export class CasesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly answers: CustomAnswers,
  ) {}

  async list(asked: Asked, person: SignedInPerson): Promise<Page<Wire.CaseRow>> {
    await this.answers.demandFilter(asked.filter);
    const parameters = new Parameters();
    const now = `${parameters.add(this.clock.now())}::timestamptz`;
    const reads = readsCase(person, 'c', parameters);
    const where = seesCase(person, 'c.id', parameters);
    const read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);
    const question = {
      select: rowColumns(reads),
      apart: rowApart(reads),
      from: 'cases c',
      besides: besidesCase,
      where,
      parameters,
    };
    const [page] = await this.house.together(() =>
      pageOf<Wire.CaseRow, Wire.CaseRow>(
        read,
        caseListing(now, reads),
        asked,
        { ...question, countedAlongside: true },
        (row) => row,
      ),
    );
    return page;
  }

  /** The facts of one case, and the rail of its steps with the latest evidence of each. */
  async one(id: string, person: SignedInPerson): Promise<CaseFacts & { steps: Wire.StepOfCase[] }> {
    const parameters = new Parameters();
    const place = parameters.add(id);
    const reads = readsCase(person, 'c', parameters);
    const earlier = `${seesCase(person, 'b.id', parameters)} and ${readsCase(person, 'b', parameters)}`;
    const sql = `select ${wholeColumns(reads, earlier)} from ${caseTables} where c.id = ${place}::uuid and ${seesCase(person, 'c.id', parameters)}`;
    const [[found], [asked], records] = await Promise.all([
      this.house.read<CaseFacts & { steps: unknown }>(sql, parameters.values),
      this.house.read<Demanding & { method: Method }>(askedOf, [id]),
      this.house.read<StepRecord & { id: string }>(evidenceOf, [id]),
    ]);
    if (!found) throw new Refusal('not-found');
    const steps = found.readable && asked ? railOf(asked, records, found) : [];
    return { ...found, steps };
  }

  /** Edits intake facts; a move to another squad is a supervisor's, and leaves every fact where it happened. */
  async change(id: string, version: number, body: GivenChange, by: SignedInPerson): Promise<void> {
    const given = Object.entries(body).filter(([, value]) => value !== undefined);
    if (given.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const now = this.clock.now();
    await this.house.deed(async (tx) => {
      const held = await holdCase(tx, id, by);
      if (held.version !== version) throw new Refusal('version-mismatch');
      if (body.squadId && body.squadId !== held.squadId) {
        if (!mayDo(by.role, 'case.move'))
          throw new Refusal('forbidden', {
            reason: 'supervisor',
            detail: 'A supervisor moves a case to another squad.',
          });
        if (!seesSquad(by, body.squadId)) throw new Refusal('not-found');
        const squads = await tx.query('select 1 from squads where id = $1 and active', [body.squadId]);
        if (squads.length === 0) throw new Refusal('not-found');
        await tx.query(
          'insert into case_squads (case_id, squad_id, since) values ($1, $2, $3) on conflict do nothing',
          [id, body.squadId, now],
        );
      }
      if (body.agentId) await this.demandColleague(body.agentId, body.squadId ?? held.squadId);
      if (body.symptomId) await this.demandSymptom(body.symptomId);
      const columns: [string, unknown][] = given.flatMap(([name, value]) =>
        columnOf[name] ? [[columnOf[name], value]] : [],
      );
      if (body.custom) {
        const symptomId = body.symptomId === undefined ? held.symptomId : body.symptomId;
        const answers = await this.answers.changed(id, body.custom, symptomId);
        await tx.query('update cases set custom = jsonb_strip_nulls(custom || $2::jsonb) where id = $1', [
          id,
          JSON.stringify(answers),
        ]);
      }
      if (body.firstContactBarrier !== undefined) columns.push(['barrier_at', body.firstContactBarrier ? now : null]);
      const set = columns.map(([name], i) => `${name} = $${i + 2}`).join(', ');
      if (set !== '')
        await tx.query(`update cases set ${set} where id = $1`, [id, ...columns.map(([, value]) => value)]);
      if (body.severity) await this.retarget(tx, id, body.severity as Severity, now);
      await restate(tx, id, now);
      const refs = Object.fromEntries(
        given.filter(([name]) => ['squadId', 'agentId', 'severity', 'sensitive', 'vulnerable'].includes(name)),
      );
      const squadIds = [...new Set([held.squadId, body.squadId ?? held.squadId])];
      const changed = given.map(([name]) => name);
      await note(tx, {
        deed: 'case.change',
        person: by,
        at: now,
        caseId: id,
        refs: { ...refs, changed },
        story: [{ deed: 'case.change', occurredAt: now, facts: body as never }],
        live: [{ resource: 'cases', squadIds, ids: [id] }],
      });
    });
  }

  /** Another severity has another target, in the hours of the squad that the case came to. */
  private async retarget(tx: EntityManager, id: string, severity: Severity, now: Date): Promise<void> {
    const [found]: (SquadAtWork & { receivedAt: Date; targetAt: Date | null; firstResolvedAt: Date | null })[] =
      await tx.query(
        `select c.received_at as "receivedAt", c.target_at as "targetAt", c.first_resolved_at as "firstResolvedAt", s.id as "squadId", s.time_zone as "timeZone", s.hours_version as "hoursVersion"
         from cases c join squads s on s.id = c.opened_squad_id where c.id = $1 and c.import_id is null`,
        [id],
      );
    if (!found || !targetMoves(found.targetAt, found.firstResolvedAt, now)) return;
    const minutes = targetMinutes(severity, await this.settings.now());
    const targetAt = addWorkingMinutes(await hoursOf(tx, found), found.receivedAt, minutes);
    await tx.query('update cases set target_at = $2 where id = $1', [id, targetAt]);
  }

  private async demandColleague(agentId: string, squadId: string): Promise<void> {
    const found = await this.house.read(
      `select 1 from people p where p.id = $1 and p.active and (p.role in ('manager', 'admin') or exists (select 1 from person_squads ps where ps.person_id = p.id and ps.squad_id = $2))`,
      [agentId, squadId],
    );
    if (found.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'The owner must work in the squad of the case.',
        errors: [{ pointer: '/agentId', code: 'reference', detail: 'Nobody of this squad.' }],
      });
  }

  private async demandSymptom(symptomId: string): Promise<void> {
    const found = await this.house.read('select 1 from symptoms where id = $1 and active', [symptomId]);
    if (found.length === 0)
      throw new Refusal('unprocessable', {
        detail: 'There is no such symptom.',
        errors: [{ pointer: '/symptomId', code: 'reference', detail: 'There is no such symptom.' }],
      });
  }
}
