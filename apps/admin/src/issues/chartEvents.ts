import { mondayOf } from '#heart-core';
import type { WholeIssue } from '#heart-core/wire';

/** Something that happened to an issue, in the week in which it stands on the chart. */
export interface ChartEvent {
  weekOn: string;
  word: 'fixOn' | 'effectOn' | 'knownWeek' | 'rebasedWeek';
  /** What a reader is told beside the chart. */
  day: string;
  what: string;
}

/** More lines than these hide the chart; the others are told below it. */
export const mostEvents = 3;

/** Fixes and when they took effect, and weeks that somebody marked; the latest last. */
export function eventsOf({ actions, rulings }: Pick<WholeIssue, 'actions' | 'rulings'>): ChartEvent[] {
  const fixes = actions.flatMap(({ kind, ended, fixedOn, effectiveOn, what }): ChartEvent[] => {
    if (kind === 'containment' || ended !== 'done' || !fixedOn) return [];
    const works = effectiveOn ?? fixedOn;
    const apart = mondayOf(works) !== mondayOf(fixedOn);
    return [
      ...(apart ? [{ weekOn: mondayOf(fixedOn), word: 'fixOn' as const, day: fixedOn, what }] : []),
      { weekOn: mondayOf(works), word: 'effectOn', day: works, what },
    ];
  });
  const marks = rulings.flatMap(({ ruling, weekOn, reason }): ChartEvent[] =>
    weekOn && (ruling === 'knownWeek' || ruling === 'rebased')
      ? [{ weekOn, word: ruling === 'rebased' ? 'rebasedWeek' : 'knownWeek', day: weekOn, what: reason ?? '' }]
      : [],
  );
  return [...fixes, ...marks].sort((a, b) => (a.day < b.day ? -1 : 1));
}
