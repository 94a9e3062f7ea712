import { Injectable } from '@nestjs/common';
import {
  type Definition,
  definitionOf,
  definitions,
  type MetricKey,
  Refusal,
  type Settings,
  type Wire,
} from '#heart-core';
import { caseFilters, caseTables, rowColumns } from '../cases/cases.sql.ts';
import { readsCase, squadsSeen } from '../people/visible.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import {
  type Asked,
  byId,
  conditions,
  type Listing,
  type Page,
  Parameters,
  pageOf,
  using,
} from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { AskedFigure, Split } from './asked-figure.ts';
import type { FactQuestion } from './fact.ts';
import { type Counted, pointOf } from './fold.ts';
import { questions } from './questions.ts';

/** How many figures are counted at once, and how many may wait for their turn. */
const atOnce = 4;
const mostWaiting = 100;
/** What a group is called where the facts say nothing. */
const nameless: Record<Split, string> = {
  squad: 'No squad',
  channel: 'No channel',
  method: 'No method',
  severity: 'No severity',
  cause: 'Not diagnosed',
  arm: 'In no pilot',
  spike: 'No spike',
};

/** As of which moment a figure is asked, and by which settings. */
interface AskedAs {
  asOf: Date;
  settings: Pick<Settings, 'currency' | 'handlingRateMinorPerHour'>;
}

/** A figure of money says in which currency it counts. */
const inCurrency = (definition: Definition, currency: string): Definition =>
  definition.unit === 'money' ? { ...definition, currency } : definition;

