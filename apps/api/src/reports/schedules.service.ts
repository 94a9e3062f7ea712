import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, fitsRhythm, isZone, nextSends, Refusal, type SendRule, type Wire } from '#heart-core';
import { note } from '../log/log.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { RhythmBody, ScheduleBody, ScheduleChange } from './reports.dto.ts';
import { ReportsService } from './reports.service.ts';
import { scheduleColumns, scheduleListing, scheduleTables, seesSchedule } from './reports.sql.ts';

type ScheduleRecord = Wire.ScheduleRecord;
type Row = Omit<ScheduleRecord, 'next'> & { nextAt: Date };

const address = /^[^\s@<>",;:()\\[\]]{1,64}@([a-z0-9-]+(?:\.[a-z0-9-]+)+)$/i;

/** When reports go out, and to whom. */
@Injectable()
export class SchedulesService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly reports: ReportsService,
  ) {}

  list(asked: Asked, person: SignedInPerson): Promise<Page<ScheduleRecord>> {
    const parameters = new Parameters();
    return pageOf<Row, ScheduleRecord>(
      (sql, values) => this.house.read(sql, values),
      scheduleListing,
      asked,
      { select: scheduleColumns, from: scheduleTables, where: seesSchedule(person, parameters), parameters },
      ({ nextAt, ...row }) => ({ ...row, next: row.standing === 'sends' ? this.nextOf(row, nextAt) : [] }),
    );
  }

  async one(id: string, person: SignedInPerson): Promise<ScheduleRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  /** The next three sends of a rhythm, before anything is kept. */
  preview(body: RhythmBody): { next: string[] } {
    const rule = ruleOf(body);
    demandRule(rule);
    return { next: nextSends(rule, this.clock.now()).map((moment) => moment.toISOString()) };
  }

  async add(body: ScheduleBody, by: SignedInPerson): Promise<ScheduleRecord> {
    await this.reports.one(body.reportId, by);
    const { personIds = [], addresses = [], pdf = true, xlsx = true, skipIfEmpty = false, note: said = null } = body;
    const rule = ruleOf(body);
    await this.demand(rule, { personIds, addresses, pdf, xlsx });
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query(
        `insert into schedules (id, report_id, owner_id, every, weekday, month_day, at, time_zone, person_ids, addresses, pdf, xlsx, skip_if_empty, note, next_at, created_at)
         values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)`,
        [
          ...[id, body.reportId, by.id, rule.every, rule.weekday, rule.monthDay, rule.at, rule.timeZone, personIds],
          ...[addresses, pdf, xlsx, skipIfEmpty, said, nextSends(rule, at, 1)[0], at],
        ],
      );
      const refs = {
        schedule: id,
        report: body.reportId,
        every: rule.every,
        people: personIds,
        addresses: addresses.length,
      };
      await note(tx, { deed: 'schedule.add', person: by, at, refs });
    });
    return this.one(id, by);
  }

  /** Its owner changes it; an administrator may pause it or let it go on. */
  async change(id: string, version: number, change: ScheduleChange, by: SignedInPerson): Promise<ScheduleRecord> {
    const before = await this.one(id, by);
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const names = Object.keys(given);
    if (names.length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const pausing = names.every((name) => name === 'active');
    if (before.ownerId !== by.id && !(pausing && by.role === 'admin'))
      throw new Refusal('forbidden', {
        reason: 'own-schedule',
        detail: 'Only its owner changes what is sent, and to whom.',
      });
    const after: ScheduleRecord = { ...before, ...given };
    const rule = ruleOf(after);
    await this.demand(rule, after);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        `update schedules set every = $3, weekday = $4, month_day = $5, at = $6, time_zone = $7, person_ids = $8, addresses = $9, pdf = $10, xlsx = $11,
           skip_if_empty = $12, note = $13, active = $14, next_at = $15, version = version + 1 where id = $1 and version = $2 returning id`,
        [
          ...[
            id,
            version,
            rule.every,
            rule.weekday,
            rule.monthDay,
            rule.at,
            rule.timeZone,
            after.personIds,
            after.addresses,
          ],
          ...[after.pdf, after.xlsx, after.skipIfEmpty, after.note, after.active, nextSends(rule, at, 1)[0]],
        ],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await note(tx, { deed: 'schedule.change', person: by, at, refs: { schedule: id, changed: names } });
    });
    return this.one(id, by);
  }

  /** What is due first is known; the others follow it. */
  private nextOf(rule: SendRule, nextAt: Date): string[] {
    return [nextAt, ...nextSends(rule, nextAt, 2)].map((moment) => moment.toISOString());
  }

  private async demand(
    rule: SendRule,
    { personIds, addresses, pdf, xlsx }: Pick<ScheduleRecord, 'personIds' | 'addresses' | 'pdf' | 'xlsx'>,
  ): Promise<void> {
    demandRule(rule);
    if (personIds.length + addresses.length === 0)
      throw invalid([{ pointer: '/personIds', code: 'empty', detail: 'Send it to someone.' }]);
    if (!pdf && !xlsx)
      throw invalid([{ pointer: '/pdf', code: 'empty', detail: 'Send it as a PDF, as an XLSX, or both.' }]);
    const { mailDomains } = await this.settings.now();
    const foreign = addresses.findIndex((one) => !mailDomains.includes(address.exec(one)?.[1]?.toLowerCase() ?? ''));
    if (foreign >= 0)
      throw invalid([
        { pointer: `/addresses/${foreign}`, code: 'domain', detail: 'The workspace allows no mail to this domain.' },
      ]);
    const known = await this.house.read<{ id: string }>(
      `select id from people where id = any($1::uuid[]) and active and role <> 'agent'`,
      [personIds],
    );
    if (known.length < personIds.length)
      throw new Refusal('unprocessable', {
        detail: 'Everyone must be among us, and may read reports.',
        errors: [{ pointer: '/personIds', code: 'reference', detail: 'One of them is not here, or reads no reports.' }],
      });
  }
}

const ruleOf = ({ every, weekday = null, monthDay = null, at, timeZone }: RhythmBody | ScheduleRecord): SendRule => ({
  every,
  weekday: every === 'week' ? weekday : null,
  monthDay: every === 'month' ? monthDay : null,
  at,
  timeZone,
});

function demandRule(rule: SendRule): void {
  const faults: FieldProblem[] = [];
  if (!isZone(rule.timeZone))
    faults.push({ pointer: '/timeZone', code: 'zone', detail: 'A zone of the IANA database.' });
  if (!fitsRhythm(rule))
    faults.push({
      pointer: rule.every === 'week' ? '/weekday' : '/monthDay',
      code: 'missing',
      detail: 'Say on which day.',
    });
  if (faults.length > 0) throw invalid(faults);
}
