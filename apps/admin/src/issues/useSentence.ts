import type { IssueChart, IssueRecord } from '#heart-core/wire';
import { useT } from '../parts/useT.ts';
import { useCount, useDay } from './days.ts';

/** The issue in one sentence: what, how often last week, where, and against what is usual. */
export function useSentence({ name, signal, strip, squads, usual, sinceWeekOn }: Sentence): string {
  const t = useT();
  const day = useDay();
  const cases = t('issuePage.cases', { smart_count: strip.at(-1)?.cases ?? 0 });
  const where = squads.length > 0 ? t('issuePage.squads', { smart_count: squads.length }) : t('issuePage.noSquad');
  const key = usual ? signal : 'tooFew';
  return t(`issuePage.sentence.${key}`, {
    ...{ name, cases, squads: where, low: usual?.low, high: usual?.high },
    since: sinceWeekOn ? day(sinceWeekOn) : '',
  });
}

type Sentence = Pick<IssueRecord, 'name' | 'signal' | 'strip' | 'squads' | 'usual' | 'sinceWeekOn'>;

/** What the chart shows, for whoever cannot see it. */
export function useChartSummary({ points, center }: IssueChart): string {
  const t = useT();
  const day = useDay();
  const count = useCount();
  const rated = points.filter(({ rate }) => rate !== null);
  const most = rated.reduce((best, point) => ((point.rate ?? 0) > (best?.rate ?? 0) ? point : best), rated[0]);
  if (!most) return t('issuePage.chartNone');
  return t(center === null ? 'issuePage.chartSummaryBare' : 'issuePage.chartSummary', {
    ...{ rate: count(points.at(-1)?.rate ?? 0), most: count(most.rate ?? 0), week: day(most.weekOn) },
    center: count(center ?? 0),
  });
}