/** The figures of the house: facts from the tables, arithmetic from the core. */
@Injectable()
export class MetricsService {
  private counting = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
  ) {}

  definitions(): readonly Definition[] {
    return definitions;
  }

  definition(key: string): Definition {
    const definition = definitionOf(key);
    if (!definition) throw new Refusal('not-found');
    return definition;
  }

  /** A figure over a range, in points, by group; nobody's figures hold another's squads. */
  async figure(key: string, asked: AskedFigure, person: SignedInPerson): Promise<Wire.MetricAnswer> {
    const settings = await this.settings.now();
    const definition = inCurrency(this.definition(key), settings.currency);
    await this.turn();
    try {
      const asOf = this.clock.now();
      const counted = await this.count(key as MetricKey, asked, { asOf, settings }, person);
      const names = await this.namesOf(asked.split, counted);
      const groups = [...names].map(([id, name]) =>
        this.group(
          definition,
          asked,
          counted.filter((one) => (one.group ?? 'none') === id),
          { id, name },
        ),
      );
      return { key, definition, asOf: asOf.toISOString(), groups, warnings: warningsOf(definition, groups) };
    } finally {
      this.counting--;
      this.waiting.shift()?.();
    }
  }

  /** Waits until fewer than the most are being counted. */
  private async turn(): Promise<void> {
    if (this.counting >= atOnce && this.waiting.length >= mostWaiting) {
      throw new Refusal('unavailable', { detail: 'Many figures are being counted. Try again in a moment.' });
    }
    while (this.counting >= atOnce) await new Promise<void>((go) => this.waiting.push(go));
    this.counting++;
  }

  /** The rows behind a figure, the pending and excluded ones with their reason. */
  async rows(key: string, figure: AskedFigure, asked: Asked, person: SignedInPerson): Promise<Page<unknown>> {
    this.definition(key);
    const as = { asOf: this.clock.now(), settings: await this.settings.now() };
    const { question, parameters, where } = this.facts(key as MetricKey, figure, as, person);
    const reads = readsCase(person, 'c', parameters);
    const counted = `case when (${question.reason}) is not null then 'excluded' when ${question.pending} then 'pending' when (${question.hit}) > 0 then 'numerator' else 'denominator' end`;
    const select = `${rowColumns(reads).replace('c.id,', `${question.id} as id, c.id as "caseId",`)}, ${question.at} as at, ${question.squad} as "factSquadId", (${question.reason}) as "excludedReason", ${counted} as counted`;
    const from =
      question.from === 'cases c' ? caseTables : `${question.from} left join customers u on u.id = c.customer_id`;
    const read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);
    const listing: Listing = {
      ...rowListing,
      id: question.id,
      filters: {},
      sorts: { at: { column: question.at, type: 'timestamptz' } },
    };
    return pageOf<{ id: string }, unknown>(
      read,
      listing,
      { ...asked, filter: {} },
      { select, from, where, parameters },
      (row) => row,
    );
  }

  private async count(key: MetricKey, asked: AskedFigure, as: AskedAs, person: SignedInPerson): Promise<Counted[]> {
    const { question, parameters, where } = this.facts(key, asked, as, person);
    const group: Record<Split, string> = {
      squad: question.squad,
      channel: 'c.channel',
      method: 'c.method_key',
      severity: 'c.severity',
      cause: 'c.cause_id',
      arm: 'null',
      spike: `case when c.triage_id is not null then 'spike' end`,
    };
    const sql = `select f.grp::text as "group", f.point, f.reason, f.pending, f.hit, f.part, f.weight, f.whole, count(*)::int as n
      from (select ${asked.split ? group[asked.split] : `'all'`} as grp, width_bucket(${question.at}, ${parameters.add(asked.starts)}::timestamptz[]) - 1 as point,
        (${question.reason}) as reason, coalesce(${question.pending}, false) as pending, (${question.hit}) as hit, (${question.part ?? 'null::text'}) as part,
        ${question.weight ?? '1'} as weight, (${question.whole ?? 'null::float8'}) as whole from ${question.from} where ${where}) f
      group by 1, 2, 3, 4, 5, 6, 7, 8`;
    return this.house.read<Counted>(...using(sql, parameters.values));
  }

  private facts(
    key: MetricKey,
    { from, to, filter }: AskedFigure,
    { asOf, settings }: AskedAs,
    person: SignedInPerson,
  ): { question: FactQuestion; parameters: Parameters; where: string } {
    const parameters = new Parameters();
    const now = `${parameters.add(asOf)}::timestamptz`;
    const [currency, handlingRate] = [settings.currency, settings.handlingRateMinorPerHour].map((value) =>
      parameters.add(value),
    ) as [string, string];
    const question = questions[key]({ asOf: now, currency, handlingRate });
    const seen = squadsSeen(person);
    const inScope = seen ? `${question.squad} = any(${parameters.add(seen)}::uuid[])` : 'true';
    const filters = {
      ...caseFilters(now, readsCase(person, 'c', parameters)),
      squadId: byId(question.squad),
      agentId: byId(question.agent),
    };
    const range = `${question.at} >= ${parameters.add(from)}::timestamptz and ${question.at} < ${parameters.add(to)}::timestamptz`;
    return {
      question,
      parameters,
      where: `${question.where} and ${inScope} and ${range} and ${conditions({ filters }, filter, parameters)}`,
    };
  }

  private group(
    definition: Definition,
    { from, to, starts }: AskedFigure,
    counted: Counted[],
    group: { id: string; name: string },
  ): Wire.MetricGroup {
    const points = starts.map((start, i) =>
      pointOf(
        definition,
        counted.filter(({ point }) => point === i),
        start,
        starts[i + 1] ?? to,
      ),
    );
    return { group, total: pointOf(definition, counted, from, to), points };
  }

  /** The groups that have facts, by name; without a split there is one, called all, whether it has facts or not. */
  private async namesOf(split: Split | null, counted: Counted[]): Promise<Map<string, string>> {
    if (!split) return new Map([['all', 'All']]);
    const ids = [...new Set(counted.map(({ group }) => group ?? 'none'))];
    const known = ids.filter((id) => id !== 'none');
    const table = split === 'squad' ? 'squads' : split === 'cause' ? 'causes' : null;
    const rows = table
      ? await this.house.read<{ id: string; name: string }>(
          `select id, name from ${table} where id = any($1::uuid[])`,
          [known],
        )
      : known.map((id) => ({ id, name: id }));
    const named: [string, string][] = ids.map((id) => [id, rows.find((row) => row.id === id)?.name ?? nameless[split]]);
    return new Map(named.sort(([, a], [, b]) => a.localeCompare(b, 'en')));
  }
}

/** Parts of a figure that its rows can be sorted by. */
export const rowListing: Listing = {
  resource: 'metric-cases',
  id: 'id',
  usual: ['at', 'DESC'],
  filters: {},
  sorts: { at: { column: 'at', type: 'timestamptz' } },
};

function warningsOf({ unit, minimumN }: Definition, groups: Wire.MetricGroup[]): Wire.MetricAnswer['warnings'] {
  const few = groups
    .filter(({ total }) => unit !== 'count' && total.n > 0 && total.n < minimumN)
    .map(({ group }) => group.name);
  return few.length > 0
    ? [{ code: 'few', detail: `Fewer than ${minimumN} counted: ${few.join(', ')}. Read them as counts.` }]
    : [];
}
