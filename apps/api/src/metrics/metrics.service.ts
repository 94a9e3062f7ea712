import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  type CustomField,
  type Definition,
  definitionOf,
  definitions,
  type MetricKey,
  Refusal,
  type Wire,
} from '#heart-core';
import { caseTables, rowColumns } from '../cases/cases.sql.ts';
import { CustomAnswers } from '../custom-fields/custom-answers.ts';
import { readsCase, squadsSeen } from '../people/visible.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { type Asked, type Listing, type Page, pageOf, using } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { type SettingsRecord, SettingsService } from '../settings/settings.service.ts';
import { type AskedFigure, type CustomSplit, isCustomSplit, type Split } from './asked-figure.ts';
import { countDays, fitsDays } from './count-days.ts';
import { countRecords } from './count-records.ts';
import { type AskedAs, factsAsked } from './facts.ts';
import { type Counted, pointOf } from './fold.ts';
import { isRolled, mostCountedAgain, toCountAgain } from './rolled.sql.ts';

/** How many figures are counted at once, and how many may wait for their turn. */
const atOnce = 4;
const mostWaiting = 100;
/** Into how many answers a figure is split at most. */
const mostAnswers = 200;
/** What a group is called where the facts say nothing. */
const nameless: Record<Exclude<Split, CustomSplit>, string> = {
  squad: 'No squad',
  channel: 'No channel',
  method: 'No method',
  severity: 'No severity',
  cause: 'Not diagnosed',
  arm: 'In no pilot',
  spike: 'No spike',
};

/** A figure of money says in which currency it counts. */
const inCurrency = (definition: Definition, currency: string): Definition =>
  definition.unit === 'money' ? { ...definition, currency } : definition;

type Named = { id: string; name: string };

/** The settings, what groups are called, and the sums by day: their zone, whether they are of this moment, how many cases are to be counted again. */
interface Standing extends AskedAs {
  settings: SettingsRecord;
  named: Named[];
  days: { timeZone: string; folds: string; folded: boolean; squads: string | null; again: number } | null;
}

/** The figures of the house: facts from the tables, arithmetic from the core. */
@Injectable()
export class MetricsService {
  private counting = 0;
  private readonly waiting: (() => void)[] = [];

  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly answers: CustomAnswers,
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
    return this.figureAt(await this.standing(asked), key, asked, person);
  }

  /** A figure with its mark; null instead where whoever asks holds the answer of that mark. */
  async figureSince(held: string | undefined, key: string, asked: AskedFigure, person: SignedInPerson) {
    const standing = await this.standing(asked);
    const mark = this.markOf(standing, key, asked, person);
    const answer = mark && held === mark ? null : await this.figureAt(standing, key, asked, person);
    return { mark, answer };
  }

  private async figureAt(
    standing: Standing,
    key: string,
    asked: AskedFigure,
    person: SignedInPerson,
  ): Promise<Wire.MetricAnswer> {
    const { settings } = standing;
    const definition = inCurrency(this.definition(key), settings.currency);
    const field = await this.customAsked(asked);
    await this.turn();
    try {
      const counted = await this.count(key as MetricKey, asked, standing, person);
      const names = namesOf(asked.split, counted, standing.named, field);
      const ofGroup = grouped(counted, ({ group }) => group ?? unsaid(asked.split));
      const groups = [...names].map(([id, name]) => this.group(definition, asked, ofGroup.get(id) ?? [], { id, name }));
      const asOf = standing.asOf.toISOString();
      return { key, definition, asOf, groups, warnings: warningsOf(definition, groups) };
    } finally {
      this.counting--;
      this.waiting.shift()?.();
    }
  }

  /** How things stand at this moment, as a figure is counted by it. */
  private async standing({ split }: AskedFigure): Promise<Standing> {
    const asOf = this.clock.now();
    const [settings, [days], named] = await this.house.together(
      () => this.settings.now(),
      () =>
        this.house.read<Standing['days']>(
          `select time_zone as "timeZone", folds::text, folded_at <= $1 as folded, (select sum(version)::text from squads) as squads,
             (select count(*)::int from (select 1 from (${toCountAgain('$1')}) d limit ${mostCountedAgain + 1}) d) as again from figure_state`,
          [asOf],
        ),
      () => this.named(split),
    );
    return { asOf, settings, days: days ?? null, named };
  }

  /** Refuses a filter or a split by what the house never asked; answers with the field that it is split by. */
  private async customAsked({ filter, split }: AskedFigure): Promise<CustomField | null> {
    await this.answers.demandFilter(filter);
    return isCustomSplit(split) ? this.answers.demandSplit(split) : null;
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
  async rows(key: string, figure: AskedFigure, asked: Asked, person: SignedInPerson): Promise<Page<Wire.MetricRow>> {
    this.definition(key);
    await this.customAsked(figure);
    const as = { asOf: this.clock.now(), settings: await this.settings.now() };
    const { question, parameters, where } = factsAsked(key as MetricKey, figure, as, person);
    const reads = readsCase(person, 'c', parameters);
    const counted = `case when (${question.reason}) is not null then 'excluded' when ${question.pending} then 'pending' when (${question.hit}) > 0 then 'numerator' else 'denominator' end`;
    const select = `${rowColumns(reads).replace('c.id,', `${question.id} as id, c.id as "caseId",`)}, ${question.at} as at, ${question.squad} as "factSquadId", (${question.reason}) as "excludedReason", ${counted} as counted,
      case when ${reads} and (${question.reason}) is null then (${question.hit})::float8 end as counts`;
    const from =
      question.from === 'cases c' ? caseTables : `${question.from} left join customers u on u.id = c.customer_id`;
    const read = <R>(sql: string, values: unknown[]) => this.house.read<R>(sql, values);
    const listing: Listing = {
      ...rowListing,
      id: question.id,
      filters: {},
      sorts: { at: { column: question.at, type: 'timestamptz' } },
    };
    return pageOf<Wire.MetricRow, Wire.MetricRow>(
      read,
      listing,
      { ...asked, filter: {} },
      { select, from, where, parameters },
      (row) => row,
    );
  }

  /**
   * A mark of the answer that this figure would have now: the same mark, the same answer but for the moment as of which it
   * is given. Null where none can be told: counted from the records, or with cases still to be counted again.
   */
  private markOf({ settings, days }: Standing, key: string, asked: AskedFigure, person: SignedInPerson): string | null {
    const fromDays = isRolled(key) && asked.split !== 'cause' && fitsDays(asked, settings.timeZone);
    if (!fromDays || !days?.folded || days.timeZone !== settings.timeZone || days.again > 0) return null;
    const { version } = this.definition(key);
    const { folds, squads } = days;
    const said = JSON.stringify([key, version, asked, squadsSeen(person), settings.version, { folds, squads }]);
    return `"${createHash('sha1').update(said).digest('base64url')}"`;
  }

  /** From the sums by day where they can tell it, else from the records; both say the same. */
  private count(key: MetricKey, asked: AskedFigure, standing: Standing, person: SignedInPerson): Promise<Counted[]> {
    const facts = factsAsked(key, asked, standing, person);
    const { timeZone } = standing.settings;
    const fromDays = isRolled(key) && fitsDays(asked, timeZone) && daysHold(standing);
    const sql = fromDays ? countDays(key, facts, asked, person) : countRecords(facts, asked.split, asked.starts);
    return this.house.read<Counted>(...using(sql, facts.parameters.values));
  }

  private group(
    definition: Definition,
    { from, to, starts }: AskedFigure,
    counted: Counted[],
    group: { id: string; name: string },
  ): Wire.MetricGroup {
    const atPoint = grouped(counted, ({ point }) => point);
    const points = starts.map((start, i) => pointOf(definition, atPoint.get(i) ?? [], start, starts[i + 1] ?? to));
    return { group, total: pointOf(definition, counted, from, to), points };
  }

  /** Whatever a figure can be split into that has a name of its own. */
  private async named(split: Split | null): Promise<Named[]> {
    const table = split === 'squad' ? 'squads' : split === 'cause' ? 'causes' : null;
    return table ? this.house.read<Named>(`select id, name from ${table}`) : [];
  }
}

