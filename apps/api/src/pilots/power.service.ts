import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Definition, definitionOf, type Plan, startsOf, type Wire, wholeWeeksBetween } from '#heart-core';
import { pastChanges, reviewPlan, sdOfChanges, whatWouldShowMore } from '#heart-core/statistics';
import { questions } from '../metrics/questions.ts';
import { Clock } from '../platform/clock.ts';
import { House } from '../platform/house.ts';
import { Parameters, using } from '../platform/listing.ts';
import { SettingsService } from '../settings/settings.service.ts';
import type { PlanBody } from './pilots.dto.ts';
import { PilotsService } from './pilots.service.ts';
import { scoresByWeek } from './squad-weeks.sql.ts';

/** As far back as the squads' own past is asked for how much they change by themselves. */
const mostPastWeeks = 60;

/** What a design can show before it starts, from the squads' own past; and what would show more. */
@Injectable()
export class PowerService {
  constructor(
    private readonly house: House,
    private readonly clock: Clock,
    private readonly pilots: PilotsService,
    private readonly settings: SettingsService,
  ) {}

  async ofPilot(id: string) {
    return this.of((await this.pilots.one(id)).plan);
  }

  /** The same for a plan that is still being made. */
  async ofPlan(body: PlanBody) {
    return this.of(await this.pilots.planOf(body));
  }

  private async of(plan: Plan): Promise<Wire.PilotPlanReview> {
    const starts = startsOf(plan);
    const waves = starts.map((on) => plan.squads.filter(({ startOn }) => startOn === on).length);
    const controlSquads = plan.squads.filter(({ startOn }) => startOn === null).length;
    const seen = plan.looks.map((on) => wholeWeeksBetween(starts[0] as string, on) - plan.washoutWeeks);
    const whole = seen.at(-1) ?? 1;
    const definition = definitionOf(plan.primary) as Definition;
    const past = await this.past(plan, definition);
    const sdChange =
      definition.unit === 'duration'
        ? null
        : sdOfChanges(pastChanges(past, { before: plan.baselineWeeks, after: whole }));
    const toReview = {
      ...{ waves, controlSquads, baselineWeeks: plan.baselineWeeks, alpha: plan.alpha, sdChange },
      looks: seen.map((weeks) => weeks / whole),
    };
    const cases = past.map((weeks) => weeks.slice(-plan.baselineWeeks).reduce((sum, { n }) => sum + n, 0));
    return {
      ...reviewPlan(toReview),
      metric: plan.primary,
      unit: definition.unit === 'share' ? 'points' : definition.unit,
      meaningful: plan.meaningful[plan.primary] ?? null,
      sdChange,
      casesExpected: plan.squads.map(({ squadId }, i) => ({ squadId, baseline: cases[i] ?? 0 })),
      more: whatWouldShowMore(toReview).slice(0, 4),
    };
  }

  /** Each squad's whole weeks until now, or until the first start if that has passed. */
  private async past(plan: Plan, { key }: Definition) {
    const now = DateTime.fromJSDate(this.clock.now(), { zone: plan.timeZone }).startOf('week');
    const first = DateTime.fromISO(startsOf(plan)[0] as string, { zone: plan.timeZone });
    const end = first < now ? first : now;
    const bounds = Array.from({ length: mostPastWeeks }, (_, i) => end.minus({ weeks: mostPastWeeks - i }).toJSDate());
    const settings = await this.settings.now();
    const parameters = new Parameters();
    const place = (value: unknown, type: string) => `${parameters.add(value)}::${type}`;
    const cut = place(end.toJSDate(), 'timestamptz');
    const question = questions[key as keyof typeof questions]({
      asOf: place(this.clock.now(), 'timestamptz'),
      currency: place(settings.currency, 'text'),
      handlingRate: place(settings.handlingRateMinorPerHour, 'int'),
    });
    const ids = plan.squads.map(({ squadId }) => squadId);
    const places = {
      squads: place(ids, 'uuid[]'),
      bounds: place(bounds, 'timestamptz[]'),
      first: place(bounds[0], 'timestamptz'),
      cut,
    };
    const rows = await this.house.read<{ squadId: string; week: number; n: number; sum: number }>(
      ...using(scoresByWeek(question, places), parameters.values),
    );
    const begun = Math.min(...rows.filter(({ n }) => n > 0).map(({ week }) => week), mostPastWeeks);
    return ids.map((id) =>
      Array.from({ length: mostPastWeeks - begun }, (_, i) => {
        const row = rows.find(({ squadId, week }) => squadId === id && week === i + begun);
        return { n: row?.n ?? 0, sum: row?.sum ?? 0 };
      }),
    );
  }
}
