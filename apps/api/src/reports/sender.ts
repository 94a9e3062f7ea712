import type { Readable } from 'node:stream';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import { mayDo, nextSends, Refusal, type SendRule, type Wire } from '#heart-core';
import { fileName, typeOf } from '../exports/made-file.ts';
import { type HeldJob, JobKinds } from '../jobs/job-kinds.ts';
import { plan } from '../jobs/plan.ts';
import { isRefusedForGood, Mailer } from '../notifications/mailer.ts';
import { Sessions } from '../people/sessions.service.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { FailedRun } from './failed-run.ts';
import { letterOf } from './report-letter.ts';
import { paperOf, sheetsOf } from './report-paper.ts';
import { ReportsService } from './reports.service.ts';

const mostAttempts = 8;
const mostAtOnce = 100;

interface Due extends SendRule {
  id: string;
  reportId: string;
  ownerId: string;
  personIds: string[];
  addresses: string[];
  nextAt: Date;
}

interface Open {
  id: string;
  reportId: string;
  scheduleId: string | null;
  readerId: string;
  address: string | null;
  pdf: boolean | null;
  xlsx: boolean | null;
  skipIfEmpty: boolean | null;
  note: string | null;
}

/** Sends what is due: each receiver a run of their own, made with what they may read at that moment. */
@Injectable()
export class Sender implements OnModuleInit {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
    private readonly sessions: Sessions,
    private readonly reports: ReportsService,
    private readonly mailer: Mailer,
    private readonly failedRun: FailedRun,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  onModuleInit(): void {
    this.kinds.register('report', { errand: (job) => this.send(job), mostAttempts });
    this.kinds.planBy((now) => this.planDue(now));
  }

  /** What fell due while the house was away goes out once, and the rhythm goes on from now. */
  private async planDue(now: Date): Promise<void> {
    const due = await this.house.read<Due>(
      `select s.id, s.report_id as "reportId", s.owner_id as "ownerId", s.every, s.weekday, s.month_day as "monthDay", s.at, s.time_zone as "timeZone",
         s.person_ids as "personIds", s.addresses, s.next_at as "nextAt"
       from schedules s join people o on o.id = s.owner_id and o.active join reports r on r.id = s.report_id and r.active
       where s.active and s.next_at <= $1 order by s.next_at, s.id limit ${mostAtOnce}`,
      [now],
    );
    for (const one of due) await this.planOne(one, now);
  }

  private planOne({ id, reportId, ownerId, personIds, addresses, nextAt, ...rule }: Due, now: Date): Promise<void> {
    return this.house.deed(async (tx) => {
      const [rows] = await tx.query('update schedules set next_at = $3 where id = $1 and next_at = $2 returning id', [
        ...[id, nextAt, nextSends(rule, now, 1)[0]],
      ]);
      if (rows.length === 0) return;
      const receivers = [
        ...personIds.map((readerId) => ({ readerId, address: null })),
        ...addresses.map((address) => ({ readerId: ownerId, address })),
      ];
      for (const { readerId, address } of receivers) {
        const run = uuidv7();
        await tx.query(
          'insert into runs (id, report_id, schedule_id, reader_id, address, due_at) values ($1, $2, $3, $4, $5, $6) on conflict do nothing',
          [run, reportId, id, readerId, address, nextAt],
        );
        await plan(tx, [{ kind: 'report', subject: run, dueAt: nextAt, recipientId: readerId }], now);
      }
    });
  }

  private async send(job: HeldJob): Promise<void> {
    const [run] = await this.house.read<Open>(
      `select u.id, u.report_id as "reportId", u.schedule_id as "scheduleId", u.reader_id as "readerId", u.address, s.pdf, s.xlsx, s.skip_if_empty as "skipIfEmpty", s.note
       from runs u left join schedules s on s.id = u.schedule_id where u.id = $1 and u.state = 'queued'`,
      [job.subject],
    );
    if (!run) return;
    try {
      await this.sendOne(run);
    } catch (problem) {
      const forGood = (problem instanceof Refusal && problem.code !== 'unavailable') || isRefusedForGood(problem);
      if (!forGood && job.attempts < mostAttempts) throw problem;
      await this.house.deed(async (tx) => {
        await this.end(run.id, 'failed', { failure: failureOf(problem) });
        await this.failedRun.tell(tx, job, run.id, this.clock.now());
      });
    }
  }