/** Are there sums of this zone's days, none of them of a later moment, with few cases to be counted again? */
const daysHold = ({ days, settings }: Standing): boolean =>
  days?.folded === true && days.timeZone === settings.timeZone && days.again <= mostCountedAgain;

/** The groups that have facts, by name; without a split there is one, called all, whether it has facts or not. */
function namesOf(
  split: Split | null,
  counted: Counted[],
  known: Named[],
  field: CustomField | null,
): Map<string, string> {
  if (!split) return new Map([['all', 'All']]);
  const ids = [...new Set(counted.map(({ group }) => group ?? unsaid(split)))];
  if (field) return namesOfAnswers(ids, field);
  const byId = new Map(known.map(({ id, name }) => [id, name]));
  const none = isCustomSplit(split) ? '' : nameless[split];
  const named: [string, string][] = ids.map((id) => [id, byId.get(id) ?? (id === 'none' ? none : id)]);
  return new Map(named.sort(([, a], [, b]) => a.localeCompare(b, 'en')));
}

/** What a group goes by where the facts say nothing: an answer may be any word but the empty one. */
const unsaid = (split: Split | null) => (isCustomSplit(split) ? '' : 'none');

/** Answers by what they say, in order; free text may have more of them than anyone can read. */
function namesOfAnswers(answers: string[], { type }: CustomField): Map<string, string> {
  if (answers.length > mostAnswers) {
    const detail = `There are more than ${mostAnswers} answers: filter, or split by a choice.`;
    throw invalid([{ pointer: '/split', code: 'tooMany', detail }]);
  }
  const yesNo = type === 'yesNo' ? { true: 'Yes', false: 'No' } : {};
  const names = new Map(Object.entries({ ...yesNo, '': 'Not answered' }));
  const last = (answer: string) => Number(answer === '');
  const ordered = answers.sort((a, b) => last(a) - last(b) || a.localeCompare(b, 'en', { numeric: true }));
  return new Map(ordered.map((answer) => [answer, names.get(answer) ?? answer]));
}

/** The same things in their order, sorted under what each belongs to. */
function grouped<Key, Thing>(things: readonly Thing[], keyOf: (thing: Thing) => Key): Map<Key, Thing[]> {
  const groups = new Map<Key, Thing[]>();
  for (const thing of things) {
    const group = groups.get(keyOf(thing));
    if (group) group.push(thing);
    else groups.set(keyOf(thing), [thing]);
  }
  return groups;
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
