import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { waitForTree } from '../causes/tree.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { casesToFold, foldFigures } from './fold-figures.sql.ts';

const foldEveryMs = 1000;
const casesAtOnce = 2000;
/** The number of the lock that lets one house fold at a time. */
const foldLock = 6_005_001;

/** Keeps the sums by day in step with the records: what the deeds have marked is counted anew, a moment after them. */
@Injectable()
export class FiguresFold implements OnModuleDestroy {
  private readonly log = new Logger('figures');
  private timer: NodeJS.Timeout | null = null;
  private working: Promise<unknown> | null = null;
  private closing = false;

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  /** Folds what is marked from now on. */
  start(): void {
    this.timer = setInterval(() => {
      this.working ??= this.foldMarked()
        .catch((problem) => this.log.error(problem))
        .finally(() => {
          this.working = null;
        });
    }, foldEveryMs);
    this.timer.unref();
  }

  async onModuleDestroy(): Promise<void> {
    this.closing = true;
    if (this.timer) clearInterval(this.timer);
    await this.working;
  }

  /** Folds until nothing is marked. Answers with the number of cases counted. */
  async foldAll(): Promise<number> {
    let all = 0;
    for (let n = await this.fold(); n > 0; n = this.closing ? 0 : await this.fold()) all += n;
    return all;
  }

  /** Folds what is marked by now. What is marked meanwhile waits for the next time, so that many are counted together. */
  private async foldMarked(): Promise<void> {
    for (let n = casesAtOnce; n === casesAtOnce && !this.closing; n = await this.fold());
  }

  /** One batch; none where another house is folding. */
  private fold(): Promise<number> {
    return this.house.db.transaction(async (tx) => {
      const [{ mine }] = await tx.query('select pg_try_advisory_xact_lock($1) as mine', [foldLock]);
      if (!mine) return 0;
      await waitForTree(tx);
      const { timeZone } = await this.settings.now();
      const [state]: { timeZone: string }[] = await tx.query('select time_zone as "timeZone" from figure_state');
      if (state && state.timeZone !== timeZone) await forget(tx, timeZone);
      const now = this.clock.now();
      const due: { caseId: string }[] = await tx.query(casesToFold, [now, casesAtOnce]);
      if (due.length > 0 || !state) await tx.query(foldFigures, [now, timeZone, due.map(({ caseId }) => caseId)]);
      return due.length;
    });
  }

  /** Throws the sums away and counts every case anew; until that is done, figures are counted from the records. */
  async rebuild(): Promise<number> {
    const { timeZone } = await this.settings.now();
    await this.house.db.transaction(async (tx) => {
      await tx.query('select pg_advisory_xact_lock($1)', [foldLock]);
      await forget(tx, timeZone);
    });
    return this.foldAll();
  }
}

async function forget(tx: { query: (sql: string, values?: unknown[]) => Promise<unknown> }, timeZone: string) {
  await tx.query('delete from figure_days');
  await tx.query('delete from case_figures');
  await tx.query('update figure_state set time_zone = $1', [timeZone]);
  await tx.query('insert into figure_marks (case_id, id) select id, gen_random_uuid() from cases');
}
