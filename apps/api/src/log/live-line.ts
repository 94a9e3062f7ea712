import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Client, Notification } from 'pg';
import { Subject } from 'rxjs';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { House } from '../platform/house.ts';

/** A change that open screens should hear of. */
export interface LiveNews {
  id: string;
  resource: string;
  squadIds: string[];
  personIds: string[];
  ids: string[];
  caseIds: string[];
}

const tryAgainAfterMs = 1000;
const mostAtOnce = 500;
const columns = `id, resource, squad_ids as "squadIds", person_ids as "personIds", ids, case_ids as "caseIds"`;
/** News is kept this long for those whose link was lost. */
const keptFor = '1 hour';

/** The one connection that listens for changes, from whichever process they come, and passes them to every open screen. */
@Injectable()
export class LiveLine implements OnApplicationBootstrap, OnApplicationShutdown {
  readonly news = new Subject<LiveNews>();
  private readonly log = new Logger('live');
  private client: Client | null = null;
  private closed = false;
  private timer: NodeJS.Timeout | null = null;
  private waiting: string[] = [];
  private passing = false;

  constructor(private readonly house: House) {}

  onApplicationBootstrap(): void {
    void this.listen();
    this.timer = setInterval(() => void this.forget(), 10 * 60_000);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    this.closed = true;
    if (this.timer) clearInterval(this.timer);
    this.news.complete();
    await this.client?.end().catch(() => {});
  }

  /** What was missed since an event; a little more than that, because commits do not come in the order of their ids. */
  missedSince(id: string): Promise<LiveNews[]> {
    return this.house.read<LiveNews>(
      `select ${columns} from live_events where id <> $1 and at >= coalesce((select at from live_events where id = $1) - interval '30 seconds', now() - interval '${keptFor}') order by at, id limit 500`,
      [id],
    );
  }

  private async listen(): Promise<void> {
    if (this.closed) return;
    try {
      const { Client: Connection } = (this.house.db.driver as PostgresDriver).postgres;
      const client: Client = new Connection({ connectionString: (this.house.db.options as { url: string }).url });
      this.client = client;
      client.on('error', () => this.listenAgain(client));
      client.on('end', () => this.listenAgain(client));
      client.on('notification', ({ payload }: Notification) => void this.pass(payload ?? ''));
      await client.connect();
      await client.query('listen live');
    } catch {
      this.listenAgain(this.client);
    }
  }

  private listenAgain(client: Client | null): void {
    if (this.closed || client !== this.client) return;
    this.client = null;
    setTimeout(() => void this.listen(), tryAgainAfterMs).unref();
  }

  /** In the order it came in, which is the order of the commits: one read at a time, of all that waits. */
  private async pass(id: string): Promise<void> {
    if (!this.news.observed) return;
    this.waiting.push(id);
    if (this.passing) return;
    this.passing = true;
    while (this.waiting.length > 0) {
      const ids = this.waiting.splice(0, mostAtOnce);
      try {
        const read = await this.house.read<LiveNews>(`select ${columns} from live_events where id = any($1)`, [ids]);
        const byId = new Map(read.map((news) => [news.id, news]));
        for (const one of ids) {
          const news = byId.get(one);
          if (news) this.news.next(news);
        }
      } catch (problem) {
        this.log.warn(`News ${ids.join(', ')} could not be passed on: ${(problem as Error).message}`);
      }
    }
    this.passing = false;
  }

  private async forget(): Promise<void> {
    await this.house
      .read(`delete from live_events where at < now() - interval '${keptFor}' and not for_webhooks`)
      .catch(() => {});
    await this.house.read(`delete from kept_answers where at < now() - interval '7 days'`).catch(() => {});
  }
}
