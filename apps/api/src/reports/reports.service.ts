import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { v7 as uuidv7 } from 'uuid';
import { type FieldProblem, missingIn, mostPeriods, packs, Refusal, type ReportPart, type Wire } from '#heart-core';
import { ExportsService } from '../exports/exports.service.ts';
import { FiguresService } from '../exports/figures.service.ts';
import { note } from '../log/log.ts';
import { seesSquad } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Page, Parameters, pageOf } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { Contents, figureQuery } from './contents.ts';
import type { ReportBody, ReportChange } from './reports.dto.ts';
import { reportColumns, reportListing, reportTables, seesReport } from './reports.sql.ts';

type ReportRecord = Wire.ReportRecord;

/** Reports: built from parts, kept in versions, shared or not. */
@Injectable()
export class ReportsService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly contents: Contents,
    private readonly lists: ExportsService,
    private readonly figures: FiguresService,
  ) {}

  packs() {
    return packs.map((pack) => ({ id: pack.key, ...pack }));
  }

  list(asked: Asked, person: SignedInPerson): Promise<Page<ReportRecord>> {
    const parameters = new Parameters();
    return pageOf<ReportRecord, ReportRecord>(
      (sql, values) => this.house.read(sql, values),
      reportListing,
      asked,
      { select: reportColumns, from: reportTables, where: seesReport(person, parameters), parameters },
      (row) => row,
    );
  }

  async one(id: string, person: SignedInPerson): Promise<ReportRecord> {
    const asked: Asked = { filter: { id: [id] }, sort: 'id', order: 'ASC', from: 0, to: 0, after: null };
    const [found] = (await this.list(asked, person)).rows;
    if (!found) throw new Refusal('not-found');
    return found;
  }

  async add(body: ReportBody, by: SignedInPerson): Promise<ReportRecord> {
    const { sharing = 'private', squadId = null, ...words } = body;
    this.demandSharing(sharing, squadId, by);
    await this.demandParts(words.parts, by);
    const id = uuidv7();
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      await tx.query('insert into reports (id, owner_id, sharing, squad_id, created_at) values ($1, $2, $3, $4, $5)', [
        ...[id, by.id, sharing, squadId, at],
      ]);
      await this.keepVersion(tx, id, 1, { about: null, ...words }, by);
      await note(tx, { deed: 'report.add', person: by, at, refs: { report: id, sharing, squad: squadId } });
    });
    return this.one(id, by);
  }

  /** Only its owner changes a report; whoever else wants it otherwise makes one of their own from it. */
  async change(id: string, version: number, change: ReportChange, by: SignedInPerson): Promise<ReportRecord> {
    const before = await this.one(id, by);
    if (before.ownerId !== by.id)
      throw new Refusal('forbidden', { reason: 'own-report', detail: 'Only its owner changes a report. Make a copy.' });
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    if (Object.keys(given).length === 0) throw invalid([{ pointer: '', code: 'empty', detail: 'Nothing to change.' }]);
    const after: ReportRecord = { ...before, ...given };
    if (after.sharing !== 'squad') after.squadId = null;
    this.demandSharing(after.sharing, after.squadId, by);
    if (change.parts) await this.demandParts(change.parts, by);
    const at = this.clock.now();
    await this.house.deed(async (tx) => {
      const [rows] = await tx.query(
        'update reports set sharing = $3, squad_id = $4, active = $5, version = version + 1 where id = $1 and version = $2 returning id',
        [id, version, after.sharing, after.squadId, after.active],
      );
      if (rows.length === 0) throw new Refusal('version-mismatch');
      await this.keepVersion(tx, id, version + 1, after, by);
      await note(tx, { deed: 'report.change', person: by, at, refs: { report: id, changed: Object.keys(given) } });
    });
    return this.one(id, by);
  }

  /** What it comes to now, for this reader. */
  async content(id: string, person: SignedInPerson): Promise<{ report: ReportRecord; content: Wire.ReportContent }> {
    const report = await this.one(id, person);
    return { report, content: await this.contents.of(report.name, report.parts, person) };
  }

  async preview(parts: ReportPart[], person: SignedInPerson): Promise<Wire.ReportContent> {
    await this.demandParts(parts, person);
    return this.contents.of('', parts, person);
  }

  private demandSharing(sharing: string, squadId: string | null, by: SignedInPerson): void {
    if ((sharing === 'squad') !== (squadId !== null))
      throw invalid([
        { pointer: '/squadId', code: 'squad', detail: 'A report shared with a squad names it, and no other does.' },
      ]);
    if (squadId && !seesSquad(by, squadId)) throw new Refusal('not-found');
  }

  /** Each part says what its kind needs, and asks what could be answered now. */
  private async demandParts(parts: ReportPart[], by: SignedInPerson): Promise<void> {
    if (parts.length === 0)
      throw invalid([{ pointer: '/parts', code: 'empty', detail: 'A report has one part at least.' }]);
    const { timeZone } = await this.settings.now();
    for (const [i, part] of parts.entries()) {
      const missing = missingIn(part);
      if (missing) throw faultsAt(i, [{ pointer: `/${missing}`, code: 'missing', detail: `A ${part.kind} needs it.` }]);
      if (part.period && part.period.count > mostPeriods[part.period.unit])
        throw faultsAt(i, [
          { pointer: '/period/count', code: 'max', detail: `At most ${mostPeriods[part.period.unit]}.` },
        ]);
      await this.demandQuestion(part, timeZone, by).catch((problem) => {
        const errors = (problem as Refusal)?.facts?.errors as FieldProblem[] | undefined;
        throw errors ? faultsAt(i, errors) : problem;
      });
    }
  }

  private async demandQuestion(part: ReportPart, tz: string, by: SignedInPerson): Promise<void> {
    if (part.kind === 'figure')
      this.figures.demand({ resource: 'metrics', format: 'xlsx', query: figureQuery(part, tz, this.clock.now()) });
    if (part.kind !== 'list') return;
    const query = {
      ...(part.filter ? { filter: JSON.stringify(part.filter) } : {}),
      ...(part.sort ? { sort: JSON.stringify(part.sort) } : {}),
    };
    await this.lists.question({ resource: part.resource as string, format: 'xlsx', query }, by);
  }

  private async keepVersion(
    tx: EntityManager,
    id: string,
    version: number,
    { name, about, parts }: { name: string; about: string | null; parts: ReportPart[] },
    by: SignedInPerson,
  ): Promise<void> {
    await tx.query(
      'insert into report_versions (report_id, version, name, about, parts, changed_by_id, changed_at) values ($1, $2, $3, $4, $5::jsonb, $6, $7)',
      [id, version, name, about, JSON.stringify(parts), by.id, this.clock.now()],
    );
  }
}

const faultsAt = (place: number, faults: FieldProblem[]) =>
  invalid(faults.map((fault) => ({ ...fault, pointer: `/parts/${place}${fault.pointer}` })));
