import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { WholeList } from '../platform/listing.ts';
import { columnsOf, csvCell, type SheetRule, type TableColumn, valueCell } from './columns.ts';
import { RecordEnds } from './record-ends.ts';

/** Longer than any file takes, and short enough that a reader who sleeps does not hold a snapshot for ever. */
const longest = '30min';
/** So much of a list is put in order without a file of the database's. */
const sortedIn = '64MB';
const rowsAtOnce = 1000;

/**
 * A list being read from its first row to its last, on a connection of its own, as it stood at one moment. COPY takes no
 * parameters: the values are put into settings of the transaction and the statement names those, so that no caller's word
 * stands in its text.
 */
export class Reading {
  private passed = () => 0;

  private constructor(
    private readonly url: string,
    private readonly client: Client,
    private readonly pid: number,
    private readonly text: string,
    readonly columns: TableColumn[],
    private readonly from: string,
    private readonly show: WholeList['show'],
  ) {}

  static async open(url: string, whole: WholeList, rule: SheetRule): Promise<Reading> {
    const client = new Client({ connectionString: url, connectionTimeoutMillis: 5000 });
    client.on('error', () => {});
    await client.connect();
    try {
      await client.query(
        `begin isolation level repeatable read read only; set local jit = off; set local max_parallel_workers_per_gather = 0; set local work_mem = '${sortedIn}'; set local statement_timeout = '${longest}'; set local idle_in_transaction_session_timeout = '${longest}'`,
      );
      for (const [i, value] of whole.values.entries())
        await client.query('select set_config($1, $2::text, true)', [settingOf(i + 1), value]);
      const text = whole.sql.replace(/\$(\d+)/g, (_place, digits: string) => placeOf(whole.values, Number(digits)));
      const { fields } = await client.query(`select * from (${text}) q limit 0`);
      const { rows } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
      const { columns, beside } = columnsOf(fields, rule);
      const from = `from (${text}) q ${beside} order by q."sortedBy" ${whole.order}, q.id ${whole.order}`;
      return new Reading(url, client, rows[0]?.pid ?? 0, text, columns, from, whole.show);
    } catch (problem) {
      await client.end().catch(() => {});
      throw problem;
    }
  }

  /** How many rows have been read so far. */
  get read(): number {
    return this.passed();
  }

  /** How many rows there are, in the same moment as the rows. */
  async count(): Promise<number> {
    const { rows } = await this.client.query<{ n: string }>(`select count(*) as n from (${this.text}) q`);
    return Number(rows[0]?.n ?? 0);
  }

  /** The cases that the rows belong to and show in words; at most so many as one person reads. */
  async cases(): Promise<string[]> {
    const has = (name: string) => this.columns.some((column) => column.name === name);
    const id = has('caseId') ? '"caseId"' : has('sensitive') && has('number') ? 'id' : null;
    if (!id) return [];
    const readable = id === 'id' ? 'q.summary is not null' : 'true';
    const { rows } = await this.client.query<{ id: string }>(
      `select distinct q.${id} as id from (${this.text}) q where q.${id} is not null and ${readable}`,
    );
    return rows.map((row) => row.id);
  }

  /** The records of a CSV file, without its head. Ends the reading, also where nobody reads on. */
  csv(): Readable {
    const ends = new RecordEnds();
    const cells = [...this.columns.map(csvCell), ends.cell].join(', ');
    const copied = this.client.query(
      copyTo(`copy (select ${cells} ${this.from}) to stdout (format csv, encoding 'utf8')`),
    );
    this.passed = () => ends.records;
    return pipeline(copied, ends, (problem) => void (problem ? this.abandon() : this.close()));
  }

  /** The rows as values, column by column. Ends the reading, also where nobody reads on. */
  async *rows(most?: number): AsyncGenerator<unknown[]> {
    const cells = this.columns.map((column, i) => `${valueCell(column)} as c${i}`).join(', ');
    for await (const row of this.fetch(cells, most)) yield this.columns.map((_column, i) => row[`c${i}`]);
  }

  /** The rows as the list shows them, where it adds to what the tables say. Ends the reading likewise. */
  async *shown(most?: number): AsyncGenerator<Record<string, unknown>> {
    for await (const row of this.fetch('q.*', most)) yield this.show(row as never) as Record<string, unknown>;
  }

  private async *fetch(cells: string, most?: number): AsyncGenerator<Record<string, unknown>> {
    const limit = most === undefined ? '' : `limit ${Math.floor(most)}`;
    let whole = false;
    let fetched = 0;
    this.passed = () => fetched;
    try {
      await this.client.query(`declare file_rows no scroll cursor for select ${cells} ${this.from} ${limit}`);
      for (;;) {
        const { rows } = await this.client.query(`fetch ${rowsAtOnce} from file_rows`);
        yield* rows;
        fetched += rows.length;
        if (rows.length < rowsAtOnce) break;
      }
      whole = true;
    } finally {
      await (whole ? this.close() : this.abandon());
    }
  }

  async close(): Promise<void> {
    await this.client.end().catch(() => {});
  }

  /** Whoever asked has gone: the query ends with them. */
  private async abandon(): Promise<void> {
    const other = new Client({ connectionString: this.url, connectionTimeoutMillis: 5000 });
    other.on('error', () => {});
    try {
      await other.connect();
      await other.query('select pg_terminate_backend($1)', [this.pid]);
    } catch {
      // The database is away, and the query with it.
    } finally {
      await Promise.all([other, this.client].map((one) => one.end().catch(() => {})));
    }
  }
}

const settingOf = (place: number) => `heartdesk.value${place}`;

/** The place of a value in the statement; a setting cannot hold nothing. */
const placeOf = (values: unknown[], place: number) =>
  values[place - 1] === null ? 'null' : `current_setting('${settingOf(place)}')`;
