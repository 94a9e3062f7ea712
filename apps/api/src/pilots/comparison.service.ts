import { Injectable } from '@nestjs/common';
import {
  baselineStart,
  type Definition,
  definitionOf,
  guards,
  type MetricKey,
  type Plan,
  Refusal,
  readAs,
  type WatchedFigure,
  wholeWeeksBetween,
} from '#heart-core';
import { type Comparison, compare, maxT, type ToCompare } from '#heart-core/statistics';
import type { PilotComparison } from '#heart-core/wire';
import { questions } from '../metrics/questions.ts';
import { invalid } from '../platform/checked.pipe.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Parameters, using } from '../platform/listing.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { SettingsService } from '../settings/settings.service.ts';
import { answerOf, type Names } from './answer.ts';
import { type Cut, cutOf, weekStarts } from './cut.ts';
import { LooksService } from './looks.service.ts';
import { type PilotRecord, PilotsService } from './pilots.service.ts';
import {
  answersByWeek,
  changedSince,
  type InWeeks,
  intakeByWeek,
  lengthsByWeek,
  scoresByKind,
  scoresByWeek,
} from './squad-weeks.sql.ts';

const asksCustomers: readonly string[] = ['csatTop2', 'csatMean', 'fcrStated'];

/** "Is the pilot working?": one metric compared, judged only on the days that the plan named. */
@Injectable()
export class ComparisonService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly pilots: PilotsService,
    private readonly settings: SettingsService,
    private readonly looks: LooksService,
  ) {}

  async comparison(id: string, metric: string | undefined, by: SignedInPerson): Promise<PilotComparison> {
    const pilot = await this.pilots.one(id);
    const { plan } = pilot;
    const key = metric ?? plan.primary;
    const role = key === plan.primary ? 'primary' : plan.secondary.includes(key) ? 'secondary' : 'other';
    const definition = definitionOf(key);
    if (!definition || definition.unit === 'count')
      throw invalid([
        { pointer: '/metric', code: 'choice', detail: 'A metric of the plan, or another that is no count.' },
      ]);
    await this.looks.notePeek(pilot.id, key, by);
    const cut = this.cutOf(pilot);
    const found = await this.compared(pilot, definition, cut);
    const adjusted = role === 'secondary' ? await this.adjustedP(pilot, key, cut) : null;
    const watched = await this.watched(pilot, key, cut);
    const names = await this.namesOf(plan);
    const answer = answerOf({ pilot, definition, role, cut, found, adjusted, watched, names });
    return { ...answer, firstRead: await this.looks.firstRead(answer, by) };
  }

  /** Several metrics by themselves, with the same data cut as on the pilot's page; nobody's verdict on them. */
  async severalOf(pilot: PilotRecord, keys: readonly MetricKey[]) {
    const cut = this.cutOf(pilot);
    const found = new Map<MetricKey, Comparison>();
    for (const key of keys) found.set(key, await this.compared(pilot, definitionOf(key) as Definition, cut));
    return { cut, found, names: await this.namesOf(pilot.plan) };
  }

  /** Where the data are cut now; before the weeks before the start there is nothing to cut. */
  private cutOf({ plan }: PilotRecord): Cut {
    const cut = cutOf(plan, this.clock.now());
    if (wholeWeeksBetween(baselineStart(plan), cut.at.toISOString().slice(0, 10)) < 1)
      throw new Refusal('conflict', { reason: 'notBegun', detail: 'The weeks before the start have not begun yet.' });
    return cut;
  }

  /** The weeks of the squads, and what they say of a metric. */
  async compared(pilot: PilotRecord, definition: Definition, cut: Cut): Promise<Comparison> {
    return compare(await this.given(pilot, definition, cut));
  }

  private async given({ plan, planRecordedAt }: PilotRecord, definition: Definition, cut: Cut): Promise<ToCompare> {
    const first = baselineStart(plan);
    const bounds = weekStarts(plan, first, cut.at);
    const settings = await this.settings.now();
    const parameters = new Parameters();
    const place = (value: unknown, type: string) => `${parameters.add(value)}::${type}`;
    const asOf = place(cut.at, 'timestamptz');
    const question = questions[definition.key as MetricKey]({
      asOf,
      currency: place(settings.currency, 'text'),
      handlingRate: place(settings.handlingRateMinorPerHour, 'int'),
    });
    const ids = plan.squads.map(({ squadId }) => squadId);
    const places: InWeeks = {
      squads: place(ids, 'uuid[]'),
      bounds: place(bounds, 'timestamptz[]'),
      first: place(bounds[0], 'timestamptz'),
      cut: asOf,
    };
    const read = <Row>(sql: string) => this.house.read<Row>(...using(sql, parameters.values));
    const method = place(plan.methodKey, 'text');
    const starting = place(
      plan.squads.flatMap(({ squadId, startOn }) => (startOn === null ? [] : squadId)),
      'uuid[]',
    );
    const since = place(planRecordedAt, 'timestamptz');
    const { unit } = definition;
    const isDuration = unit === 'duration';
    const intake = await read<ToCompare['intake'][number]>(intakeByWeek(method, starting, places));
    const answers = await read<{ squadId: string; week: number; sent: number; answered: number }>(
      answersByWeek(places),
    );
    const [changed] = await read<{ n: number }>(changedSince(since, places));
    return {
      unit: unit === 'count' ? 'mean' : unit,
      better: readAs(definition),
      squads: plan.squads.map(({ squadId, startOn }) => ({
        id: squadId,
        start: startOn === null ? null : wholeWeeksBetween(first, startOn),
      })),
      washoutWeeks: plan.washoutWeeks,
      weeks: bounds.length,
      figures: await read(scoresByWeek(question, places)),
      lengths: isDuration ? await read(lengthsByWeek(question, places, definition.censored ?? false)) : [],
      mix: isDuration ? [] : await read(scoresByKind(question, places)),
      intake: intake.map((week) => {
        const { sent = 0, answered = 0 } =
          answers.find(({ squadId, week: of }) => squadId === week.squadId && of === week.week) ?? {};
        return { ...week, sent, answered };
      }),
      assignment: plan.assignment.kind === 'drawn' ? 'random' : 'chosen',
      asksCustomers: asksCustomers.includes(definition.key),
      alpha: cut.look.alpha,
      meaningful: plan.meaningful[definition.key] ?? null,
      recordsChanged: changed?.n ?? 0,
      seed: 1,
    };
  }

  /** Several metrics at once: how often the largest of them all comes out as large as this one. */
  private async adjustedP(pilot: PilotRecord, key: string, cut: Cut): Promise<number | null> {
    const all = await this.changesOf(pilot, pilot.plan.secondary, cut);
    const { metrics } = maxT({
      arms: pilot.plan.squads.map(({ startOn }) => (startOn === null ? 'control' : 'pilot')),
      metrics: all,
      seed: 1,
    });
    return metrics.find(({ name }) => name === key)?.adjusted ?? null;
  }

  private async changesOf(pilot: PilotRecord, keys: readonly string[], cut: Cut) {
    const all = [];
    for (const name of keys) {
      const { changes } = await this.compared(pilot, definitionOf(name) as Definition, cut);
      all.push({
        name,
        changes: changes.map(({ change }) => change),
        variances: changes.map(({ variance }) => variance),
      });
    }
    return all;
  }

  private async watched(pilot: PilotRecord, judged: string, cut: Cut): Promise<(WatchedFigure & { key: MetricKey })[]> {
    const all: (WatchedFigure & { key: MetricKey })[] = [];
    for (const { key, kind } of guards) {
      if (key === judged) continue;
      const { name, unit, better } = definitionOf(key) as Definition;
      const { effect } = await this.compared(pilot, definitionOf(key) as Definition, cut);
      all.push({
        key,
        name,
        kind,
        unit: unit === 'count' ? 'mean' : unit,
        better: readAs({ better }),
        effect: effect.estimate,
        lower: effect.lower,
        upper: effect.upper,
      });
    }
    return all;
  }

  private async namesOf({ squads, methodKey }: Plan): Promise<Names> {
    const rows = await this.house.read<{ id: string; name: string }>(
      'select id, name from squads where id = any($1::uuid[])',
      [squads.map(({ squadId }) => squadId)],
    );
    const symptoms = await this.house.read<{ id: string; name: string }>('select id, name from symptoms');
    const [method] = await this.house.read<{ name: string }>(
      `select data->>'name' as name from methods where key = $1 order by version desc limit 1`,
      [methodKey],
    );
    const byId = (all: { id: string; name: string }[]) => new Map(all.map(({ id, name }) => [id, name]));
    return { squads: byId(rows), symptoms: byId(symptoms), method: method?.name ?? methodKey };
  }
}
