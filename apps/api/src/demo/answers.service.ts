import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { baselineStart, definitionOf, type MetricKey, Refusal, readAs, type Wire, weeksLater } from '#heart-core';
import type { Comparison } from '#heart-core/statistics';
import { EffectService } from '../issues/effect.service.ts';
import { checksOf, type Names } from '../pilots/answer.ts';
import { ComparisonService } from '../pilots/comparison.service.ts';
import { type PilotRecord, PilotsService } from '../pilots/pilots.service.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import type { SignedInPerson } from '../platform/request.ts';
import { chargedTwiceIssue, toldPilot } from './cast.ts';
import { planted, weekWithoutSurveys } from './story.ts';

/** In which metric each planted effect should be found, and what was planted there. */
const truths: readonly [MetricKey, number][] = [
  ['fcr14', planted.firstContact],
  ['followUpsKept', planted.promisesKept],
  ['csatMean', planted.satisfaction],
  ['handleTime', planted.handleSeconds],
  ['reopenRate', planted.reopened],
];
const ofTraps: readonly MetricKey[] = ['recurringRate'];

/** The answer key of the demo: what its story planted, beside what the figures of the pilot say of it. */
@Injectable()
export class DemoAnswersService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly pilots: PilotsService,
    private readonly comparisons: ComparisonService,
    private readonly effects: EffectService,
  ) {}

  async read(by: SignedInPerson): Promise<Wire.DemoAnswers> {
    const pilot = await this.told();
    const { cut, names, found } = await this.comparisons.severalOf(pilot, [...truths.map(([key]) => key), ...ofTraps]);
    return {
      pilot: { id: pilot.id, name: pilot.name },
      dataCut: cut.at.toISOString(),
      look: cut.look,
      effects: truths.map(([key, truth]) => effectOf(key, truth, found.get(key) as Comparison)),
      traps: await this.traps(pilot, found, names, cut.at, by),
    };
  }

  /** The pilot of the story: whatever is planned later has an answer key of nobody's. */
  private async told(): Promise<PilotRecord> {
    const [pilot] = await this.house.read<{ id: string }>(
      'select id from pilots where name = $1 order by created_at limit 1',
      [toldPilot],
    );
    if (!pilot) throw new Refusal('not-found');
    return this.pilots.one(pilot.id);
  }

  private async traps(
    { plan }: PilotRecord,
    found: Map<MetricKey, Comparison>,
    names: Names,
    cutAt: Date,
    by: SignedInPerson,
  ): Promise<Wire.DemoTrap[]> {
    const warned = (key: Wire.DemoTrapKey, metric: MetricKey, code: Wire.PilotCheck['code']): Wire.DemoTrap => {
      const warning = checksOf(found.get(metric) as Comparison, names).find((check) => check.code === code) ?? null;
      return { key, metric, squad: null, weekOn: null, caught: warning !== null, warning, issue: null };
    };
    const running = DateTime.fromJSDate(this.clock.now(), { zone: plan.timeZone }).startOf('week');
    const recurring = found.get('recurringRate') as Comparison;
    const issue = await this.chargedTwice(by);
    const { squad, week } = weekWithoutSurveys;
    return [
      { ...warned('noReplies', 'csatMean', 'missing_weeks'), squad, weekOn: weeksLater(baselineStart(plan), week - 1) },
      warned('unripe', 'fcr14', 'immature'),
      warned('lateLogging', 'handleTime', 'late_logging_rises'),
      {
        ...{
          key: 'runningWeek',
          metric: 'fcr14',
          squad: null,
          weekOn: running.toISODate(),
          warning: null,
          issue: null,
        },
        caught: cutAt.getTime() <= running.toMillis(),
      },
      {
        ...{ key: 'chargedTwice', metric: 'recurringRate', squad: null, warning: null, issue },
        weekOn: weeksLater(baselineStart(plan), planted.chargedTwice.fixed - 1),
        caught: holds(recurring.effect, 0) === true && issue?.verdict.code === 'confirmed_better',
      },
    ];
  }

  private async chargedTwice(by: SignedInPerson): Promise<Wire.DemoTrap['issue']> {
    const [issue] = await this.house.read<{ id: string; name: string }>(
      'select id, name from issues where name = $1 order by id limit 1',
      [chargedTwiceIssue],
    );
    return issue ? { ...issue, verdict: (await this.effects.of(issue.id, {}, by)).verdict } : null;
  }
}

function effectOf(metric: MetricKey, truth: number, { effect }: Comparison): Wire.DemoEffect {
  const definition = definitionOf(metric);
  if (!definition) throw new Refusal('not-found');
  const { estimate, lower, upper } = effect;
  return {
    ...{ metric, unit: definition.unit === 'share' ? 'points' : definition.unit, better: readAs(definition) },
    ...{ planted: truth, estimate, lower, upper, held: holds(effect, truth) },
  };
}

const holds = ({ lower, upper }: { lower: number | null; upper: number | null }, truth: number) =>
  lower === null || upper === null ? null : lower <= truth && truth <= upper;
