import { Injectable } from '@nestjs/common';
import { DateTime } from 'luxon';
import { type Definition, Refusal, type Wire } from '#heart-core';
import { againstOwnPast, funnel, funnelLimits } from '#heart-core/statistics';
import type { SignedInPerson } from '../platform/request.ts';
import type { AskedFigure } from './asked-figure.ts';
import { MetricsService } from './metrics.service.ts';

/** By how many points a curve of limits is told. */
const curvePoints = 60;

/** A figure of one squad against its own past, and of all squads against each other. */
@Injectable()
export class ComparedFigures {
  constructor(private readonly metrics: MetricsService) {}

  /** Every squad within reach against the share of them all. */
  async funnel(key: string, asked: AskedFigure, person: SignedInPerson): Promise<Wire.MetricFunnel> {
    this.demandShare(this.metrics.definition(key));
    const { from, to } = asked;
    const answer = await this.metrics.figure(key, { ...asked, split: 'squad', starts: [from] }, person);
    const counted = answer.groups.filter(({ group }) => group.id !== 'none');
    const { target, tau2, squads } = funnel({
      squads: counted.map(({ group, total }) => ({ id: group.id, events: total.num, n: total.den ?? 0 })),
    });
    const placed = squads.map(({ rate, ...squad }, place): Wire.SquadInFunnel => {
      const { group, total } = counted[place] as Wire.MetricGroup;
      return { ...squad, name: group.name, num: total.num, n: total.den ?? 0, value: rate };
    });
    const largest = Math.max(0, ...placed.map(({ n }) => n));
    const limits = target === null ? [] : funnelLimits({ target, tau2: tau2 ?? 0 }, sizesUpTo(largest));
    const { definition, asOf } = answer;
    return { key, definition, asOf, from: from.toISOString(), to: to.toISOString(), target, squads: placed, limits };
  }

  /** The stretch that is asked about against the one of as many days before it. */
  async change(key: string, asked: AskedFigure, person: SignedInPerson): Promise<Wire.MetricChange> {
    const { from, to, tz } = asked;
    const start = DateTime.fromJSDate(from, { zone: tz });
    const length = DateTime.fromJSDate(to, { zone: tz }).diff(start, ['days', 'milliseconds']);
    const since = start.minus(length).toJSDate();
    const both: AskedFigure = { ...asked, from: since, split: null, starts: [since, from] };
    const { groups, definition, asOf } = await this.metrics.figure(key, both, person);
    const [{ points }] = groups as [Wire.MetricGroup];
    const [before, after] = points as [Wire.MetricPoint, Wire.MetricPoint];
    const told = { key, definition, asOf, before, after };
    if (definition.unit !== 'share') return { ...told, difference: null, low: null, high: null, signal: null };
    const { better, minimumN } = definition;
    const found = againstOwnPast({ before, after, better, minimumN });
    return { ...told, difference: found.difference, low: found.lower, high: found.upper, signal: found.signal };
  }

  private demandShare({ unit, name }: Definition): void {
    if (unit === 'share') return;
    throw new Refusal('unprocessable', { detail: `${name} is no share: only shares stand in a funnel.` });
  }
}

/** Sizes of squads, close together where the limits bend. */
const sizesUpTo = (largest: number): number[] =>
  largest === 0
    ? []
    : Array.from({ length: curvePoints }, (_, i) => Math.max(1, largest * ((i + 1) / curvePoints) ** 2));