  private async sendOne(run: Open): Promise<void> {
    const reader = await this.sessions.personBy(run.readerId);
    if (!reader) throw new Refusal('forbidden', { reason: 'left' });
    if (!mayDo(reader.role, 'report.read')) throw new Refusal('forbidden');
    const { report, content } = await this.reports.content(run.reportId, reader);
    if (run.skipIfEmpty && content.empty) return this.end(run.id, 'skipped', {});
    const made = { content, version: report.version, reader: reader.name, note: run.note, demo: this.config.demo };
    const asOf = new Date(content.asOf);
    const files = [
      ...(run.pdf === false ? [] : [{ format: 'pdf' as const, bytes: await whole(await paperOf(made)) }]),
      ...(run.xlsx === false ? [] : [{ format: 'xlsx' as const, bytes: await whole(sheetsOf(made)) }]),
    ].map((file) => ({ ...file, name: fileName(report.name, file.format, asOf, this.config.demo) }));
    await this.house.deed(async (tx) => {
      await tx.query('delete from run_files where run_id = $1', [run.id]);
      for (const { format, name, bytes } of files)
        await tx.query('insert into run_files (run_id, format, name, bytes) values ($1, $2, $3, $4)', [
          run.id,
          format,
          name,
          bytes,
        ]);
    });
    await this.mail(run, reader, report, content, files);
    await this.end(run.id, 'sent', { version: report.version, asOf });
  }

  /** By mail where there is a way out and the reader wants any; kept in the house in any case. */
  private async mail(
    run: Open,
    reader: SignedInPerson,
    report: Wire.ReportRecord,
    content: Wire.ReportContent,
    files: { format: 'pdf' | 'xlsx'; name: string; bytes: Buffer }[],
  ): Promise<void> {
    const address = run.address ?? reader.email;
    if (!this.mailer.canSend || !address) return;
    if (!run.address) {
      const [wants] = await this.house.read('select 1 from people where id = $1 and mail_wanted', [reader.id]);
      if (!wants) return;
    }
    const { publicUrl } = this.config;
    const link = publicUrl ? new URL(`/reports/${report.id}`, publicUrl).toString() : null;
    const unsubscribe = publicUrl ? new URL('/reports', publicUrl).toString() : null;
    await this.mailer.send({
      id: run.id,
      to: { name: run.address ? '' : reader.name, address },
      subject: `${this.config.demo ? 'DEMO: ' : ''}${report.name}`,
      text: letterOf({ content, report, note: run.note, link, toAddress: run.address !== null }),
      headers: unsubscribe ? { 'List-Unsubscribe': `<${unsubscribe}>` } : {},
      attachments: files.map(({ name, bytes, format }) => ({
        filename: name,
        content: bytes,
        contentType: typeOf[format],
      })),
    });
  }

  private async end(
    id: string,
    state: 'sent' | 'skipped' | 'failed',
    {
      failure = null,
      version = null,
      asOf = null,
    }: { failure?: string | null; version?: number | null; asOf?: Date | null },
  ): Promise<void> {
    await this.house.read(
      'update runs set state = $2, failure = $3, report_version = $4, as_of = $5, ended_at = $6 where id = $1',
      [id, state, failure, version, asOf, this.clock.now()],
    );
  }
}

async function whole(stream: Readable): Promise<Buffer> {
  const pieces: Buffer[] = [];
  for await (const piece of stream) pieces.push(piece as Buffer);
  return Buffer.concat(pieces);
}

/** Why, in a word: a mail server's own sentences may hold addresses. */
function failureOf(problem: unknown): string {
  if (problem instanceof Refusal) return String(problem.facts.reason ?? problem.code);
  return isRefusedForGood(problem) ? 'address' : 'internal';
}
