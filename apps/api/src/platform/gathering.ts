type Send = <Row>(sql: string, values: unknown[]) => Promise<Row[]>;

interface Waiting {
  sql: string;
  values: unknown[];
  settle: (rows: never[]) => void;
  refuse: (problem: unknown) => void;
}

/**
 * Reads that are asked for at the same time go to the database as one statement: most of what a small read costs is its
 * journey. Each is answered as if it had gone alone, moments as Dates; it must select JSON types and moments alone.
 */
export class Gathering {
  private waiting: Waiting[] = [];

  constructor(private readonly send: Send) {}

  read<Row>(sql: string, values: unknown[]): Promise<Row[]> {
    return new Promise((settle, refuse) => {
      // By then everything that is under way has come to its next read.
      if (this.waiting.length === 0) process.nextTick(() => void this.go());
      this.waiting.push({ sql, values, settle, refuse });
    });
  }

  private async go(): Promise<void> {
    const together = this.waiting;
    this.waiting = [];
    try {
      const answers = await this.ask(together);
      for (const [i, { settle }] of together.entries()) settle(answers[i] as never[]);
    } catch (problem) {
      for (const { refuse } of together) refuse(problem);
    }
  }

  private async ask(together: Waiting[]): Promise<unknown[][]> {
    const [only] = together;
    if (only && together.length === 1) return [await this.send(only.sql, only.values)];
    const values: unknown[] = [];
    const parts = together.map(({ sql, values: own }) => {
      const shifted = sql.replace(/\$(\d+)/g, (_place, digits: string) => `$${Number(digits) + values.length}`);
      values.push(...own);
      return `(select coalesce(json_agg(t), '[]') from (${shifted}) t)`;
    });
    const [row] = await this.send<{ answers: Record<string, unknown>[][] }>(
      `select json_build_array(${parts.join(',\n')}) as answers`,
      values,
    );
    return (row?.answers ?? []).map((rows) => rows.map(withMoments));
  }
}

const moment = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/;
/** What the house calls its columns of moments: `dueAt`, `windowFrom`. No column of anybody's words is called so. */
const namesMoment = /(At|From|To)$/;

function withMoments(row: Record<string, unknown>): Record<string, unknown> {
  for (const [name, value] of Object.entries(row))
    if (typeof value === 'string' && namesMoment.test(name) && moment.test(value)) row[name] = new Date(value);
  return row;
}
