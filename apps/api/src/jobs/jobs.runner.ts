import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { waitAfterAttempt } from '#heart-core';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { requestContext } from '../platform/request.ts';
import { claimSql, doneSql, failedSql, giveBackSql, keepSql } from './claim.sql.ts';
import { type HeldJob, JobKinds } from './job-kinds.ts';

/** How often the house looks for what is due. */
const tickMs = 1000;
/**
 * Deeds are short and are claimed several at once, each in a transaction of its own. Errands go one at a time, so that a
 * kill repeats one at most, and each kind in a lane of its own, so that one which hangs holds up no other; a kind whose
 * lines go to different places has more lanes, so that one place which hangs holds up no other.
 */
const deedsAtOnce = 20;
/** A job is given up after this many attempts, if its kind says nothing else: some two hours of trying. */
const usualAttempts = 20;
/** What was done is remembered this long; longer than any planner looks back. */
const rememberedDays = 30;
const forgetEveryMs = 3_600_000;

/** The lease has run out and somebody else has the job: what was done for it is rolled back. */
class LostLease extends Error {}

/**
 * Does what is due, in any number of processes at once. A kill at any moment loses nothing: the lease runs out, and
 * another runner takes the job up.
 */
@Injectable()
export class JobsRunner implements OnModuleDestroy {
  /** How long a runner may be silent before another takes its jobs. */
  leaseSeconds = 30;
  private readonly log = new Logger('jobs');
  private readonly timers: NodeJS.Timeout[] = [];
  private readonly working = new Map<string, Promise<number>>();
  private planning: Promise<void> | null = null;
  private closing = false;

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly kinds: JobKinds,
  ) {}

  /** From now on the house does by itself what is due. Tests do not start it: they ask for a tick. */
  start(): void {
    if (this.timers.length > 0) return;
    this.timers.push(
      setInterval(() => this.beat(), tickMs),
      setInterval(() => void this.forget(), forgetEveryMs),
    );
    for (const timer of this.timers) timer.unref();
    this.beat();
  }

  /** Lets what is in hand come to its end and gives the rest back. */
  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    for (const timer of this.timers) clearInterval(timer);
    await Promise.allSettled([this.planning, ...this.working.values()]);
  }

  /** Plans what is due and does all of it; answers how many jobs were done. */
  async tick(): Promise<number> {
    await this.plan();
    const deeds = await this.work('deed');
    const errands = await Promise.all(this.kinds.named('errand').map((name) => this.work(name)));
    return errands.reduce((sum, n) => sum + n, deeds);
  }

  private beat(): void {
    requestContext.exit(() => {
      this.planning ??= this.plan().finally(() => {
        this.planning = null;
        for (const lane of ['deed', ...this.kinds.named('errand')]) void this.work(lane);
      });
    });
  }

  private async plan(): Promise<void> {
    const now = this.clock.now();
    for (const planner of this.kinds.planners) {
      if (this.closing) return;
      await planner(now).catch((problem) => this.log.warn(`What is due could not be planned: ${causeOf(problem)}`));
    }
  }

  /** Works until nothing is due, in the first lane of this kind that is free; the database holds the processes and the lanes apart. */
  private work(name: string): Promise<number> {
    const lanes = Array.from({ length: this.lanesOf(name) }, (_, nth) => `${name} ${nth}`);
    const free = lanes.find((lane) => !this.working.has(lane));
    if (!free) return this.ends(lanes);
    const kinds = name === 'deed' ? this.kinds.named('deed') : [name];
    const all = this.workThrough(name, kinds, name === 'deed' ? deedsAtOnce : 1).finally(() =>
      this.working.delete(free),
    );
    this.working.set(free, all);
    return all;
  }

  private lanesOf(name: string): number {
    if (name === 'deed') return 1;
    const kind = this.kinds.of(name);
    return 'errand' in kind ? (kind.linesAtOnce ?? 1) : 1;
  }

  private async ends(lanes: string[]): Promise<number> {
    await Promise.all(lanes.map((lane) => this.working.get(lane)));
    return 0;
  }

  private async workThrough(name: string, kinds: string[], atOnce: number): Promise<number> {
    let done = 0;
    const beside: Promise<number>[] = [];
    while (!this.closing) {
      const token = randomUUID();
      const jobs = await this.claim(kinds, token, atOnce);
      if (jobs.length === 0) break;
      // There may be more to do than this: whatever takes long here, another line goes on beside it.
      if (this.hasFreeLane(name)) beside.push(this.work(name));
      const beat = setInterval(() => void this.keep(token), (this.leaseSeconds * 1000) / 3);
      try {
        for (const job of jobs) if (!this.closing && (await this.does(job, token))) done++;
      } finally {
        clearInterval(beat);
        if (this.closing) await this.house.read(giveBackSql, [token]).catch(() => {});
      }
    }
    const others = await Promise.all(beside);
    return others.reduce((sum, n) => sum + n, done);
  }

  private hasFreeLane(name: string): boolean {
    return Array.from({ length: this.lanesOf(name) }, (_, nth) => `${name} ${nth}`).some(
      (lane) => !this.working.has(lane),
    );
  }

  private async claim(kinds: string[], token: string, atOnce: number): Promise<HeldJob[]> {
    try {
      const values = [kinds, this.clock.now(), atOnce, token, this.leaseSeconds];
      const [rows]: [HeldJob[]] = await this.house.db.query(claimSql, values);
      return rows;
    } catch {
      // The database is away: the next tick looks again.
      return [];
    }
  }

  private async keep(token: string): Promise<void> {
    await this.house.read(keepSql, [token, this.leaseSeconds]).catch(() => {});
  }

  private async does(job: HeldJob, token: string): Promise<boolean> {
    const kind = this.kinds.of(job.kind);
    try {
      if ('errand' in kind) await kind.errand(job);
      await this.house.deed(async (tx) => {
        const [, marked] = await tx.query(doneSql, [job.id, token, this.clock.now()]);
        if (marked === 0) throw new LostLease();
        if ('deed' in kind) await kind.deed(tx, job);
      });
      return true;
    } catch (problem) {
      if (!(problem instanceof LostLease)) await this.giveUp(job, token, problem, kind.mostAttempts ?? usualAttempts);
      return false;
    }
  }

  private async giveUp(job: HeldJob, token: string, problem: unknown, mostAttempts: number): Promise<void> {
    const cause = causeOf(problem);
    const again = new Date(this.clock.now().getTime() + waitAfterAttempt(job.attempts, Math.random()));
    if (job.attempts >= mostAttempts) this.log.error(`Job ${job.id} (${job.kind}) is given up: ${cause}`);
    else this.log.warn(`Job ${job.id} (${job.kind}) failed, attempt ${job.attempts}: ${cause}`);
    await this.house.read(failedSql, [job.id, token, again, cause, mostAttempts]).catch(() => {});
  }

  private async forget(): Promise<void> {
    await this.house
      .read(`delete from jobs where state = 'done' and done_at < $1::timestamptz - interval '${rememberedDays} days'`, [
        this.clock.now(),
      ])
      .catch(() => {});
  }
}

/** Why something failed, in a word: a mail server's own sentences may hold addresses, and stay out of tables and logs. */
function causeOf(problem: unknown): string {
  const { name, code, responseCode } = (problem ?? {}) as { name?: string; code?: string; responseCode?: number };
  return [name ?? 'Error', code, responseCode].filter((one) => one !== undefined).join(' ');
}
